public import NoticeModel

/// What the job gave to one sheet, as it must be printed before any step of a template.
public struct SheetTexts: Hashable, Sendable {
    private let texts: [ControlValue: String]

    /// Collects the values; one that is missing is empty.
    public init(_ texts: [ControlValue: String]) { self.texts = texts }

    /// The text of one value.
    func text(of value: ControlValue) -> String { texts[value] ?? "" }
}
