/// Where the names and steps of a template begin, to point at the one that is wrong. It reads
/// text that parsed as a template; for any other text the offsets mean nothing.
struct TemplateOutline {
    /// Offsets of one value, in Unicode scalars from 0.
    struct Value: Equatable {
        var name: Int
        var steps: [Int]
    }

    /// The values in order.
    private(set) var values: [Value] = []

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var position = 0
        while position < scalars.count {
            let isDoubled =
                position + 1 < scalars.count && scalars[position + 1] == scalars[position]
            switch scalars[position] {
            case "{" where isDoubled, "}" where isDoubled: position += 2
            case "{": position = value(in: scalars, from: position + 1)
            default: position += 1
            }
        }
    }

    /// Notes one value and gives the position after its closing brace.
    private mutating func value(in scalars: [Unicode.Scalar], from start: Int) -> Int {
        var value = Value(name: Self.skipBlanks(scalars, start), steps: [])
        var depth = 0
        var position = start
        while position < scalars.count {
            switch scalars[position] {
            case "(" where !value.steps.isEmpty: depth += 1
            case ")" where depth > 0: depth -= 1
            case "|" where depth == 0: value.steps.append(Self.skipBlanks(scalars, position + 1))
            case "}" where depth == 0:
                values.append(value)
                return position + 1
            default: break
            }
            position += 1
        }
        return position
    }

    private static func skipBlanks(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
        var position = start
        while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
        return position
    }
}
