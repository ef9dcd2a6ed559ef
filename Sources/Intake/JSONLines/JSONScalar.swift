/// One value of a JSON object, told apart by its JSON type.
enum JSONScalar: Decodable {
    /// A string.
    case text(String)
    /// `null`, which means an empty value.
    case null
    /// Anything else, with its Japanese name: a number loses the leading zeros of 個人番号, so it
    /// is not taken for text.
    case other(String)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if (try? container.decode(Bool.self)) != nil {
            self = .other("真偽値")
        } else if (try? container.decode(Double.self)) != nil {
            self = .other("数値")
        } else {
            self = .other("オブジェクト、配列または大きすぎる数")
        }
    }
}
