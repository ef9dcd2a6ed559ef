/// Gives the groups of marks in a page's content their tags, and sees to it that nothing is painted
/// outside of them.
struct ContentTagger {
    /// The groups whose glyphs do not give their text.
    private(set) var opaqueGroups: Set<Int> = []

    private let tags: [MarkTag]
    private let texts: [String]
    private var output: [UInt8] = []
    private var copied = 0
    /// Where the operands of the next operator begin.
    private var operands: Int?
    private var operandCount = 0
    /// Marked contents that are open, one within the other.
    private var depth = 0
    private var found = 0
    /// Where in the output the opening of the group stands.
    private var opening = 0..<0

    /// - Parameters:
    ///   - tags: The tags of the page's groups in painting order.
    ///   - texts: The words that the groups show.
    init(tags: [MarkTag], texts: [String]) {
        self.tags = tags
        self.texts = texts
    }

    /// Gives the tagged content.
    /// - Throws: ``PDFFinishingFailure/structure`` if the groups in the content are not those that
    ///   the tags are for, ``PDFFinishingFailure/unreadable`` for content that is none.
    mutating func tagged(
        _ input: UnsafeBufferPointer<UInt8>
    ) throws(PDFFinishingFailure) -> [UInt8] {
        var scanner = ContentScanner(input)
        while let token = try scanner.next() {
            guard token.isOperator else {
                operands = operands ?? token.range.lowerBound
                operandCount += 1
                continue
            }
            try take(token.range, of: input)
            operands = nil
            operandCount = 0
        }
        guard found == tags.count, depth == 0 else { throw .structure }
        output.append(contentsOf: input[copied...])
        return output
    }

    private mutating func take(
        _ token: Range<Int>, of input: UnsafeBufferPointer<UInt8>
    ) throws(PDFFinishingFailure) {
        let name = input[token]
        if name.elementsEqual("BDC".utf8) || name.elementsEqual("BMC".utf8) {
            depth += 1
            if depth == 1 { try openGroup(token, of: input) } else { openText(token, of: input) }
        } else if name.elementsEqual("EMC".utf8) {
            guard depth > 0 else { throw .structure }
            depth -= 1
            if depth > 0 { drop(token.lowerBound, token, of: input) }
        } else if depth == 0, Self.painting.contains(where: { name.elementsEqual($0.utf8) }) {
            throw .structure
        }
    }

    /// Drawing wrote `/P << /MCID n >> BDC`: five operands, the brackets counted.
    private mutating func openGroup(
        _ token: Range<Int>, of input: UnsafeBufferPointer<UInt8>
    ) throws(PDFFinishingFailure) {
        guard let start = operands, operandCount == 5, found < tags.count else {
            throw .structure
        }
        let words = input[start..<token.lowerBound].split(whereSeparator: { $0 == 0x20 })
        guard words.count == 5, words[2].elementsEqual("/MCID".utf8),
            words[3].elementsEqual("\(found)".utf8)
        else { throw .structure }
        drop(start, token, of: input)
        let first = output.count
        output.append(contentsOf: tags[found].opening().utf8)
        opening = first..<output.count
        found += 1
    }

    /// Glyphs whose text a map from glyphs to text cannot give, because two texts share a glyph,
    /// stand in a marked content of their own, with that text. Readers of structure lose what comes
    /// behind such a content within another, so the group gets its text as a whole instead.
    private mutating func openText(_ token: Range<Int>, of input: UnsafeBufferPointer<UInt8>) {
        drop(operands ?? token.lowerBound, token, of: input)
        let group = found - 1
        guard opaqueGroups.insert(group).inserted else { return }
        output.replaceSubrange(opening, with: tags[group].opening(text: texts[group]).utf8)
    }

    /// Leaves an operator out, from its operands on.
    private mutating func drop(
        _ start: Int, _ token: Range<Int>, of input: UnsafeBufferPointer<UInt8>
    ) {
        output.append(contentsOf: input[copied..<start])
        copied = token.upperBound
    }

    /// Everything that leaves a mark (ISO 32000-1, annex A).
    private static let painting = [
        "Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI",
    ]
}
