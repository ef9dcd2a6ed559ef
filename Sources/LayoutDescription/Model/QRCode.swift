public import NoticeModel
public import PageGraphics

/// A QR code: what it carries and how it is built. Version and level are fixed by the layout, so
/// every copy of a form has a symbol of the same size.
public struct QRCode: Hashable, Sendable {
    /// Error correction level (ISO/IEC 18004).
    public enum Level: String, Hashable, Sendable, CaseIterable {
        /// About 7 %.
        case low = "L"
        /// About 15 %.
        case medium = "M"
        /// About 25 %.
        case quartile = "Q"
        /// About 30 %.
        case high = "H"
    }

    /// What it carries.
    public var payload: TextTemplate
    /// Symbol version, 1 to 40.
    public var version: Int
    /// Error correction level.
    public var level: Level
    /// Printer dots a module.
    public var moduleDots: Int
    /// Printer resolution in dots per inch.
    public var resolution: Int

    /// Describes a symbol.
    public init(
        payload: TextTemplate, version: Int, level: Level, moduleDots: Int, resolution: Int
    ) {
        self.payload = payload
        self.version = version
        self.level = level
        self.moduleDots = moduleDots
        self.resolution = resolution
    }

    /// Modules along a side: 17 + 4 · version.
    public var width: Int { 17 + 4 * version }
    /// Side of one module.
    public var module: Length { Length(dots: moduleDots, resolution: resolution) }
    /// Side of the symbol without its quiet zone.
    public var side: Length { module * Double(width) }
    /// Width of the quiet zone, four modules.
    public var quietZone: Length { module * 4 }
}
