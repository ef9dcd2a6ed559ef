/// The specimens of one document: what they are printed with, and the records.
public struct SpecimenSet: Hashable, Sendable {
    /// The file it was read from.
    public let file: String
    /// Path of the layout.
    public var layoutPath: String
    /// Path of the issuer file.
    public var issuerPath: String
    /// Folder of the font catalogue.
    public var fontFolder: String
    /// The specimens, in the order of the file; at least one.
    public var specimens: [Specimen]
    /// Gaps that no record can close.
    public var waivers: [CoverageWaiver]
}
