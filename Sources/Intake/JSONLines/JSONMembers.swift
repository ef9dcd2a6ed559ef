/// Counts the members of JSON objects, which a decoder does not tell: of a key that stands twice
/// it keeps one value and says nothing.
enum JSONMembers {
    /// Members of the outermost object of a valid JSON text: the colons directly within it.
    static func count(in text: [UInt8]) -> Int {
        var depth = 0
        var count = 0
        var isInString = false
        var isEscaped = false
        for byte in text {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ":") where depth == 1: count += 1
            default: break
            }
        }
        return count
    }
}
