/// Finds the valid name that a mistyped one was probably meant to be.
public enum NameSuggestion {
    /// The candidate with the smallest edit distance to `name`, if it is close enough to be a
    /// slip of the hand: at most two fifths of the longer name, and at least one character shared.
    /// Upper and lower case count as the same. Of equally near candidates the first wins, so the
    /// answer does not depend on hashing; `nil` if none is near.
    public static func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let limit = max(1, max(name.count, candidate.count) * 2 / 5)
            let distance = editDistance(Array(name.lowercased()), Array(candidate.lowercased()))
            guard distance <= limit, distance < max(name.count, candidate.count) else { continue }
            if distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Edit distance, one row at a time; two neighbours in the wrong order are one slip, not two
    /// (optimal string alignment).
    private static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for (row, character) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                let substitution = previous[column] + (character == other ? 0 : 1)
                var distance = min(previous[column + 1] + 1, current[column] + 1, substitution)
                if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
                    distance = min(distance, beforePrevious[column - 1] + 1)
                }
                current.append(distance)
            }
            (beforePrevious, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
