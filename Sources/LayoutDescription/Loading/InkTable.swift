internal import Diagnostics
internal import PageGraphics

/// The inks that a layout declares beside black.
struct InkTable {
    /// An ink with where it stands and whether anything is printed in it.
    struct Declaration {
        let name: String
        let place: Place
        /// `nil` if it is half wrong: then it still counts as declared, one report is enough.
        let color: InkColor?
        var isUsed = false
    }

    /// All declarations in order.
    private(set) var declarations: [Declaration] = []

    /// The names in order of declaration.
    var names: [String] { declarations.map(\.name) }

    mutating func declare(_ name: String, _ color: InkColor?, at place: Place) {
        declarations.append(Declaration(name: name, place: place, color: color))
    }

    /// The ink of that name, now marked as used; `nil` if there is none.
    mutating func use(_ name: String) -> Declaration? {
        guard let index = declarations.firstIndex(where: { $0.name == name }) else { return nil }
        declarations[index].isUsed = true
        return declarations[index]
    }

    /// The ink of a spot's name.
    func declaration(ofSpot spot: String) -> Declaration? {
        declarations.first { declaration in
            if case .spot(spot, _)? = declaration.color { true } else { false }
        }
    }
}
