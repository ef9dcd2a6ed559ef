internal import Diagnostics

/// Which encodings the first bytes of a file would be valid in. It is only ever told, never
/// applied: EUC-JP is often valid CP932 too, as rows of half-width kana.
struct EncodingGuess {
    /// Bytes looked at.
    static let byteCount = 4096

    private let bytes: [UInt8]
    private let encoding: TextEncoding

    /// Takes the first bytes of a file, its byte order mark included.
    init(_ bytes: [UInt8], readAs encoding: TextEncoding) {
        self.bytes = bytes
        self.encoding = encoding
    }

    /// A hint that names the encodings; `nil` where there are none.
    /// - Parameter names: Names that the first line should have: where it has one of them in some
    ///   encoding, only such are told.
    func hint(names: [String]) -> String? {
        let valid = candidates
        let named = valid.filter { shownCount(names, in: text(in: $0)) > 0 }
        return Self.hint(named.isEmpty ? valid : named)
    }

    /// The same where other encodings show more of the names than the chosen one does: otherwise
    /// what is wrong with a header is not its encoding.
    func hintWhereNamesShow(names: [String]) -> String? {
        let shown = shownCount(names, in: textAsRead)
        return Self.hint(candidates.filter { shownCount(names, in: text(in: $0)) > shown })
    }

    /// Whether the first bytes are text in the encoding in which the file is read.
    var isReadable: Bool { textAsRead != nil }

    /// The other encodings in which the bytes are text. Of the two kinds of Shift_JIS the narrow
    /// one is none for who chose the wide one: it would turn 髙 and ① away, and `~` into `‾`.
    private var candidates: [TextEncoding] {
        TextEncoding.allCases.filter { other in
            if other == encoding || other == .shiftJIS && encoding == .cp932 { return false }
            if other == .utf16, encoding == markedOrder { return false }
            return text(in: other) != nil
        }
    }

    private static func hint(_ encodings: [TextEncoding]) -> String? {
        if encodings.isEmpty { return nil }
        let options = encodings.map { "--encoding \($0.rawValue)" }.joined(separator: "、")
        return "ファイルの先頭は次の文字コードとして読めます: \(options)。元のシステムに確かめて指定するか、UTF-8で保存し直してください"
    }

    private func shownCount(_ names: [String], in text: String?) -> Int {
        guard let text else { return 0 }
        let line = text.prefix { !$0.isNewline }
        return names.count { line.contains($0) }
    }

    /// The order of UTF-16 that a mark tells.
    private var markedOrder: TextEncoding? {
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LE }
        return bytes.starts(with: [0xFE, 0xFF]) ? .utf16BE : nil
    }

    /// The text in the encoding of the file; a mark of UTF-16 has told the order of its bytes.
    private var textAsRead: String? {
        markedOrder == encoding ? Self.wide(bytes) : text(in: encoding)
    }

    /// The text in an encoding; `nil` if some bytes are no character in it. A character that the
    /// last byte cuts off is none of these.
    private func text(in encoding: TextEncoding) -> String? {
        let hasNull = bytes.contains(0)
        let isMarked = markedOrder != nil
        switch encoding {
        case .utf8: return hasNull ? nil : Self.utf8(bytes)
        case .utf16: return isMarked ? Self.wide(bytes) : nil
        case .utf16LE, .utf16BE:
            // Nearly every pair of bytes is some character; ASCII among them shows by its zeros.
            guard !isMarked, hasNull, let text = Self.legacy(bytes, encoding),
                text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "," })
            else { return nil }
            return text
        case .cp932, .shiftJIS, .eucJP: return hasNull ? nil : Self.legacy(bytes, encoding)
        }
    }

    private static func utf8(_ bytes: [UInt8]) -> String? {
        for cut in 0...min(3, bytes.count) {
            if let text = String(validating: bytes.dropLast(cut), as: UTF8.self) { return text }
        }
        return nil
    }

    private static func wide(_ bytes: [UInt8]) -> String? {
        legacy(Array(bytes.dropFirst(2)), bytes[0] == 0xFF ? .utf16LE : .utf16BE)
    }

    private static func legacy(_ bytes: [UInt8], _ encoding: TextEncoding) -> String? {
        guard let decoder = try? IconvDecoder(encoding) else { return nil }
        let text = [UInt8](unsafeUninitializedCapacity: bytes.count * IconvDecoder.growth) {
            room, count in
            let outcome = bytes.withUnsafeBytes {
                decoder.decode($0, into: UnsafeMutableRawBufferPointer(room))
            }
            count = outcome.faults.isEmpty ? outcome.produced : 0
        }
        guard let string = String(validating: text, as: UTF8.self), !string.isEmpty,
            !string.unicodeScalars.contains(where: { $0.value == 0 || 0x80...0x9F ~= $0.value })
        else { return nil }
        return string
    }
}
