public import PDFFinishing

/// What finished PDFs are made for.
public struct OutputForm: Codable, Hashable, Sendable {
    /// Print shop, archive, or print shop by mail pieces.
    public var profile: PDFProfile
    /// The file of the colour profile (ICC) that an archived PDF carries; not read otherwise.
    public var colorProfilePath: String?

    /// Chooses a form.
    public init(profile: PDFProfile = .print, colorProfilePath: String? = nil) {
        self.profile = profile
        self.colorProfilePath = colorProfilePath
    }

    /// For a print shop.
    public static let print = OutputForm()
}
