/// A municipality as Japan Post writes it.
public struct Municipality: Hashable, Sendable {
    /// The prefecture (`東京都`).
    public let prefecture: String
    /// The name, with its county (`東茨城郡茨城町`) or city (`札幌市北区`).
    public let name: String

    /// States a municipality.
    public init(prefecture: String, name: String) {
        self.prefecture = prefecture
        self.name = name
    }
}

extension Municipality {
    /// The name without its county (`茨城町`); the name itself if it has none. A city may have the
    /// letter in its own name (郡山市).
    var withoutCounty: String {
        guard let letter = countyEnd else { return name }
        return String(name[name.index(after: letter)...])
    }

    /// What an address may begin with if it is of this municipality, whole or in part: the
    /// prefecture aside.
    var beginnings: [String] {
        var result = [name]
        if let letter = countyEnd { result += [withoutCounty, String(name[...letter])] }
        if name.hasSuffix("区"), let letter = name.lastIndex(of: "市") {
            result.append(String(name[...letter]))
        }
        return result
    }

    /// Where the county ends; only towns and villages lie in one.
    private var countyEnd: String.Index? {
        guard name.hasSuffix("町") || name.hasSuffix("村"), let letter = name.firstIndex(of: "郡"),
            letter != name.startIndex
        else { return nil }
        return letter
    }
}
