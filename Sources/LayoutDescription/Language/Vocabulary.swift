/// The keys that one kind of mapping may have. The loader's check for unknown keys and the JSON
/// Schema both come from it.
struct Vocabulary: Sendable {
    /// A key without its type.
    struct Entry: Sendable {
        let name: String
        let isRequired: Bool
        let schema: JSONNode
    }

    /// Name of the definition in the schema.
    let name: String
    /// What the mapping describes, in Japanese.
    let explanation: String
    /// Its keys in the order in which editors offer them.
    let entries: [Entry]
    /// The names of the keys.
    let keys: [String]

    /// Describes a mapping.
    init(_ name: String, _ explanation: String, _ entries: [Entry]) {
        self.name = name
        self.explanation = explanation
        self.entries = entries
        keys = entries.map(\.name)
    }

    /// The schema of the mapping.
    var schema: JSONNode {
        .members([
            "description": .string(explanation), "type": .string("object"),
            "required": .array(entries.filter(\.isRequired).map { .string($0.name) }),
            "properties": .object(entries.map { .init(key: $0.name, value: $0.schema) }),
            "additionalProperties": .boolean(false),
        ])
    }
}
