public import PageGraphics

extension Layout {
    /// The inks beside black that anything on its pages and overlays may be printed in: each tint
    /// once, as it knocks out, in order of appearance. Empty for a layout in black alone.
    public var inks: [Ink] {
        var seen: Set<Ink> = []
        return (pages.flatMap(\.elements) + specimenOverlay + copyOverlay).flatMap(\.inks)
            .map(\.knockingOut).filter { $0.color != .black && seen.insert($0).inserted }
    }

    /// The plates that the print shop makes beside black: each colour once, whatever its tints.
    public var colors: [InkColor] {
        var seen: Set<InkColor> = []
        return inks.map(\.color).filter { seen.insert($0).inserted }
    }
}

extension Element {
    /// What it is printed in, as far as the layout decides.
    var inks: [Ink] {
        switch content {
        case .text(let block): [block.style.ink]
        case .table(let table):
            table.rows.flatMap(\.cells).flatMap { [$0.fill, $0.text.style.ink].compactMap(\.self) }
                + [table.innerRule.ink, table.outerRule.ink]
        case .line(_, _, let stroke): [stroke.ink]
        case .box(_, let stroke, let fill): [fill, stroke?.ink].compactMap(\.self)
        case .stamp(_, let style, _): [style.ink]
        case .tick, .image, .qrCode, .customerBarcode: []
        }
    }
}
