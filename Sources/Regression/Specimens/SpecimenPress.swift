public import Diagnostics
public import LayoutDescription
public import NoticeModel
internal import PrintJob

/// Prints the specimens of a set as a job would print records of a residents file.
///
/// Fonts are opened once a purpose, when it is first asked for. Used from one thread.
public final class SpecimenPress {
    /// The set.
    public let set: SpecimenSet
    private var presses: [PrintPurpose: RecordPress] = [:]

    /// Prepares a press.
    public init(set: SpecimenSet) { self.set = set }

    /// The layout as it is printed for a purpose.
    /// - Throws: ``DiagnosticFailure`` with what is wrong with layout, issuer file or fonts, or
    ///   with why the document is not printed for the purpose.
    public func layout(for purpose: PrintPurpose) throws(DiagnosticFailure) -> Layout {
        try press(for: purpose).layout
    }

    /// Checks a specimen and composes its pages, without drawing them.
    /// - Throws: ``DiagnosticFailure`` with what a job would reject the record for, at the lines of
    ///   the specimen; `specimens.unknown-field` for a field that the document has not.
    public func compose(
        _ specimen: Specimen
    ) throws(DiagnosticFailure) -> ComposedSpecimen {
        let press = try press(for: specimen.purpose)
        let record = SpecimenRecord(specimen, document: press.layout.document)
        let values = try record.values()
        do throws(DiagnosticFailure) {
            let composed = try press.compose(
                values, row: 1,
                numbers: RecordPress.Numbers(
                    serial: specimen.serial, sheet: specimen.sheet?.number,
                    sheets: specimen.sheet?.count, isReprint: specimen.isReprint))
            return ComposedSpecimen(
                specimen, composed, accounts: try press.accounts(of: composed),
                warnings: composed.warnings.map(record.placed))
        } catch {
            throw DiagnosticFailure(error.diagnostics.map(record.placed))
        }
    }

    /// Checks, composes, draws and finishes a specimen: the same bytes every time.
    /// - Throws: What ``compose(_:)`` throws; `job.rendering-failed` and `job.finishing-failed`.
    public func print(_ specimen: Specimen) throws(DiagnosticFailure) -> PrintedSpecimen {
        try draw(try compose(specimen))
    }

    /// Draws and finishes a specimen that this press has composed.
    /// - Throws: `job.rendering-failed` and `job.finishing-failed`.
    public func draw(
        _ composed: ComposedSpecimen
    ) throws(DiagnosticFailure) -> PrintedSpecimen {
        PrintedSpecimen(
            composed: composed, pdf: try pdf(of: [composed], for: composed.specimen.purpose))
    }

    /// Draws and finishes specimens of one purpose that this press has composed, one after the
    /// other, as one PDF: as a job of these records prints them.
    /// - Throws: `job.rendering-failed` and `job.finishing-failed`.
    public func pdf(
        of specimens: [ComposedSpecimen], for purpose: PrintPurpose
    ) throws(DiagnosticFailure) -> [UInt8] {
        let press = try press(for: purpose)
        do throws(JobFailure) {
            return try press.pdf(of: specimens.map(\.composed))
        } catch { throw DiagnosticFailure(error.diagnostics) }
    }

    private func press(for purpose: PrintPurpose) throws(DiagnosticFailure) -> RecordPress {
        if let press = presses[purpose] { return press }
        let press = try RecordPress(
            layoutPath: set.layoutPath, issuerPath: set.issuerPath, fontFolder: set.fontFolder,
            purpose: purpose)
        presses[purpose] = press
        return press
    }
}
