internal import Diagnostics
internal import PageGraphics

/// Elements that meet on the page though they should not.
extension LayoutLint {
    /// Paper that must stay free between a rule and type.
    static let clearance = Length(millimetres: 0.2)

    func encounters(on elements: [Element]) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for (index, later) in elements.enumerated() {
            for earlier in elements[..<index] {
                if later.mayOverlap || earlier.mayOverlap || later.excludes(earlier) { continue }
                if let finding = encounter(of: earlier, and: later) { findings.append(finding) }
            }
        }
        return findings
    }

    /// The gravest thing to say about two elements.
    private func encounter(of earlier: Element, and later: Element) -> Diagnostic? {
        if let finding = quietZoneFault(earlier, enteredBy: later) { return finding }
        if let finding = quietZoneFault(later, enteredBy: earlier) { return finding }
        if earlier.isSolid, later.isSolid, earlier.frame.overlaps(later.frame) {
            return Diagnostic(
                .error, "layout.overlap", at: later.place,
                "要素が\(earlier.title)と重なっています",
                hint: "位置か大きさを直すか、意図した重なりなら overlap: allowed を付けてください")
        }
        if let finding = coverFault(of: earlier, under: later) { return finding }
        return ruleFault(later, near: earlier) ?? ruleFault(earlier, near: later)
    }

    private func quietZoneFault(
        _ symbol: Element, enteredBy other: Element
    ) -> Diagnostic? {
        guard case .qrCode = symbol.content, other.enters(symbol.extent) else { return nil }
        return Diagnostic(
            .error, "layout.quiet-zone", at: other.place,
            "QRコード\(symbol.title)の余白に入っています", hint: "QRコードの周り4升目分を空けてください")
    }

    /// A tint or a picture over what was painted before hides it.
    private func coverFault(of earlier: Element, under later: Element) -> Diagnostic? {
        guard case .box(_, _, .some) = later.content, earlier.isSolid,
            later.frame.overlaps(earlier.frame)
        else { return nil }
        return Diagnostic(
            .error, "layout.covered", at: later.place, "地のある四角が\(earlier.title)を隠します",
            hint: "四角を先に書いてください（書いた順に描きます）")
    }

    private func ruleFault(_ ruled: Element, near other: Element) -> Diagnostic? {
        let rules = Rule.all(of: ruled)
        guard !rules.isEmpty else { return nil }
        let areas = other.typeAreas
        if areas.contains(where: { area in rules.contains { $0.crosses(area.rect) } }) {
            return Diagnostic(
                .error, "layout.rule-through-text", at: other.place,
                "罫線（\(ruled.title)）が通っています", hint: "枠か罫線の位置を直してください")
        }
        let isTouched = areas.contains { area in
            rules.contains { $0.weight > .zero && $0.touches(area, clearance: Self.clearance) }
        }
        guard isTouched else { return nil }
        return Diagnostic(
            .warning, "layout.rule-touches-text", at: other.place,
            "文字が罫線（\(ruled.title)）に触れます",
            hint: "文字と罫線の間を\(Self.text(Self.clearance))mm以上空けてください")
    }
}

extension Element {
    /// Whether it covers its frame, so that nothing else has room there.
    var isSolid: Bool {
        switch content {
        case .text, .table, .image, .tick, .stamp: true
        case .line, .box, .qrCode: false
        }
    }

    /// The areas that rules should keep out of.
    var typeAreas: [TypeArea] {
        switch content {
        case .text, .table: ShownText.all(in: self).map(TypeArea.init)
        case .image, .tick: [TypeArea(solid: frame)]
        default: []
        }
    }

    /// Whether anything of it is printed within a rectangle.
    func enters(_ rect: Rect) -> Bool {
        switch content {
        case .text, .table, .image, .tick, .stamp, .qrCode: return frame.overlaps(rect)
        case .box(_, _, let fill?) where fill.coverage > 0 && frame.overlaps(rect): return true
        case .line, .box:
            return Rule.all(of: self).contains { $0.crosses(rect.inset(by: $0.weight * -0.5)) }
        }
    }
}
