internal import Crypto

/// Hashes as they are written down: the algorithm, then hexadecimal digits.
enum HashText {
    static func sha256(_ bytes: [UInt8]) -> String { text(of: SHA256.hash(data: bytes)) }

    static func text(of hash: SHA256Digest) -> String { "sha256:" + digits(hash) }

    /// Two digits a byte.
    static func digits(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { String(Int($0) + 256, radix: 16).dropFirst() }.joined()
    }
}
