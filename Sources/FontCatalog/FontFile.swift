/// One catalogued font file.
public struct FontFile: Hashable, Sendable {
    /// Name in the catalogue; roles refer to it.
    public let identifier: String
    /// Family name inside the font, as fontconfig reads it.
    public let family: String
    /// Whether it is the family's bold face.
    public let isBold: Bool
    /// Absolute path of the file.
    public let path: String
    /// Debian package that installs it, if one does.
    public let package: String?
    /// SHA-256 the file must have, in lower-case hexadecimal.
    public let sha256: String
    /// Licence identifier (SPDX).
    public let licence: String
}
