/// An element of a structure tree, or a stretch of its words.
public struct StructureNode: Hashable, Sendable {
    /// The structure type; `nil` for words.
    public let type: String?
    /// The words; empty for an element.
    public let text: String
    /// What stands below, in reading order.
    public var children: [StructureNode] = []

    /// All words below, one after the other.
    public var words: String { text + children.map(\.words).joined() }

    /// The elements of a type, this one included, in reading order.
    public func elements(_ type: String) -> [StructureNode] {
        (self.type == type ? [self] : []) + children.flatMap { $0.elements(type) }
    }

    /// Label and value of every row that has one of each.
    public var rows: [[String]] {
        elements("TR").map { row in row.children.map(\.words) }
    }

    /// Reads what `pdfinfo -struct-text` writes: two blanks a level, attributes behind slashes.
    init(lines: [Substring]) {
        var stack = [StructureNode(type: "", text: "")]
        for line in lines {
            let content = line.drop { $0 == " " }
            guard !content.hasPrefix("/") else { continue }
            let depth = (line.count - content.count) / 2 + 1
            while stack.count > depth { Self.close(&stack) }
            stack.append(StructureNode(content))
        }
        while stack.count > 1 { Self.close(&stack) }
        self = stack[0]
    }

    private init(type: String?, text: String) {
        self.type = type
        self.text = text
    }

    private init(_ content: Substring) {
        if content.hasPrefix("\"") {
            self.init(type: nil, text: String(content.dropFirst().dropLast()))
        } else {
            self.init(type: String(content.prefix { $0.isLetter || $0.isNumber }), text: "")
        }
    }

    private static func close(_ stack: inout [StructureNode]) {
        let last = stack.removeLast()
        stack[stack.count - 1].children.append(last)
    }
}
