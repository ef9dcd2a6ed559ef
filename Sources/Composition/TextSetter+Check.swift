internal import LayoutDescription
internal import PageGraphics

extension TextSetter {
    /// Whether ``runs(_:block:frame:)`` would succeed, without making a run.
    ///
    /// Nearly every text is known to fit by its width alone; only the rest is shaped and fitted as
    /// for printing.
    /// - Parameter note: Told how the text came to fit if its letters are smaller or narrower than
    ///   the layout states them. If somebody wants to know, only a text that fits as stated is known
    ///   by its width.
    /// - Throws: exactly what ``runs(_:block:frame:)`` would throw.
    func check(
        _ text: String, block: TextBlock, frame: Rect, note: ((FitAccount) -> Void)? = nil
    ) throws(TextSettingFailure) {
        guard !text.isEmpty else { return }
        let room = Self.room(for: block, in: frame).size
        let fitter = TextFitter(style: block.style, fit: block.fit, room: room)
        let isNoted = note != nil && (fitter.mayChangeLetters || block.separatedFit != nil)
        let measure = shaper.measure(text, role: block.style.fontRole)
        let isSure = measure.map { measure in
            guard isNoted else { return fitter.surelyFits(measure) }
            // An address of several lines may be shrunk for the sake of whole numbers.
            return block.breaking == .address
                ? fitter.surelyFitsOnOneLine(measure) : fitter.surelyFitsAsStated(measure)
        }
        if isSure != true {
            let account = try account(
                try paragraphs(of: text, block: block), block: block, room: room)
            if account.isShrunk || account.isCondensed || account.isSeparated { note?(account) }
        }
        if let marker = block.marker,
            shaper.measure(marker, role: block.style.fontRole) == nil
        {
            _ = try shape(marker, role: block.style.fontRole)
        }
    }
}
