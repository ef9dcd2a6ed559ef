/// A number tree (ISO 32000-1, 7.9.7) with a value for every number from 0, in nodes small enough
/// that a reader finds one without reading all.
struct NumberTree {
    private struct Node {
        let identifier: Int32
        let limits: ClosedRange<Int>
    }

    private let document: PDFDocument

    private static let nodeSize = 64

    init(_ document: PDFDocument) { self.document = document }

    /// The root of a tree; objects taken from the document before are released.
    func root(count: Int, value: (Int) -> PDFObject) -> PDFObject {
        var level = stride(from: 0, to: count, by: Self.nodeSize).map { start in
            leaf(start...(min(start + Self.nodeSize, count) - 1), value: value)
        }
        while level.count > Self.nodeSize {
            level = stride(from: 0, to: level.count, by: Self.nodeSize).map { start in
                parent(of: level[start..<min(start + Self.nodeSize, level.count)])
            }
        }
        return document.dictionary(["/Kids": kids(level[...])])
    }

    private func leaf(_ limits: ClosedRange<Int>, value: (Int) -> PDFObject) -> Node {
        let items = document.array()
        for number in limits {
            items.append(document.integer(number))
            items.append(value(number))
        }
        let node = document.dictionary(["/Limits": array(limits), "/Nums": items])
        defer { document.releaseObjects() }
        return Node(identifier: document.indirect(node).identifier, limits: limits)
    }

    private func parent(of children: ArraySlice<Node>) -> Node {
        let limits =
            (children.first?.limits.lowerBound ?? 0)...(children.last?.limits.upperBound ?? 0)
        let node = document.dictionary(["/Limits": array(limits), "/Kids": kids(children)])
        return Node(identifier: document.indirect(node).identifier, limits: limits)
    }

    private func kids(_ children: ArraySlice<Node>) -> PDFObject {
        document.array(children.map { document.indirect($0.identifier) })
    }

    private func array(_ limits: ClosedRange<Int>) -> PDFObject {
        document.array([document.integer(limits.lowerBound), document.integer(limits.upperBound)])
    }
}
