public import NoticeModel

/// When an element is printed. Names are those of record fields.
public enum Condition: Hashable, Sendable {
    /// The field is filled.
    case present(String)
    /// The field is empty.
    case absent(String)
    /// The field has one of these values.
    case equals(String, [String])
}

extension Condition {
    /// Whether it holds for a notice, looked up by name. A field counts as filled when it would
    /// print something; a field that the notice does not have is no condition.
    public func holds(for notice: Notice) -> Bool {
        switch self {
        case .present(let field): notice.text(of: field).map { !$0.isEmpty } ?? true
        case .absent(let field): notice.text(of: field)?.isEmpty ?? true
        // By code points: Swift takes canonically equivalent text, 神 in two forms, for equal.
        case .equals(let field, let words):
            notice.text(of: field).map { text in
                words.contains { $0.utf8.elementsEqual(text.utf8) }
            } ?? true
        }
    }
}
