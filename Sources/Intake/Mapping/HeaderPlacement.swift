internal import Diagnostics

/// Which columns of a header are which fields.
struct HeaderPlacement {
    /// A field with its columns.
    struct Entry: Hashable {
        let field: String
        let columns: [String]
        var steps: [String] = []
        var remark: String?
    }

    /// A column that no field got.
    struct Unused: Hashable {
        /// Its name, or its number where it does not look like one.
        let shown: String
        let remark: String?
    }

    /// The fields that got columns, in their order.
    private(set) var entries: [Entry] = []
    /// Whether at least one name is one that registers use.
    private(set) var isHeader = false

    private let names: [String]
    private let folded: [String]
    /// Columns that may be taken: of a name that stands twice nobody knows which is meant.
    private var free: [Bool]

    init(_ names: [String]) {
        self.names = names.map(ColumnMapping.trimmed)
        folded = names.map(HeaderSynonyms.folded)
        let all = self.names
        free = all.indices.map { index in
            !all[index].isEmpty && all.count(where: { $0 == all[index] }) == 1
        }
    }

    /// The columns that are left, in the order of the header.
    var unused: [Unused] {
        names.indices.filter { index in
            !entries.contains { $0.columns.contains(names[index]) }
        }.map { index in
            Unused(shown: shown(index), remark: remark(index))
        }
    }

    /// Places the fields: by name, by parts, and at last by what is nearly a name.
    mutating func place(_ fields: [String]) {
        var open = fields.filter { !placeByName($0) }
        open = open.filter { !placeByParts($0) }
        isHeader = !entries.isEmpty
        for field in open { placeNearest(field) }
        entries.sort {
            (fields.firstIndex(of: $0.field) ?? 0) < (fields.firstIndex(of: $1.field) ?? 0)
        }
    }

    /// A column that bears a field's own name goes before one that bears a synonym.
    private mutating func placeByName(_ field: String) -> Bool {
        let own = names.indices.first { free[$0] && names[$0] == field }
        let candidates = own.map { [$0] } ?? Array(names.indices)
        for index in candidates where free[index] {
            guard let match = HeaderSynonyms.match(folded[index], for: field) else { continue }
            free[index] = false
            entries.append(
                Entry(
                    field: field, columns: [names[index]], steps: match.steps,
                    remark: match.remark))
            return true
        }
        return false
    }

    private mutating func placeByParts(_ field: String) -> Bool {
        for parts in HeaderSynonyms.parts[field] ?? [] {
            let found = parts.compactMap { names in
                folded.indices.first { index in
                    free[index] && names.contains { HeaderSynonyms.folded($0) == folded[index] }
                }
            }
            // A part alone is no whole: with nothing but 番地, an address has no town.
            guard found.count > 1 else { continue }
            for index in found { free[index] = false }
            let separator = HeaderSynonyms.separator(of: field)
            entries.append(
                Entry(
                    field: field, columns: found.map { names[$0] },
                    steps: separator.isEmpty ? [] : ["separator: \"\(separator)\""],
                    remark: "つなげる列と順を確かめてください"))
            return true
        }
        return false
    }

    private mutating func placeNearest(_ field: String) {
        let open = names.indices.filter { free[$0] && doubt($0) == nil }
        guard
            let nearest = NameSuggestion.nearest(
                to: HeaderSynonyms.folded(field), in: open.map { folded[$0] }),
            let index = open.first(where: { folded[$0] == nearest })
        else { return }
        free[index] = false
        entries.append(
            Entry(field: field, columns: [names[index]], remark: "名前が近い列です。この列でよいか確かめてください"))
    }

    private func doubt(_ index: Int) -> String? {
        HeaderSynonyms.doubtful.first { entry in
            entry.names.contains { HeaderSynonyms.folded($0) == folded[index] }
        }?.remark
    }

    private func remark(_ index: Int) -> String? {
        if names[index].isEmpty { return nil }
        if names.count(where: { $0 == names[index] }) > 1 {
            return "同じ見出しが二度あるので、どちらの列か決められません"
        }
        return doubt(index)
    }

    /// A header may hold a value by mistake; a run of digits is no name.
    private func shown(_ index: Int) -> String {
        let digits = names[index].count { $0.isNumber }
        return digits >= 4 || names[index].isEmpty
            ? "（\(index + 1)列目）" : ExtraNames.shown(names[index])
    }
}
