internal import Diagnostics
internal import NoticeModel

/// The steps of one canonical column, ready to run.
struct FieldSteps {
    /// A value that a step cannot handle. It says nothing of the value.
    struct Fault: Error {
        let code: DiagnosticCode
        let message: String
        let hint: String
    }

    private let field: MappedField
    /// Positions of its columns in a row of the source.
    private let positions: [Int]
    private let characters: CharacterTable
    private let trims: Bool
    private let pattern: Regex<AnyRegexOutput>?

    init(
        _ field: MappedField, columns: [String], characters: CharacterTable, isFixed: Bool
    ) {
        self.field = field
        self.characters = characters
        positions = field.columns.compactMap { columns.firstIndex(of: $0) }
        trims = field.trims ?? isFixed
        // The loader has seen that it is one. A variation sequence is as long as it is written.
        pattern = field.split.flatMap {
            try? Regex($0.pattern).matchingSemantics(.unicodeScalar)
        }
    }

    /// Whether all that it is made of could be read.
    func isReadable(_ source: [String?]) -> Bool { positions.allSatisfy { source[$0] != nil } }

    /// The value for a row.
    func value(of source: [String?]) throws(Fault) -> String {
        var text = joined(source)
        if let width = field.width { text = width.folded(text) }
        if trims { text = Self.trimmed(text) }
        if text.isEmpty || field.emptyTexts.contains(where: { $0.utf8.elementsEqual(text.utf8) }) {
            return field.fallback ?? ""
        }
        if let split = field.split { text = try part(text, split) }
        if let values = field.values { text = try looked(up: text, values) }
        if let pattern = field.date { text = try date(text, pattern) }
        return text
    }

    private func joined(_ source: [String?]) -> String {
        guard case .columns(_, let separator) = field.source else {
            if case .constant(let text) = field.source { return text }
            return ""
        }
        if positions.count == 1 { return characters.replaced(source[positions[0]] ?? "") }
        let parts = positions.map { position in
            let part = characters.replaced(source[position] ?? "")
            return trims ? Self.trimmed(part) : part
        }
        return parts.filter { !$0.isEmpty }.joined(separator: separator)
    }

    /// The whole value must match: what a pattern does not tell of would be lost without a word.
    private func part(_ text: String, _ split: MappedField.Split) throws(Fault) -> String {
        guard let pattern, let match = try? pattern.wholeMatch(in: text),
            let found = Self.group(split.group, of: match)
        else {
            throw Fault(
                code: "intake.mapping-split", message: "対応表の正規表現（split）に合わない値です",
                hint: "元のデータか、対応表の pattern を直してください")
        }
        return String(found)
    }

    private static func group(
        _ group: MappedField.Split.Group, of match: Regex<AnyRegexOutput>.Match
    ) -> Substring? {
        switch group {
        case .number(let number): number < match.output.count ? match.output[number].substring : nil
        case .name(let name): match.output[name]?.substring
        }
    }

    private func looked(
        up text: String, _ values: [MappedField.Replacement]
    ) throws(Fault) -> String {
        // Byte by byte: equal by Swift's own `==` are characters that are two on a register.
        if let value = values.first(where: { $0.text.utf8.elementsEqual(text.utf8) }) {
            return value.target
        }
        throw Fault(
            code: "intake.mapping-value", message: "対応表の values にない値です",
            hint: "元のデータを確かめ、正しい値なら対応表の values に加えてください")
    }

    private func date(_ text: String, _ pattern: DatePattern) throws(Fault) -> String {
        guard let date = pattern.canonicalText(text) else {
            throw Fault(
                code: "intake.mapping-date", message: "対応表の書き方（date）の日付ではないか、実在しない日です",
                hint: "元号とその元号にある日か、元のデータと対応表の date を確かめてください")
        }
        return date
    }

    private static func trimmed(_ text: String) -> String {
        let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\u{3000}" }
        var scalars = text.unicodeScalars[...]
        guard let first = scalars.first, let last = scalars.last,
            isBlank(first) || isBlank(last)
        else { return text }
        scalars = scalars.drop(while: isBlank)
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(scalars)
    }
}
