internal import Diagnostics

/// What the first bytes of an input say about it.
enum InputSignature {
    /// Message and hint for a file in another encoding.
    static let encodingAdvice = (
        "ファイルの文字コードがUTF-8ではありません", "Shift_JISやUTF-16のファイルは、UTF-8で保存し直してください"
    )

    /// Steps over a UTF-8 byte order mark; refuses what is no UTF-8 text at all.
    static func check(_ input: InputBytes) throws(DiagnosticFailure) {
        guard try input.fill() else { return }
        let start = input.rest
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { return input.skip(3) }
        if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
            throw failure("intake.file-encoding", input, encodingAdvice)
        }
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x1F, 0x8B]) {
            throw failure(
                "intake.not-text", input,
                ("テキストのファイルではありません（ExcelのブックかZIP）", "UTF-8のCSVで保存し直してください"))
        }
    }

    private static func failure(
        _ code: DiagnosticCode, _ input: InputBytes, _ advice: (message: String, hint: String)
    ) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(.error, code, at: .file(input.name), advice.message, hint: advice.hint))
    }
}
