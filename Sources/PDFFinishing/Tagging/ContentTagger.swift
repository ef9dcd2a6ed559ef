/// Gives the groups of marks in a page's content their tags, and sees to it that nothing is painted
/// outside of them.
struct ContentTagger {
    private let tags: [MarkTag]
    private var output: [UInt8] = []
    private var copied = 0
    /// Where the operands of the next operator begin.
    private var operands: Int?
    private var operandCount = 0
    /// Marked content that is open: whether it is a group, or within one.
    private var open: [Bool] = []
    private var found = 0

    /// - Parameter tags: The tags of the page's groups in painting order.
    init(tags: [MarkTag]) { self.tags = tags }

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
        guard found == tags.count, open.isEmpty else { throw .structure }
        output.append(contentsOf: input[copied...])
        return output
    }

    private mutating func take(
        _ token: Range<Int>, of input: UnsafeBufferPointer<UInt8>
    ) throws(PDFFinishingFailure) {
        let name = input[token]
        if name.elementsEqual("BDC".utf8) || name.elementsEqual("BMC".utf8) {
            let isGroup = open.isEmpty
            open.append(isGroup)
            if isGroup { try openGroup(token, of: input) }
        } else if name.elementsEqual("EMC".utf8) {
            guard open.popLast() != nil else { throw .structure }
        } else if open.isEmpty, Self.painting.contains(where: { name.elementsEqual($0.utf8) }) {
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
        output.append(contentsOf: input[copied..<start])
        output.append(contentsOf: tags[found].opening.utf8)
        copied = token.upperBound
        found += 1
    }

    /// Everything that leaves a mark (ISO 32000-1, annex A).
    private static let painting = [
        "Tj", "TJ", "'", "\"", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "BI",
    ]
}
