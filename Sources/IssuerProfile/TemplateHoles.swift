/// Where the values of a template stand in its text, to point at one of them. The template was
/// parsed before, so its braces match.
struct TemplateHoles {
    /// From each opening brace to its closing brace, both included, in Unicode scalars from 0.
    let ranges: [ClosedRange<Int>]
    /// Where each name begins, in Unicode scalars from 0.
    let names: [Int]

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        var ranges: [ClosedRange<Int>] = []
        var names: [Int] = []
        var position = 0
        while position < scalars.count {
            let isDoubled =
                position + 1 < scalars.count && scalars[position + 1] == scalars[position]
            if scalars[position] == "{", !isDoubled {
                let end = scalars[position...].firstIndex(of: "}") ?? scalars.count - 1
                ranges.append(position...end)
                names.append(
                    scalars[(position + 1)...].firstIndex { $0 != " " && $0 != "\u{3000}" }
                        ?? position)
                position = end + 1
            } else {
                position += isDoubled ? 2 : 1
            }
        }
        self.ranges = ranges
        self.names = names
    }

    /// Whether a scalar belongs to a value.
    func contains(_ offset: Int) -> Bool { ranges.contains { $0.contains(offset) } }
}
