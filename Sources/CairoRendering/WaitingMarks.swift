internal import PageGraphics

/// Lines and text that are not drawn yet, sorted into batches of one kind.
struct WaitingMarks {
    private(set) var strokes: [StrokeBatch] = []
    private(set) var texts: [GlyphBatch] = []
    /// Whether text is drawn in the order in which it came, because somebody hears it so: a name in
    /// two fonts would otherwise be heard font by font. On paper only the place counts.
    private let keepsOrder: Bool

    init(keepsOrder: Bool = false) { self.keepsOrder = keepsOrder }

    /// Takes a line or an outline whose ink is that of all waiting strokes: strokes of one ink look
    /// the same in any order.
    mutating func add(_ outline: StrokeBatch.Outline, _ stroke: Stroke) {
        if let index = strokes.firstIndex(where: { $0.stroke == stroke }) {
            strokes[index].outlines.append(outline)
        } else {
            strokes.append(StrokeBatch(stroke: stroke, outlines: [outline]))
        }
    }

    /// Takes a run of upright text.
    mutating func add(_ run: GlyphRun) {
        let joinable = keepsOrder ? texts.indices.suffix(1) : texts.indices
        if let index = joinable.first(where: {
            texts[$0].font == run.font && texts[$0].ink == run.ink
        }) {
            texts[index].append(run)
        } else {
            var batch = GlyphBatch(font: run.font, ink: run.ink)
            batch.append(run)
            texts.append(batch)
        }
    }

    /// Whether a stroke may join those that wait.
    func mayJoin(_ stroke: Stroke) -> Bool {
        !stroke.ink.overprints && strokes.first.map { $0.stroke.ink == stroke.ink } ?? true
    }

    mutating func removeStrokes() { strokes.removeAll(keepingCapacity: true) }

    mutating func removeAll() { self = WaitingMarks(keepsOrder: keepsOrder) }
}
