internal import Diagnostics

/// The styles declared so far and those that can be seen from the file being read.
struct StyleTable {
    /// A style with where it stands and whether anything uses it.
    struct Declaration {
        let style: TextStyle
        let place: Place
        let fontPlace: Place
        var isUsed = false
    }

    /// All declarations in order. A file that is included twice declares its styles once.
    private(set) var declarations: [Declaration] = []
    /// Positions of the visible ones by name.
    private(set) var visible: [String: Int] = [:]

    /// The names that can be used, in order of declaration.
    var names: [String] {
        visible.sorted { $0.value < $1.value }.map(\.key)
    }

    /// Each font role once, with the place where it is asked for first.
    var fontRoles: [FontRoleUse] {
        var seen: Set<String> = []
        return declarations.compactMap {
            let name = $0.style.fontRole
            return seen.insert(name).inserted ? FontRoleUse(name: name, place: $0.fontPlace) : nil
        }
    }

    mutating func declare(_ style: TextStyle, at place: Place, fontPlace: Place) {
        if let known = declarations.firstIndex(where: { $0.place == place }) {
            visible[style.name] = known
            return
        }
        visible[style.name] = declarations.count
        declarations.append(Declaration(style: style, place: place, fontPlace: fontPlace))
    }

    /// The style of that name, now marked as used.
    mutating func use(_ name: String) -> TextStyle? {
        guard let index = visible[name] else { return nil }
        declarations[index].isUsed = true
        return declarations[index].style
    }

    /// Makes visible again what was visible before a file was included.
    mutating func restore(_ visible: [String: Int]) { self.visible = visible }
}
