public import Diagnostics
internal import PositionedYAML

extension Issuer {
    /// The largest issuer file that is read, in bytes.
    private static let maximumByteCount = 1 << 20

    /// Loads and checks an issuer file.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - observe: sees the very bytes that are read, for a job's manifest.
    /// - Throws: everything that is wrong with it, at `file:line:column`; `issuer.cannot-open` if
    ///   there is no such file.
    public static func load(
        path: String, observing observe: ([UInt8]) -> Void = { _ in }
    ) throws(DiagnosticFailure) -> Issuer {
        let file = YAMLFile(
            path: path, title: "発行者ファイル", room: "issuer", limit: maximumByteCount)
        let bytes = try file.bytes(hint: "パスと権限を確かめてください")
        observe(bytes)
        let text = try file.text(bytes, hint: "UTF-8で保存し直してください")
        return try Issuer(yaml: text, file: path)
    }

    /// Checks the text of an issuer file; `file` is the name shown in findings.
    ///
    /// - Throws: everything that is wrong with it, in the order of reading.
    public init(yaml text: String, file: String) throws(DiagnosticFailure) {
        var reader = IssuerFileReader(file: file)
        reader.read(text)
        let findings = reader.reader.diagnostics
        guard !findings.hasErrors,
            let issuer = Issuer(
                reader.values, applicationHost: reader.applicationHost,
                warnings: findings + reader.placeholders)
        else { throw DiagnosticFailure(findings) }
        self = issuer
    }
}
