/// The character encoding of a residents file. The raw values are the words of `--encoding`.
///
/// Bytes are taken for characters by the tables of the C library, strictly: what a table does not
/// have rejects its row and never becomes another character.
public enum TextEncoding: String, Codable, Hashable, Sendable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// Shift_JIS as Windows has it (Windows-31J): NEC's and IBM's extensions, 外字 in the private
    /// use area. 0x5C is `\`, 0x7E is `~`, 0x8160 is U+FF5E, 0x817C is U+FF0D.
    case cp932
    /// Shift_JIS of JIS X 0201 and JIS X 0208 alone. 0x5C is `¥` (U+00A5), 0x7E is `‾` (U+203E),
    /// 0x8160 is U+301C, 0x817C is U+2212; an extension or 外字 is no character.
    case shiftJIS = "shift_jis"
    /// EUC of ASCII, JIS X 0208, half-width kana and JIS X 0212, without vendors' extensions.
    case eucJP = "euc-jp"
    /// UTF-16 of either byte order, which its mark must tell.
    case utf16 = "utf-16"
    /// UTF-16, the lower byte first; a mark may stand in front.
    case utf16LE = "utf-16le"
    /// UTF-16, the higher byte first; a mark may stand in front.
    case utf16BE = "utf-16be"

    /// What the C library calls it.
    var libraryName: String {
        switch self {
        case .utf8: "UTF-8"
        case .cp932: "CP932"
        case .shiftJIS: "SHIFT_JIS"
        case .eucJP: "EUC-JP"
        case .utf16, .utf16LE: "UTF-16LE"
        case .utf16BE: "UTF-16BE"
        }
    }

    /// How it is named in messages.
    var title: String {
        switch self {
        case .utf8: "UTF-8"
        case .cp932: "CP932"
        case .shiftJIS: "Shift_JIS"
        case .eucJP: "EUC-JP"
        case .utf16, .utf16LE, .utf16BE: "UTF-16"
        }
    }

    /// Whether its units have two bytes each.
    var isWide: Bool {
        switch self {
        case .utf16, .utf16LE, .utf16BE: true
        case .utf8, .cp932, .shiftJIS, .eucJP: false
        }
    }

    /// Bytes of the character that begins `bytes`, told by its first bytes alone; the same for
    /// bytes that are none, so that reading goes on behind them. No byte below 0x40 is ever taken
    /// for the end of a broken character, hence a comma, a quote and a line end are never lost.
    /// `bytes` must not be empty; at its end it may hold less.
    func unitLength(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int {
        let first = bytes[bytes.startIndex]
        let rest = bytes.dropFirst()
        switch self {
        case .utf8: return 1
        case .cp932, .shiftJIS:
            guard 0x81...0x9F ~= first || 0xE0...0xFC ~= first, let second = rest.first,
                0x40...0x7E ~= second || 0x80...0xFC ~= second
            else { return 1 }
            return 2
        case .eucJP:
            let width = first == 0x8F ? 3 : first == 0x8E || 0xA1...0xFE ~= first ? 2 : 1
            let tail = rest.prefix(width - 1)
            return tail.count == width - 1 && tail.allSatisfy { 0xA1...0xFE ~= $0 } ? width : 1
        case .utf16, .utf16LE, .utf16BE:
            guard let second = rest.first else { return 1 }
            let isHigh = 0xD8...0xDB ~= (self == .utf16BE ? first : second)
            guard isHigh, rest.count >= 3 else { return 2 }
            let following = rest[rest.startIndex + (self == .utf16BE ? 1 : 2)]
            return 0xDC...0xDF ~= following ? 4 : 2
        }
    }
}
