/// Takes a content stream apart into tokens (ISO 32000-1, 7.2).
struct ContentScanner {
    /// A token.
    struct Token {
        /// Where it stands.
        let range: Range<Int>
        /// Whether it is an operator; otherwise it is an operand or a part of one.
        let isOperator: Bool
    }

    private let input: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ input: UnsafeBufferPointer<UInt8>) { self.input = input }

    /// The next token; `nil` at the end.
    /// - Throws: ``PDFFinishingFailure/unreadable`` for an operand that does not end.
    mutating func next() throws(PDFFinishingFailure) -> Token? {
        while position < input.count {
            let start = position
            switch Self.kind(of: input[start]) {
            case .space: position += 1
            case .regular:
                position = endOfRegular(from: start)
                let isNumber = Self.isNumber(input[start])
                return Token(
                    range: start..<position,
                    isOperator: !isNumber && !Self.isConstant(input[start..<position]))
            case .delimiter where input[start] == UInt8(ascii: "%"):
                position = input[start...].firstIndex { $0 == 10 || $0 == 13 } ?? input.count
            case .delimiter:
                position = try endOfDelimited(from: start)
                return Token(range: start..<position, isOperator: false)
            }
        }
        return nil
    }

    private enum Kind {
        case space
        case regular
        case delimiter
    }

    private static func kind(of byte: UInt8) -> Kind {
        switch byte {
        case 0, 9, 10, 12, 13, 32: .space
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "/"), UInt8(ascii: "%"):
            .delimiter
        default: .regular
        }
    }

    private static func isNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }

    private static func isConstant(_ token: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        ["true", "false", "null"].contains { token.elementsEqual($0.utf8) }
    }

    private func endOfRegular(from start: Int) -> Int {
        input[(start + 1)...].firstIndex { Self.kind(of: $0) != .regular } ?? input.count
    }

    private func endOfDelimited(from start: Int) throws(PDFFinishingFailure) -> Int {
        let isDoubled = start + 1 < input.count && input[start + 1] == input[start]
        switch input[start] {
        case UInt8(ascii: "/"): return endOfRegular(from: start)
        case UInt8(ascii: "("): return try endOfString(from: start)
        case UInt8(ascii: "<") where !isDoubled:
            guard let end = input[start...].firstIndex(of: UInt8(ascii: ">")) else {
                throw .unreadable
            }
            return end + 1
        case UInt8(ascii: "<"), UInt8(ascii: ">"):
            guard isDoubled else { throw .unreadable }
            return start + 2
        default: return start + 1
        }
    }

    private func endOfString(from start: Int) throws(PDFFinishingFailure) -> Int {
        var position = start
        var depth = 0
        while position < input.count {
            switch input[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 0 { return position + 1 }
            default: break
            }
            position += 1
        }
        throw .unreadable
    }
}
