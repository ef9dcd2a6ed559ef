internal import LayoutDescription
internal import NoticeModel

/// A condition with its field resolved.
struct BoundCondition {
    private enum Test {
        case present
        case absent
        case equals([String])
    }

    /// The condition as the layout states it.
    let condition: Condition
    private let index: Int
    private let test: Test

    /// Resolves a condition; `nil` if there is no such field.
    init?(_ condition: Condition, schema: RecordSchema) {
        let name: String
        switch condition {
        case .present(let field): (name, test) = (field, .present)
        case .absent(let field): (name, test) = (field, .absent)
        case .equals(let field, let words): (name, test) = (field, .equals(words))
        }
        guard let index = schema.index(of: name) else { return nil }
        self.index = index
        self.condition = condition
    }

    /// Whether it holds. A field counts as filled when it would print something.
    func holds(for notice: Notice) -> Bool {
        let text = notice.text(at: index, formats: [])
        return switch test {
        case .present: !text.isEmpty
        case .absent: text.isEmpty
        // By code points: Swift takes canonically equivalent text, 神 in two forms, for equal.
        case .equals(let words): words.contains { $0.utf8.elementsEqual(text.utf8) }
        }
    }
}
