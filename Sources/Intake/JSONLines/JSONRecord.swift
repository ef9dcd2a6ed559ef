internal import FoundationEssentials

/// One JSON object, of which only the fields of a schema are taken.
struct JSONRecord: DecodableWithConfiguration {
    /// What stands for one field.
    enum Member: Equatable {
        /// No such key.
        case missing
        /// `null`, which means an empty value.
        case null
        /// A string.
        case text(String)
        /// Anything else, by the Japanese name of its type: a number has lost the leading zeros of
        /// 個人番号, so it is not taken for text.
        case other(String)
    }

    /// The name of a field as the decoder wants it.
    struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { return nil }
    }

    /// One member a field, in the order of the schema.
    let members: [Member]
    /// All keys of the object. Of a key that stands twice the decoder knows one.
    let keys: [String]

    /// - Throws: what is wrong with a string that is no valid JSON: the decoder looks into values
    ///   only when it is asked for them.
    init(from decoder: any Decoder, configuration fields: [Key]) throws {
        let container = try decoder.container(keyedBy: Key.self)
        keys = container.allKeys.map(\.stringValue)
        members = try fields.map { field in
            do {
                if let text = try container.decodeIfPresent(String.self, forKey: field) {
                    return .text(text)
                }
                return container.contains(field) ? .null : .missing
            } catch DecodingError.typeMismatch {
                return .other(Self.typeName(of: field, in: container))
            }
        }
    }

    private static func typeName(
        of field: Key, in container: KeyedDecodingContainer<Key>
    ) -> String {
        if (try? container.decode(Bool.self, forKey: field)) != nil { return "真偽値" }
        if (try? container.nestedUnkeyedContainer(forKey: field)) != nil { return "配列" }
        if (try? container.nestedContainer(keyedBy: Key.self, forKey: field)) != nil {
            return "オブジェクト"
        }
        // Also `0123`, which is no JSON but shows what its writer forgot: the quotes.
        return "数値"
    }
}
