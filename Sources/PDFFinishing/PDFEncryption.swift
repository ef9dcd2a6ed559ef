internal import CQPDF

/// Encrypts a finished PDF for transport: AES with 256 bits, revision 6 of the standard security
/// handler (ISO 32000-2), as every current reader opens it.
///
/// The password opens the file for printing, at full resolution, and for aids of accessibility;
/// all other changes ask for the owner's password, which is random and kept nowhere. An empty
/// one would open the file to everybody.
///
/// Encryption is random by its nature (keys, salts, initial vectors): the same file encrypted
/// twice has different bytes. Whoever wants to compare must decrypt.
public struct PDFEncryption: Sendable {
    private let password: PDFPassword

    /// Encrypts with a password.
    public init(password: PDFPassword) { self.password = password }

    /// Reads a finished PDF and hands over the encrypted one, piece by piece.
    ///
    /// The output is never in memory as a whole; the file's objects are, without their streams.
    /// - Parameters:
    ///   - path: The finished file.
    ///   - write: Takes bytes in order; gives 0 or an `errno`, and is not called again after one.
    public func encrypt(
        _ path: String, into write: (UnsafeRawBufferPointer) -> Int32
    ) throws(PDFFinishingFailure) {
        let owner = Self.randomPassword()
        let user = password.text
        try PDFStream.pour(
            { (output: String) throws(PDFFinishingFailure) in
                var file = try QPDFFile(path, password: nil)
                try file.write(to: output) { writer in
                    qpdf_set_r6_encryption_parameters2(
                        writer, user, owner, QPDF_BOOL(1), QPDF_BOOL(0), QPDF_BOOL(0), QPDF_BOOL(0),
                        QPDF_BOOL(0), QPDF_BOOL(0), qpdf_r3p_full, QPDF_BOOL(1))
                }
            }, into: write)
    }

    /// Whether this password opens a file, and nothing less does.
    public func opens(_ path: String) -> Bool {
        (try? QPDFFile(path, password: password.text)) != nil
            && (try? QPDFFile(path, password: nil)) == nil
    }

    /// 256 bits of the system's randomness, in hexadecimal.
    private static func randomPassword() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(random.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
