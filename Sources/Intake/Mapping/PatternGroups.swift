/// The capturing groups of a regular expression, counted in its text.
struct PatternGroups {
    /// How many there are.
    private(set) var count = 0
    /// The names of those that have one.
    private(set) var names: [String] = []

    init(_ pattern: String) {
        let characters = Array(pattern)
        var index = 0
        var isInClass = false
        while index < characters.count {
            switch characters[index] {
            case "\\": index += 1
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass: add(characters[(index + 1)...])
            default: break
            }
            index += 1
        }
    }

    private mutating func add(_ rest: ArraySlice<Character>) {
        guard rest.first == "?" else {
            count += 1
            return
        }
        let opening = rest.dropFirst().first == "P" ? rest.dropFirst(2) : rest.dropFirst()
        // (?<=…) and (?<!…) look back and capture nothing.
        guard opening.first == "<", let next = opening.dropFirst().first, next != "=", next != "!"
        else { return }
        count += 1
        names.append(String(opening.dropFirst().prefix { $0 != ">" }))
    }
}
