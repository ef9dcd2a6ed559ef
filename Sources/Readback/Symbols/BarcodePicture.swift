internal import LayoutDescription
internal import PageGraphics

/// The bars of a customer barcode as they are seen in the picture of a page: found as dark runs
/// along the middle of its place, each then followed up and down.
struct BarcodePicture {
    /// One letter a bar, as ``BarcodeAlphabet`` has them.
    let bars: String
    /// How far the bars are off their place, in points.
    let offset: Double
    /// Whether the white between the bars is white.
    let isClear: Bool

    /// Finds the bars.
    /// - Returns: `nil` if there are not as many as there must be, or one of them is broken.
    init?(_ picture: PagePicture, of barcode: ExpectedBarcode) {
        let (form, frame) = (barcode.form, barcode.frame)
        let middle = frame.top + form.length(form.reachDots) + form.length(form.timingDots) / 2
        let zone = barcode.zone
        let row = picture.rows(middle, middle + Length(points: 0.01)).lowerBound
        let runs = Self.darkRuns(picture, row, picture.columns(zone.left, zone.right))
        guard runs.count == CustomerBarcodeForm.barCount else { return nil }
        var bars = ""
        var extents: [Range<Int>] = []
        for run in runs {
            let column = (run.lowerBound + run.upperBound) / 2
            let extent = Self.extent(picture, column, from: row, in: zone)
            extents.append(extent)
            guard let bar = Self.bar(extent, row: row, form, picture.scale) else { return nil }
            bars.append(bar)
        }
        self.bars = bars
        let edges = [
            Double(runs[0].lowerBound) - Self.dots(frame.left, picture),
            Double(runs[runs.count - 1].upperBound) - Self.dots(frame.right, picture),
            Double(extents[0].lowerBound) - Self.dots(frame.top, picture),
            Double(extents[0].upperBound) - Self.dots(frame.bottom, picture),
        ]
        offset = (edges.map(abs).max() ?? 0) / picture.scale
        isClear = zip(runs, runs.dropFirst()).allSatisfy { left, right in
            let column = (left.upperBound + right.lowerBound) / 2
            let rows = picture.rows(frame.top, frame.bottom)
            return !rows.contains { (picture.dot(column, $0) ?? 255) < 128 }
        }
    }

    private static func dots(_ length: Length, _ picture: PagePicture) -> Double {
        (length + picture.bleed).points * picture.scale
    }

    private static func darkRuns(
        _ picture: PagePicture, _ row: Int, _ columns: Range<Int>
    ) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for column in columns {
            let isDark = (picture.dot(column, row) ?? 255) < 128
            if isDark, start == nil { start = column }
            if !isDark, let first = start {
                runs.append(first..<column)
                start = nil
            }
        }
        if let start { runs.append(start..<columns.upperBound) }
        return runs
    }

    /// The dark dots above and below one without a gap.
    private static func extent(
        _ picture: PagePicture, _ column: Int, from row: Int, in zone: Rect
    ) -> Range<Int> {
        let rows = picture.rows(zone.top, zone.bottom)
        var (top, bottom) = (row, row + 1)
        while top > rows.lowerBound, (picture.dot(column, top - 1) ?? 255) < 128 { top -= 1 }
        while bottom < rows.upperBound, (picture.dot(column, bottom) ?? 255) < 128 { bottom += 1 }
        return top..<bottom
    }

    /// The bar by how far it goes; `nil` if that is neither half nor whole.
    private static func bar(
        _ extent: Range<Int>, row: Int, _ form: CustomerBarcodeForm, _ scale: Double
    ) -> Character? {
        let short = form.length(form.timingDots).points * scale / 2
        let long = short + form.length(form.reachDots).points * scale
        let slack = max(1.6, (long - short) / 3)
        func reaches(_ dots: Double) -> Bool? {
            if abs(dots - long) < slack { return true }
            return abs(dots - short) < slack ? false : nil
        }
        guard let up = reaches(Double(row - extent.lowerBound) + 0.5),
            let down = reaches(Double(extent.upperBound - row) - 0.5)
        else { return nil }
        return up ? down ? "L" : "U" : down ? "D" : "T"
    }
}
