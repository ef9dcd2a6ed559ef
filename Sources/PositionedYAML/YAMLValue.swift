public import Diagnostics
internal import Yams

/// A value in a YAML file together with the place where it stands.
public struct YAMLValue: Sendable {
    /// What kind of value stands here.
    public enum Content: Sendable {
        /// Text, with whether it was quoted (a quoted `"12"` is text, a plain `12` may be a number).
        case scalar(String, isQuoted: Bool)
        /// A list.
        case sequence([YAMLValue])
        /// Keys and values in the order of the file.
        case mapping([(key: String, keyPlace: Place, value: YAMLValue)])
    }

    /// The value.
    public let content: Content
    /// `file:line:column` of its first character.
    public let place: Place

    /// Whether nothing was written (`key:` or `key: ~`).
    public var isNull: Bool {
        if case .scalar(let text, isQuoted: false) = content {
            return text.isEmpty || text == "~" || text == "null"
        }
        return false
    }

    /// `nil` when more than `remaining` values come together: aliases of aliases unfold fast.
    init?(_ node: Node, file: String, remaining: inout Int) {
        remaining -= 1
        guard remaining >= 0 else { return nil }
        let mark = node.mark
        place = .position(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
        switch node {
        case .scalar(let scalar):
            let isQuoted = scalar.style != .plain && scalar.style != .any
            content = .scalar(scalar.string, isQuoted: isQuoted)
        case .sequence(let sequence):
            var items: [YAMLValue] = []
            for item in sequence {
                guard let value = YAMLValue(item, file: file, remaining: &remaining) else {
                    return nil
                }
                items.append(value)
            }
            content = .sequence(items)
        case .mapping(let mapping):
            var entries: [(key: String, keyPlace: Place, value: YAMLValue)] = []
            for (key, item) in mapping {
                guard let value = YAMLValue(item, file: file, remaining: &remaining) else {
                    return nil
                }
                let place = Place.position(
                    file: file, line: key.mark?.line ?? 1, column: key.mark?.column ?? 1)
                entries.append((key.scalar?.string ?? "", place, value))
            }
            content = .mapping(entries)
        case .alias:
            // The composer resolves aliases; one that is left points nowhere.
            content = .scalar("", isQuoted: false)
        }
    }
}
