internal import Diagnostics

/// Whether labels name elements that can be their values, and parts elements that they can
/// continue.
struct MeaningCheck {
    let layout: Layout

    init(_ layout: Layout) { self.layout = layout }

    /// Everything found, page by page, then the overlays.
    func findings() -> [Diagnostic] {
        let pages = layout.pages.map(\.elements)
        return (pages + [layout.specimenOverlay, layout.copyOverlay]).flatMap { elements in
            let known = Dictionary(
                elements.compactMap { element in element.identifier.map { ($0, element) } },
                uniquingKeysWith: { first, _ in first })
            return labelFaults(elements, known) + partFaults(elements, known)
        }
    }

    private func labelFaults(
        _ elements: [Element], _ known: [String: Element]
    ) -> [Diagnostic] {
        var labelled: Set<String> = []
        var findings: [Diagnostic] = []
        for reference in elements.flatMap(\.meaning.labelled) {
            guard let value = known[reference.identifier] else {
                findings.append(unknown(reference, among: known))
                continue
            }
            if !labelled.insert(reference.identifier).inserted {
                findings.append(
                    Diagnostic(
                        "layout.labelled-twice", at: reference.place,
                        "「\(reference.identifier)」の名前が二つあります", hint: "label-for は一つだけにしてください"))
            }
            guard value.meaning.role != .body || value.meaning.host != nil || !value.isHeard else {
                continue
            }
            findings.append(
                Diagnostic(
                    "layout.bad-label", at: reference.place,
                    "「\(reference.identifier)」は名前を付けられる要素ではありません",
                    hint: value.isHeard
                        ? "見出し・名前・ほかの要素の続きではない要素の id を書いてください"
                        : "文字の要素か、alt のある図の id を書いてください"))
        }
        return findings
    }

    private func partFaults(
        _ elements: [Element], _ known: [String: Element]
    ) -> [Diagnostic] {
        elements.compactMap { element in
            guard let reference = element.meaning.host else { return nil }
            guard let host = known[reference.identifier] else {
                return unknown(reference, among: known)
            }
            let isWords = if case .text = host.content { true } else { false }
            guard !isWords || host.meaning.host != nil else { return nil }
            return Diagnostic(
                "layout.bad-part", at: reference.place,
                "「\(reference.identifier)」には続きを付けられません",
                hint: "text か paragraph で、それ自身は続きではない要素の id を書いてください")
        }
    }

    private func unknown(
        _ reference: ElementReference, among known: [String: Element]
    ) -> Diagnostic {
        let nearest = NameSuggestion.nearest(to: reference.identifier, in: known.keys.sorted())
        return Diagnostic(
            "layout.unknown-id", at: reference.place,
            "id「\(reference.identifier)」の要素が同じページにありません",
            hint: nearest.map { "「\($0)」ではありませんか" } ?? "相手の要素に id を書いてください")
    }
}
