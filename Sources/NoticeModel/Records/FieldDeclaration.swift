/// One field of a record: its canonical header, what it holds and whether it must be there.
public struct FieldDeclaration: Hashable, Sendable {
    /// The canonical header in a residents file, for example `氏名`.
    public let name: String
    /// What it holds.
    public let kind: FieldKind
    /// Whether a record without it is rejected, unless its display field is filled (and a CSV file
    /// without its column stops the job).
    public let isRequired: Bool
    /// Most characters (grapheme clusters; for kana, places in braille) allowed. `nil` stands for
    /// 100 in a name, 200 in an address and 1,000 elsewhere.
    public let maximumLength: Int?
    /// A field that, when filled, is printed instead of this one as it stands
    /// (`生年月日表記` for `生年月日`: an unknown date of birth comes as ready text).
    public let displayField: String?
    /// A field that says which calendar this date is printed in (`暦`).
    public let calendarField: String?

    /// Declares a field.
    public init(
        _ name: String, _ kind: FieldKind, isRequired: Bool = false, maximumLength: Int? = nil,
        displayField: String? = nil, calendarField: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.maximumLength = maximumLength
        self.displayField = displayField
        self.calendarField = calendarField
    }
}
