/// Characters of a register and what they are on a notice, as people decided it.
struct CharacterTable: Hashable, Sendable {
    private struct Entry: Hashable {
        let source: [Unicode.Scalar]
        let target: String
    }

    /// By first character, the longest source first.
    private var entries: [Unicode.Scalar: [Entry]] = [:]
    /// By the digits of `J+…`.
    private var codes: [String: String] = [:]

    /// Whether nothing is mapped.
    var isEmpty: Bool { entries.isEmpty && codes.isEmpty }

    /// Adds a character or a sequence; `false` if it stands already.
    mutating func add(_ source: [Unicode.Scalar], _ target: String) -> Bool {
        guard let first = source.first else { return false }
        var list = entries[first] ?? []
        if list.contains(where: { $0.source == source }) { return false }
        list.append(Entry(source: source, target: target))
        list.sort { $0.source.count > $1.source.count }
        entries[first] = list
        return true
    }

    /// Adds a code; `false` if it stands already.
    mutating func add(code digits: String, _ target: String) -> Bool {
        if codes[digits] != nil { return false }
        codes[digits] = target
        return true
    }

    /// Whether a character ends before a rest: a variation selector or a combining mark belongs to
    /// it, and nobody has said what the whole of them is.
    private func isWhole(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        switch rest.first?.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: false
        default: true
        }
    }

    /// The text with all that is mapped replaced, the longest sequence first. What was put in is
    /// not looked at again. A character with a variation selector or a combining mark is another
    /// than the character alone: it is replaced only as the sequence that is mapped.
    func replaced(_ text: String) -> String {
        if isEmpty { return text }
        let isTouched = text.unicodeScalars.contains {
            entries[$0] != nil || (!codes.isEmpty && UnifiedCharacterCode.isLetter($0))
        }
        guard isTouched else { return text }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let rest = scalars[index...]
            if let code = UnifiedCharacterCode.code(in: rest), let target = codes[code.digits] {
                result.append(contentsOf: target.unicodeScalars)
                index += code.length
            } else if let entry = entries[scalars[index]]?.first(where: {
                rest.starts(with: $0.source) && isWhole(rest.dropFirst($0.source.count))
            }) {
                result.append(contentsOf: entry.target.unicodeScalars)
                index += entry.source.count
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return String(result)
    }
}
