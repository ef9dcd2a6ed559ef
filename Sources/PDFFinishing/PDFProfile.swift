/// What a finished PDF is made for.
public enum PDFProfile: String, Codable, CaseIterable, Sendable {
    /// A print shop's raster image processor: PDF 1.5, black is K alone.
    case print
    /// An archive: PDF/A-1b (ISO 19005-1).
    case archive
    /// A print shop that works by mail pieces: ``print`` with document parts in the style of PDF/VT
    /// (ISO 16612-2). Conformance to PDF/VT is not claimed.
    case vt
}
