/// Counts the members of JSON objects, which a decoder does not tell: of a key that stands twice
/// it keeps one value and says nothing.
enum JSONMembers {
    /// The keys of the outermost object of a valid JSON text, as they are written, quotes included,
    /// in their order.
    static func keyLiterals(in text: [UInt8]) -> [ArraySlice<UInt8>] {
        var keys: [ArraySlice<UInt8>] = []
        var depth = 0
        var start: Int?
        var last: ArraySlice<UInt8> = []
        var isEscaped = false
        for (index, byte) in text.enumerated() {
            if let begun = start {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    last = text[begun...index]
                    start = nil
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): start = index
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ":") where depth == 1: keys.append(last)
            default: break
            }
        }
        return keys
    }

    /// Members of the outermost object of a valid JSON text: the colons directly within it.
    static func count(in text: [UInt8]) -> Int {
        keyLiterals(in: text).count
    }
}
