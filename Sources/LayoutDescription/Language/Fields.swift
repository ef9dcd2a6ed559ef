internal import Diagnostics
internal import PositionedYAML

/// The values of one mapping whose keys were checked against a vocabulary.
struct Fields {
    /// Where the mapping begins.
    let place: Place
    private let vocabulary: Vocabulary
    private let values: [String: YAMLValue]

    init(vocabulary: Vocabulary, values: [String: YAMLValue], place: Place) {
        self.vocabulary = vocabulary
        self.values = values
        self.place = place
    }

    /// The value as it stands in the file, if the key was written.
    func value<Value>(of key: Key<Value>) -> YAMLValue? {
        assert(vocabulary.keys.contains(key.name), "a key outside its vocabulary is never found")
        return values[key.name]
    }

    /// Where the value stands, or the mapping if the key was not written.
    func place<Value>(of key: Key<Value>) -> Place { value(of: key)?.place ?? place }
}

extension YAMLReader {
    /// The values of a mapping, with unknown keys reported; `nil` if it is no mapping.
    mutating func fields(_ value: YAMLValue, _ vocabulary: Vocabulary) -> Fields? {
        mapping(value, allowing: vocabulary.keys).map {
            Fields(vocabulary: vocabulary, values: $0, place: value.place)
        }
    }

    /// The value of a key: `nil` if it was not written, or after reporting that it is wrong or
    /// missing though required.
    mutating func read<Value>(_ key: Key<Value>, in fields: Fields) -> Value? {
        guard let value = fields.value(of: key) else {
            if key.isRequired { reportMissing(key.name, at: fields.place) }
            return nil
        }
        return key.form.read(&self, value)
    }
}
