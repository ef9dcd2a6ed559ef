internal import Diagnostics
internal import PageGraphics

/// Elements that meet on the page though they should not.
extension LayoutLint {
    /// Paper that must stay free between a rule and type.
    static let clearance = Length(millimetres: 0.2)

    func encounters(on elements: [Element]) -> [Diagnostic] {
        let footprints = elements.map(Footprint.init)
        var findings: [Diagnostic] = []
        for (index, later) in footprints.enumerated() {
            for earlier in footprints[..<index] {
                guard earlier.reach.overlaps(later.reach),
                    !later.element.excludes(earlier.element)
                else { continue }
                if let finding = encounter(of: earlier, and: later) { findings.append(finding) }
            }
        }
        return findings
    }

    /// The gravest thing to say about two elements. `overlap: allowed` excuses texts that meet
    /// and rules that touch them, but neither a disturbed code nor hidden text.
    private func encounter(of earlier: Footprint, and later: Footprint) -> Diagnostic? {
        if let finding = quietZoneFault(earlier, enteredBy: later) { return finding }
        if let finding = quietZoneFault(later, enteredBy: earlier) { return finding }
        if let finding = coverFault(of: earlier, under: later) { return finding }
        if earlier.element.mayOverlap || later.element.mayOverlap { return nil }
        if earlier.isSolid, later.isSolid, earlier.frame.overlaps(later.frame) {
            return Diagnostic(
                .error, "layout.overlap", at: later.element.place,
                "要素が\(earlier.element.title)と重なっています",
                hint: "位置か大きさを直すか、意図した重なりなら overlap: allowed を付けてください")
        }
        return ruleFault(later, near: earlier) ?? ruleFault(earlier, near: later)
    }

    private func quietZoneFault(_ symbol: Footprint, enteredBy other: Footprint) -> Diagnostic? {
        guard symbol.isSymbol, other.enters(symbol.element.extent) else { return nil }
        if case .customerBarcode = symbol.element.content {
            return Diagnostic(
                .error, "layout.clear-zone", at: other.element.place,
                "カスタマバーコード\(symbol.element.title)の余白に入っています",
                hint: "カスタマバーコードの周りを2mm以上空けてください")
        }
        return Diagnostic(
            .error, "layout.quiet-zone", at: other.element.place,
            "QRコード\(symbol.element.title)の余白に入っています", hint: "QRコードの周り4升目分を空けてください")
    }

    /// A filled box over what was painted before hides it.
    private func coverFault(of earlier: Footprint, under later: Footprint) -> Diagnostic? {
        guard case .box(_, _, .some) = later.element.content,
            earlier.isSolid || earlier.isSymbol, later.frame.overlaps(earlier.frame)
        else { return nil }
        return Diagnostic(
            .error, "layout.covered", at: later.element.place,
            "地のある四角が\(earlier.element.title)を隠します", hint: "四角を先に書いてください（書いた順に描きます）")
    }

    private func ruleFault(_ ruled: Footprint, near other: Footprint) -> Diagnostic? {
        guard !ruled.rules.isEmpty, !other.areas.isEmpty else { return nil }
        if other.areas.contains(where: { area in ruled.rules.contains { $0.crosses(area.rect) } }) {
            return Diagnostic(
                .error, "layout.rule-through-text", at: other.element.place,
                "罫線（\(ruled.element.title)）が通っています", hint: "枠か罫線の位置を直してください")
        }
        let isTouched = other.areas.contains { area in
            ruled.rules.contains {
                $0.weight > .zero && $0.touches(area, clearance: Self.clearance)
            }
        }
        guard isTouched else { return nil }
        return Diagnostic(
            .warning, "layout.rule-touches-text", at: other.element.place,
            "文字が罫線（\(ruled.element.title)）に触れます",
            hint: "文字と罫線の間を\(Self.text(Self.clearance))mm以上空けてください")
    }
}
