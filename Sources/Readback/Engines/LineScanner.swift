/// Cuts one line of `pdftotext -bbox` into numbers and letters.
struct LineScanner {
    enum Tag {
        case page
        case word
        case pageEnd
        case other
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The element that the line begins.
    mutating func tag() -> Tag {
        while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
        if hasPrefix("<word ") { return .word }
        if hasPrefix("<page ") { return .page }
        return hasPrefix("</page>") ? .pageEnd : .other
    }

    /// The next number in quotes; `nil` if there is none.
    mutating func attribute() -> Double? {
        guard skip(to: UInt8(ascii: "\"")) else { return nil }
        var isNegative = false
        var whole = 0
        var scale = 1.0
        var isFraction = false
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                (whole, _) = whole.multipliedReportingOverflow(by: 10)
                whole &+= Int(byte - UInt8(ascii: "0"))
                if isFraction { scale *= 10 }
            case UInt8(ascii: "\""):
                let value = Double(whole) / scale
                return isNegative ? -value : value
            default: return nil
            }
        }
        return nil
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

    private static func resolved(_ content: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
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
