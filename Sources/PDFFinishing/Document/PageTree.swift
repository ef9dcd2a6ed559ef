/// Hangs the pages into a tree of small nodes. Drawing leaves one array of all pages: too long for
/// readers of PDF 1.4 (8191 elements), and slow to reach a page by in any.
struct PageTree {
    private struct Node {
        let identifier: Int32
        let pages: Int
    }

    private let document: PDFDocument

    private static let nodeSize = 64

    init(_ document: PDFDocument) { self.document = document }

    /// Makes the tree from pages by object number, in their order; objects taken from the document
    /// before are released.
    func build(_ pages: [Int32]) {
        guard pages.count > Self.nodeSize else { return }
        var level = pages.map { Node(identifier: $0, pages: 1) }
        while level.count > Self.nodeSize {
            level = stride(from: 0, to: level.count, by: Self.nodeSize).map { start in
                let children = level[start..<min(start + Self.nodeSize, level.count)]
                let node = document.indirect(
                    document.dictionary(["/Type": document.name("/Pages")]))
                fill(node, with: children)
                defer { document.releaseObjects() }
                return Node(
                    identifier: node.identifier, pages: children.reduce(0) { $0 + $1.pages })
            }
        }
        fill(document.root["/Pages"], with: level[...])
    }

    private func fill(_ node: PDFObject, with children: ArraySlice<Node>) {
        let kids = children.map { document.indirect($0.identifier) }
        for kid in kids { kid.set("/Parent", node) }
        node.set("/Kids", document.array(kids))
        node.set("/Count", document.integer(children.reduce(0) { $0 + $1.pages }))
    }
}
