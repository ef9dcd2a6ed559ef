/// Cuts the instructions of a page into tokens (PDF 32000-1, 7.2 and 7.8.2), as far as pictures,
/// forms and clipping need it.
///
/// Finishing has a scanner of its own; this one reads what that one wrote.
struct ContentScanner {
    /// The instructions that matter here.
    enum Operation {
        case save
        case restore
        case transform
        case rectangle
        case start
        case point
        case clip
        case fill
        case stroke
        case fillAndStroke
        case endOfPath
        case drawObject
        case lineWidth
        case beginText
        case textMatrix
        case textMove
        case textWidth
        case showText
        /// A shading or a picture within the instructions: nothing that a page of ours has.
        case foreignMark
        case other
    }

    enum Token {
        case number(Double)
        case name(String)
        case operation(Operation)
        /// A string or a bracket.
        case other
    }

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next token; `nil` at the end.
    mutating func next() -> Token? {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
        guard position < bytes.count else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "("): skipString()
        case UInt8(ascii: "<"): skip(past: UInt8(ascii: ">"))
        case UInt8(ascii: "%"): skip(past: 0x0A)
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ">"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: ")"):
            position += 1
        case UInt8(ascii: "/"):
            let start = position
            position += 1
            skipWord()
            return .name(String(decoding: bytes[start..<position], as: UTF8.self))
        default: return word()
        }
        return .other
    }

    private mutating func word() -> Token {
        let start = position
        skipWord()
        let word = bytes[start..<position]
        switch bytes[start] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "."):
            return Self.number(word).map(Token.number) ?? .operation(.other)
        default:
            return .operation(Self.operation(word))
        }
    }

    private static func operation(_ word: ArraySlice<UInt8>) -> Operation {
        let code = word.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
        return switch (code, word.count) {
        case (0x71, 1): .save  // q
        case (0x51, 1): .restore  // Q
        case (0x63_6D, 2): .transform  // cm
        case (0x72_65, 2): .rectangle  // re
        case (0x6D, 1): .start  // m
        case (0x6C, 1), (0x63, 1), (0x76, 1), (0x79, 1): .point  // l c v y
        case (0x57, 1), (0x57_2A, 2): .clip  // W W*
        case (0x66, 1), (0x46, 1), (0x66_2A, 2): .fill  // f F f*
        case (0x53, 1), (0x73, 1): .stroke  // S s
        case (0x42, 1), (0x62, 1), (0x42_2A, 2), (0x62_2A, 2): .fillAndStroke  // B b B* b*
        case (0x6E, 1): .endOfPath  // n
        case (0x44_6F, 2): .drawObject  // Do
        case (0x77, 1): .lineWidth  // w
        case (0x42_54, 2): .beginText  // BT
        case (0x54_6D, 2): .textMatrix  // Tm
        case (0x54_64, 2), (0x54_44, 2): .textMove  // Td TD
        case (0x54_7A, 2): .textWidth  // Tz
        case (0x54_6A, 2), (0x54_4A, 2), (0x27, 1), (0x22, 1): .showText  // Tj TJ ' "
        case (0x73_68, 2), (0x42_49, 2): .foreignMark  // sh BI
        default: .other
        }
    }

    private static func number(_ word: ArraySlice<UInt8>) -> Double? {
        var whole = 0.0
        var scale = 1.0
        var isFraction = false
        var isNegative = false
        for byte in word {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                whole = whole * 10 + Double(byte - UInt8(ascii: "0"))
                if isFraction { scale *= 10 }
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "+"): continue
            default: return nil
            }
        }
        return (isNegative ? -whole : whole) / scale
    }

    /// A string in parentheses, which may be nested or escaped.
    private mutating func skipString() {
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            position += 1
            if depth == 0 { return }
        }
        position = bytes.count
    }

    private mutating func skip(past byte: UInt8) {
        while position < bytes.count, bytes[position] != byte { position += 1 }
        position = min(position + 1, bytes.count)
    }

    private mutating func skipWord() {
        while position < bytes.count, !Self.isSpace(bytes[position]),
            !Self.isDelimiter(bytes[position])
        {
            position += 1
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C || byte == 0
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
