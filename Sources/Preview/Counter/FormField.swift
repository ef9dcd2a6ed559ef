/// A field of a document as somebody types it.
public struct FormField: Hashable, Sendable {
    /// What fields are put together by.
    public enum Group: String, Encodable, Hashable, Sendable {
        /// The person: name, date of birth, number.
        case person
        /// Where it is sent to.
        case address
        /// What only foreign residents have.
        case residence
        /// The application, the card and the form.
        case application
        /// Everything else.
        case other
    }

    /// The canonical header, by which the value is sent.
    public var name: String
    /// What it holds: `text`, `name`, `address`, `kana`, `date`, `individual-number`,
    /// `application-id`, `postal-code`, `telephone`, `digits` or `choice`.
    public var kind: String
    /// Whether a record without it is rejected.
    public var isRequired: Bool
    /// Most characters; digits where it holds digits.
    public var limit: Int?
    /// The words it may hold; `nil` if it is not a choice.
    public var choices: [String]?
    /// How it is written, in Japanese.
    public var note: String?
    /// What it belongs to.
    public var group: Group
}

/// Every key is always there, `null` where there is nothing.
extension FormField: Encodable {
    private enum CodingKeys: String, CodingKey {
        case name, kind, isRequired, limit, choices, note, group
    }

    /// Writes the field as the page reads it.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(kind, forKey: .kind)
        try container.encode(isRequired, forKey: .isRequired)
        try container.encode(limit, forKey: .limit)
        try container.encode(choices, forKey: .choices)
        try container.encode(note, forKey: .note)
        try container.encode(group, forKey: .group)
    }
}
