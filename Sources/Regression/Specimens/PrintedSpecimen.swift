public import Composition
public import PageGraphics

/// A specimen as it would go to the print shop.
public struct PrintedSpecimen: Hashable, Sendable {
    /// Its pages.
    public let composed: ComposedSpecimen
    /// The finished PDF: the bytes that a job of this one record writes.
    public let pdf: [UInt8]

    /// The specimen.
    public var specimen: Specimen { composed.specimen }
    /// The pages, in order.
    public var pages: [Page] { composed.pages }
    /// For every page what the layout's elements became.
    public var accounts: [[ElementAccount]] { composed.accounts }
    /// For every page what it is called.
    public var labels: [String] { composed.labels }
}
