/// One line of a YAML file as it was typed, to find the column of a character of a scalar.
struct SourceLine {
    private let scalars: [Unicode.Scalar]

    /// The line of that number, from 1; `nil` past the end.
    init?(of source: String, number: Int) {
        var line: [Unicode.Scalar] = []
        var current = 1
        var previous: Unicode.Scalar?
        for scalar in source.unicodeScalars {
            defer { previous = scalar }
            if scalar == "\n", previous == "\r" { continue }
            if Self.isBreak(scalar) {
                if current == number { break }
                current += 1
            } else if current == number {
                line.append(scalar)
            }
        }
        guard current == number else { return nil }
        scalars = line
    }

    /// The column of the scalar at `offset` of `text`, which begins at column `start`; columns
    /// count from 1. `nil` if the text is folded, a block or tagged, so that counting would lie.
    func column(of offset: Int, in text: [Unicode.Scalar], from start: Int) -> Int? {
        guard start >= 1, start <= scalars.count, offset <= text.count else { return nil }
        var column = start - 1
        let quote = scalars[column]
        guard quote == "'" || quote == "\"" else {
            let shown = scalars[column...].prefix(offset + 1)
            let isSame = shown.elementsEqual(text.prefix(offset + 1))
            return isSame || (offset == text.count && shown.starts(with: text))
                ? start + offset : nil
        }
        column += 1
        for index in 0..<offset {
            guard column < scalars.count else { return nil }
            if quote == "'", scalars[column] == "'" {
                column += 2
            } else if quote == "\"", scalars[column] == "\\" {
                column += column + 1 < scalars.count ? Self.escapeLength(scalars[column + 1]) : 1
            } else {
                guard scalars[column] == text[index] else { return nil }
                column += 1
            }
        }
        return column < scalars.count ? column + 1 : nil
    }

    /// Line and column, from 1, of the grapheme cluster at `offset`.
    static func position(of offset: Int, in source: String) -> (line: Int, column: Int) {
        var (line, column) = (1, 1)
        for character in source.prefix(offset) {
            if character.unicodeScalars.contains(where: isBreak) {
                (line, column) = (line + 1, 1)
            } else {
                column += character.unicodeScalars.count
            }
        }
        return (line, column)
    }

    /// Characters that the escape sequence after a backslash takes up, the backslash included.
    private static func escapeLength(_ kind: Unicode.Scalar) -> Int {
        switch kind {
        case "x": 4
        case "u": 6
        case "U": 10
        default: 2
        }
    }

    /// The line breaks of YAML 1.1, by which the parser counts.
    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
    }
}
