extension Condition {
    /// Whether this condition and another can never hold together.
    func excludes(_ other: Condition) -> Bool {
        switch (self, other) {
        case (.present(let left), .absent(let right)), (.absent(let left), .present(let right)):
            left == right
        case (.absent(let left), .equals(let right, _)), (.equals(let left, _), .absent(let right)):
            left == right
        case (.equals(let left, let words), .equals(let right, let others)):
            left == right && !words.contains(where: others.contains)
        default: false
        }
    }
}

extension Element {
    /// Whether this element and another are never printed on the same notice.
    func excludes(_ other: Element) -> Bool {
        conditions.contains { condition in other.conditions.contains { condition.excludes($0) } }
    }
}
