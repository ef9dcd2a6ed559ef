internal import PositionedYAML

/// A key of the layout language with the form of its value.
struct Key<Value: Sendable>: Sendable {
    /// The key as written.
    let name: String
    /// What it says, in Japanese: editors show it.
    let explanation: String
    /// Whether the loader insists on it.
    let isRequired: Bool
    /// How its value is written.
    let form: ValueForm<Value>

    /// Describes a key.
    init(
        _ name: String, _ form: ValueForm<Value>, isRequired: Bool = false, _ explanation: String
    ) {
        self.name = name
        self.form = form
        self.isRequired = isRequired
        self.explanation = explanation
    }

    /// The key without its type, for a vocabulary.
    var entry: Vocabulary.Entry {
        Vocabulary.Entry(
            name: name, isRequired: isRequired,
            schema: form.schema.adding("description", .string(explanation)))
    }
}
