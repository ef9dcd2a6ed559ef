/// Cuts one line of `pdftotext -bbox` or `mutool draw -F stext` into numbers and letters.
struct LineScanner {
    enum Tag {
        case page
        case word
        case letter
        case font
        case pageEnd
        case other
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The element that the line begins.
    mutating func tag() -> Tag {
        while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
        if hasPrefix("<char ") { return .letter }
        if hasPrefix("<word ") { return .word }
        if hasPrefix("<font ") { return .font }
        if hasPrefix("<page ") { return .page }
        return hasPrefix("</page>") ? .pageEnd : .other
    }

    /// The next number in quotes; `nil` if there is none.
    mutating func attribute() -> Double? {
        guard skip(to: UInt8(ascii: "\"")), let value = number(),
            position < bytes.count, bytes[position] == UInt8(ascii: "\"")
        else { return nil }
        position += 1
        return value
    }

    /// So many numbers with blanks between them in the next quotes; `nil` if there are not.
    mutating func attributes(count: Int) -> [Double]? {
        guard skip(to: UInt8(ascii: "\"")) else { return nil }
        var values: [Double] = []
        values.reserveCapacity(count)
        while values.count < count {
            while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
            guard let value = number() else { return nil }
            values.append(value)
        }
        return skip(to: UInt8(ascii: "\"")) ? values : nil
    }

    /// What stands in the next quotes, as it is written.
    mutating func text() -> Slice<UnsafeBufferPointer<UInt8>> {
        guard skip(to: UInt8(ascii: "\"")) else { return bytes[bytes.count..<bytes.count] }
        let start = position
        guard skip(to: UInt8(ascii: "\"")) else { return bytes[bytes.count..<bytes.count] }
        return bytes[start..<(position - 1)]
    }

    /// The number that begins here; `nil` if none does.
    private mutating func number() -> Double? {
        let start = position
        var isNegative = false
        var whole = 0
        var scale = 1.0
        var isFraction = false
        scan: while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                (whole, _) = whole.multipliedReportingOverflow(by: 10)
                whole &+= Int(byte - UInt8(ascii: "0"))
                if isFraction { scale *= 10 }
            default: break scan
            }
            position += 1
        }
        guard position > start else { return nil }
        // MuPDF writes the smallest numbers as 1e-06.
        if position < bytes.count, bytes[position] == UInt8(ascii: "e") {
            position += 1
            guard let power = number() else { return nil }
            for _ in 0..<Int(min(abs(power), 20)) { scale *= power < 0 ? 10 : 0.1 }
        }
        let value = Double(whole) / scale
        return isNegative ? -value : value
    }

    /// What stands between the tags, its references to characters resolved.
    mutating func content() -> [UInt8] {
        guard skip(to: UInt8(ascii: ">")) else { return [] }
        var end = bytes.count
        while end > position, bytes[end - 1] != UInt8(ascii: "<") { end -= 1 }
        guard end > position else { return [] }
        let content = bytes[position..<(end - 1)]
        guard content.contains(UInt8(ascii: "&")) else { return Array(content) }
        return Self.resolved(content)
    }

    private static let references: [(name: StaticString, byte: UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
        ("&quot;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")), ("&#39;", UInt8(ascii: "'")),
    ]

    /// Letters with their references to characters resolved.
    static func resolved(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        var result: [UInt8] = []
        var position = content.startIndex
        while position < content.endIndex {
            let reference = references.first { reference in
                content[position...].starts(
                    with: UnsafeBufferPointer(
                        start: reference.name.utf8Start, count: reference.name.utf8CodeUnitCount))
            }
            result.append(reference?.byte ?? content[position])
            position += reference?.name.utf8CodeUnitCount ?? 1
        }
        return result
    }

    private mutating func skip(to byte: UInt8) -> Bool {
        while position < bytes.count {
            position += 1
            if bytes[position - 1] == byte { return true }
        }
        return false
    }

    private func hasPrefix(_ prefix: StaticString) -> Bool {
        bytes[position...].starts(
            with: UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
    }
}
