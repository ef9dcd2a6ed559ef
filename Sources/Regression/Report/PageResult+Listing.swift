extension PageResult {
    /// The kinds of its changes, in the order of all kinds. A page without another side is itself a
    /// change of the kind `page`, though it has no list of changes.
    var kinds: [PageChange.Kind] {
        let found = Set(changes.map(\.kind))
        if found.isEmpty, lacksSide { return [.page] }
        return PageChange.Kind.allCases.filter(found.contains)
    }

    /// Whether somebody has to approve of it.
    var isGrave: Bool { lacksSide || changes.contains { $0.verdict == .unacceptable } }

    /// What a list calls it: specimens have names, pages of files labels.
    var listedName: String { specimen.isEmpty ? label : specimen }

    /// What a list says beside the name.
    var listedPlace: String { specimen.isEmpty ? document : "\(document)　\(label)" }

    private var lacksSide: Bool { state == .new || state == .missing }
}
