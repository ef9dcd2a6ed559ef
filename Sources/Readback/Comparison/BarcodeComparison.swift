internal import LayoutDescription
internal import PageGraphics

/// Compares the customer barcodes of a page with what must stand there: the bars that the file
/// fills, of which the place is exact, and those that are seen in the picture, which are decoded.
struct BarcodeComparison {
    private let picture: PagePicture
    /// Points that a bar may be off its place in the file: a quarter of a dot at 600 dpi.
    private static let slack = 0.03
    /// Dots of the picture that bars may be seen off their place.
    private static let seenSlack = 1.6

    init(_ picture: PagePicture) { self.picture = picture }

    /// Whether something filled belongs to a barcode's place. A mark of which nobody can say how far
    /// it reaches belongs nowhere.
    static func isWithin(_ barcode: ExpectedBarcode, _ fill: Rect) -> Bool {
        [fill.left, fill.top, fill.right, fill.bottom].allSatisfy(\.points.isFinite)
            && barcode.zone.contains(fill)
    }

    /// - Parameter fills: What the file fills within the barcode's place.
    func fault(_ barcode: ExpectedBarcode, fills: [Rect]) -> ReadbackFinding.Fault? {
        if barcode.text.isEmpty { return fills.isEmpty ? nil : .barcodeUnexpected }
        if fills.isEmpty { return .barcodeMissing }
        guard let seen = BarcodePicture(picture, of: barcode),
            let characters = BarcodeAlphabet.characters(ofBars: seen.bars)
        else { return .barcodeUnreadable }
        if characters != BarcodeAlphabet.characters(of: barcode.text) { return .barcodeDiffers }
        if seen.offset * picture.scale > Self.seenSlack || !stand(fills, at: barcode) {
            return .barcodePlace
        }
        return seen.isClear && isQuiet(barcode) ? nil : .barcodeCovered
    }

    /// Whether the file fills every bar where it belongs, and nothing else.
    private func stand(_ fills: [Rect], at barcode: ExpectedBarcode) -> Bool {
        let bars = Array(BarcodeAlphabet.bars(of: barcode.text))
        let sorted = fills.sorted { $0.left < $1.left }
        guard sorted.count == bars.count else { return false }
        let form = barcode.form
        return zip(sorted, bars).enumerated().allSatisfy { index, pair in
            let (fill, bar) = pair
            let left = barcode.origin.x + form.length(index * form.pitchDots)
            let reach = form.length(form.reachDots)
            let top = barcode.frame.top + (bar == "L" || bar == "U" ? .zero : reach)
            let bottom = barcode.frame.bottom - (bar == "L" || bar == "D" ? .zero : reach)
            return [
                fill.left - left, fill.right - left - form.length(form.barDots),
                fill.top - top, fill.bottom - bottom,
            ].allSatisfy { abs($0.points) < Self.slack }
        }
    }

    /// Whether the white around the bars holds no dark dot. A dot that their edge touches is theirs.
    private func isQuiet(_ barcode: ExpectedBarcode) -> Bool {
        let dot = Length(points: 1 / picture.scale)
        let outer = barcode.zone.inset(by: dot)
        let inner = barcode.frame.inset(by: dot * -1)
        let all = picture.count(
            in: picture.columns(outer.left, outer.right),
            picture.rows(outer.top, outer.bottom), darkerThan: 128)
        let own = picture.count(
            in: picture.columns(inner.left, inner.right),
            picture.rows(inner.top, inner.bottom), darkerThan: 128)
        return all == own
    }
}
