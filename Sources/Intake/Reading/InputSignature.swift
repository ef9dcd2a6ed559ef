internal import Diagnostics

/// What the first bytes of an input say about it.
enum InputSignature {
    /// Steps over a byte order mark of the encoding; refuses what is no text at all, and what the
    /// first bytes show to be of another encoding.
    static func open(
        _ input: InputBytes, encoding: TextEncoding
    ) throws(DiagnosticFailure) -> InputText {
        guard try input.fill() else { return try InputText(input, encoding: encoding) }
        let start = input.rest
        let first = Array(start.prefix(EncodingGuess.byteCount))
        if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x1F, 0x8B]) {
            throw DiagnosticFailure(
                Diagnostic(
                    "intake.not-text", at: .file(input.name), "テキストのファイルではありません（ExcelのブックかZIP）",
                    hint: "UTF-8のCSVで保存し直してください"))
        }
        let mark = mark(start)
        switch (encoding, mark) {
        case (.utf8, .utf8?): input.skip(3)
        case (.utf16, .utf16LE?), (.utf16LE, .utf16LE?), (.utf16, .utf16BE?),
            (.utf16BE, .utf16BE?):
            input.skip(2)
        case (.utf16, nil): throw DiagnosticFailure(noMark(input, first))
        case (_, nil): break
        case (_, _?):
            throw DiagnosticFailure(
                refusal(.file(input.name), EncodingGuess(first, readAs: encoding), encoding))
        }
        let order = encoding == .utf16 ? mark ?? encoding : encoding
        return try InputText(input, encoding: order, firstBytes: first)
    }

    /// The file is in another encoding.
    /// - Parameter names: Names that its first line should have.
    static func refusal(
        _ place: Place, _ guess: EncodingGuess, _ encoding: TextEncoding, names: [String] = []
    ) -> Diagnostic {
        Diagnostic(
            "intake.file-encoding", at: place, "ファイルの文字コードが\(encoding.title)ではありません",
            hint: guess.hint(names: names)
                ?? "元のシステムの文字コードを --encoding で指定するか、UTF-8で保存し直してください")
    }

    private static func mark(_ start: UnsafeRawBufferPointer) -> TextEncoding? {
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if start.starts(with: [0xFF, 0xFE]) { return .utf16LE }
        if start.starts(with: [0xFE, 0xFF]) { return .utf16BE }
        return nil
    }

    private static func noMark(_ input: InputBytes, _ first: [UInt8]) -> Diagnostic {
        Diagnostic(
            "intake.no-byte-order-mark", at: .file(input.name),
            "UTF-16のバイト順マーク（BOM）がなく、バイトの順がわかりません",
            hint: EncodingGuess(first, readAs: .utf16).hint(names: [])
                ?? "--encoding utf-16le か --encoding utf-16be で順を指定してください")
    }
}
