internal import LayoutDescription
internal import PageGraphics

extension TextSetter {
    /// Whether ``runs(_:block:frame:)`` would succeed, without making a run.
    ///
    /// Nearly every text is known to fit by its width alone; only the rest is shaped and fitted as
    /// for printing.
    /// - Throws: exactly what ``runs(_:block:frame:)`` would throw.
    func check(
        _ text: String, block: TextBlock, frame: Rect
    ) throws(TextSettingFailure) {
        guard !text.isEmpty else { return }
        let fitter = TextFitter(
            style: block.style, fit: block.fit, room: Self.room(for: block, in: frame).size)
        let measure = shaper.measure(text, role: block.style.fontRole)
        if measure.map(fitter.surelyFits) != true {
            let paragraphs = try paragraphs(of: text, block: block)
            if Self.outcome(fitter, paragraphs) == nil { throw .doesNotFit }
        }
        if let marker = block.marker,
            shaper.measure(marker, role: block.style.fontRole) == nil
        {
            _ = try shape(marker, role: block.style.fontRole)
        }
    }
}
