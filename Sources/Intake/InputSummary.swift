/// What a residents file was, for the job's manifest: known once all of it has been read.
public struct InputSummary: Hashable, Sendable {
    /// Bytes read.
    public let byteCount: Int
    /// SHA-256 of all bytes, 64 lower-case hexadecimal digits.
    public let sha256: String

    /// Describes an input.
    public init(byteCount: Int, sha256: String) {
        self.byteCount = byteCount
        self.sha256 = sha256
    }
}
