/// One catalogued font file.
public struct FontFile: Hashable, Sendable {
    /// Name in the catalogue; roles refer to it.
    public let identifier: String
    /// Family name inside the font, as fontconfig reads it.
    public let family: String
    /// Whether it is the family's bold face.
    public let isBold: Bool
    /// Path of the file: as catalogued if it is absolute, otherwise within the catalogue's folder.
    public let path: String
    /// Debian package that installs it, if one does.
    public let package: String?
    /// SHA-256 the file must have, in lower-case hexadecimal.
    public let sha256: String
    /// Licence, as the catalogue names it; shown, not checked.
    public let licence: String
    /// The code points the font is declared for, in the order of the catalogue; empty for a font
    /// that shows whatever it has, but for private use.
    public let ranges: [DeclaredRange]

    /// Whether the font may show a character of this code point, if it has a glyph.
    ///
    /// What a code point of private use means is a municipality's own agreement: a font that says
    /// nothing of it may have a sign there, but not this municipality's character. So those take a
    /// declared range. A font with ranges shows nothing else. Selectors of variations go with the
    /// character before them.
    public func serves(_ codePoint: UInt32) -> Bool {
        switch codePoint {
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default:
            ranges.isEmpty
                ? !DeclaredRange.isPrivateUse(codePoint)
                : ranges.contains { $0.codePoints.contains(codePoint) }
        }
    }
}
