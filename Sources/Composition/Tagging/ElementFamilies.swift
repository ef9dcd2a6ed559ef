internal import LayoutDescription

/// The elements of a page that continue one another.
struct ElementFamilies {
    /// The positions of elements by their id.
    let positions: [String: Int]
    /// An element that others continue, and those, in the order of the layout.
    let members: [Int: [Int]]

    init(_ elements: [Element]) {
        var positions: [String: Int] = [:]
        for (index, element) in elements.enumerated() {
            if let identifier = element.identifier { positions[identifier] = index }
        }
        var members: [Int: [Int]] = [:]
        for (index, element) in elements.enumerated() {
            guard let host = element.meaning.host, let position = positions[host.identifier] else {
                continue
            }
            members[position, default: [position]].append(index)
        }
        self.positions = positions
        self.members = members.mapValues { $0.sorted() }
    }
}
