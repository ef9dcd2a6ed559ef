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
}
