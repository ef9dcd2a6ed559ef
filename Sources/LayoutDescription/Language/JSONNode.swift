/// A JSON value whose keys keep their order, so that the schema comes out the same every time.
indirect enum JSONNode: Hashable, Sendable {
    /// Text.
    case string(String)
    /// A number.
    case number(Double)
    /// `true` or `false`.
    case boolean(Bool)
    /// A list.
    case array([JSONNode])
    /// Keys and values in order.
    case object([Member])

    /// A key and its value.
    struct Member: Hashable, Sendable {
        let key: String
        let value: JSONNode
    }

    /// An object written as a list of pairs.
    static func members(_ pairs: KeyValuePairs<String, JSONNode>) -> JSONNode {
        .object(pairs.map { Member(key: $0.key, value: $0.value) })
    }

    /// This object with a member more; any other value as it is.
    func adding(_ key: String, _ value: JSONNode) -> JSONNode {
        guard case .object(let members) = self else { return self }
        return .object(members + [Member(key: key, value: value)])
    }

    /// The text, two spaces a level, without a line break at the end.
    func text(indentation: Int = 0) -> String {
        switch self {
        case .string(let text): Self.quoted(text)
        case .number(let number): Int(exactly: number).map { "\($0)" } ?? "\(number)"
        case .boolean(let value): value ? "true" : "false"
        case .array(let items):
            Self.block("[", items.map { $0.text(indentation: indentation + 2) }, "]", indentation)
        case .object(let members):
            Self.block(
                "{",
                members.map {
                    "\(Self.quoted($0.key)): \($0.value.text(indentation: indentation + 2))"
                }, "}", indentation)
        }
    }

    private static func block(
        _ open: String, _ items: [String], _ close: String, _ indentation: Int
    ) -> String {
        let total = items.reduce(0) { $0 + $1.count + 2 }
        if total + indentation <= 80, !items.contains(where: { $0.contains("\n") }) {
            return "\(open)\(items.joined(separator: ", "))\(close)"
        }
        let margin = String(repeating: " ", count: indentation)
        let lines = items.map { "\(margin)  \($0)" }.joined(separator: ",\n")
        return "\(open)\n\(lines)\n\(margin)\(close)"
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
