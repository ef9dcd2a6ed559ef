public import Composition
public import Diagnostics
public import PageGraphics
internal import PrintJob

/// The pages of a specimen.
public struct ComposedSpecimen: Hashable, Sendable {
    /// The specimen.
    public let specimen: Specimen
    /// The pages, in order; a blank back among them where the job's paper has one.
    public let pages: [Page]
    /// For every page what the layout's elements became, in painting order: their marks, one after
    /// the other, are those of the page.
    public let accounts: [[ElementAccount]]
    /// For every page what it is called: the serial, the number of a further sheet and the side.
    public let labels: [String]
    /// What somebody should look at in the record, at its line.
    public let warnings: [Diagnostic]
    let composed: RecordPress.Composed

    init(
        _ specimen: Specimen, _ composed: RecordPress.Composed, accounts: [[ElementAccount]],
        warnings: [Diagnostic]
    ) {
        self.specimen = specimen
        self.composed = composed
        self.warnings = warnings
        pages = composed.pages
        self.accounts = accounts
        labels = composed.labels
    }
}
