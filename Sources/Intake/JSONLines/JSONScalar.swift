/// One value of a JSON object, told apart by its JSON type.
enum JSONScalar: Decodable {
    /// A string.
    case text(String)
    /// `null`, which means an empty value.
    case null
    /// Anything else, with its Japanese name: a number loses the leading zeros of 個人番号, so it
    /// is not taken for text.
    case other(String)

    /// - Throws: what is wrong with a string that is no valid JSON (the decoder looks into values
    ///   only when it is asked for them).
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
            return
        }
        do {
            self = .text(try container.decode(String.self))
        } catch DecodingError.typeMismatch {
            if (try? container.decode(Bool.self)) != nil {
                self = .other("真偽値")
            } else if (try? decoder.unkeyedContainer()) != nil {
                self = .other("配列")
            } else if (try? decoder.container(keyedBy: AnyKey.self)) != nil {
                self = .other("オブジェクト")
            } else {
                // Also `0123`, which is no JSON but shows what its writer forgot: the quotes.
                self = .other("数値")
            }
        }
    }

    private struct AnyKey: CodingKey {
        let stringValue: String
        let intValue: Int? = nil

        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { return nil }
    }
}
