internal import LayoutDescription
internal import PageGraphics

/// Compares the QR codes of a page with what must stand there: in the file, where place and modules
/// are exact, and in the picture, where they are seen.
struct SymbolComparison {
    private let picture: PagePicture
    /// Points that a symbol may be off its place: a quarter of a dot at 600 dpi.
    private static let slack = 0.03
    /// What the rasterizer takes to be on a dot's edge: a thousandth of a dot, here of 150 an inch.
    private static let onDot = Length(points: 0.0005)

    init(_ picture: PagePicture) { self.picture = picture }

    /// What is read where each symbol is expected; `nil` where nothing can be.
    static func readings(
        of symbols: [ExpectedSymbol], in picture: PagePicture
    ) -> [SymbolReader.Reading?] {
        symbols.map { symbol in
            let zone = symbol.frame.inset(by: symbol.code.quietZone * -1)
            return SymbolReader.read(
                picture, picture.columns(zone.left, zone.right),
                picture.rows(zone.top, zone.bottom))
        }
    }

    /// - Parameters:
    ///   - readings: What is read in the place of each symbol.
    ///   - images: The pictures of one bit a dot that the page draws, and where.
    func faults(
        _ symbols: [ExpectedSymbol], readings: [SymbolReader.Reading?],
        images: [(image: PlacedImage, frame: Rect)]
    ) -> [(ReadbackFinding.Fault, ExpectedSymbol?)] {
        var faults: [(ReadbackFinding.Fault, ExpectedSymbol?)] = []
        var unused = images
        for (symbol, reading) in zip(symbols, readings) {
            guard let index = unused.firstIndex(where: { symbol.isNear($0.frame) }) else {
                faults.append((.symbolMissing, symbol))
                continue
            }
            let (image, frame) = unused.remove(at: index)
            faults += Self.fileFaults(symbol, image, frame).map { ($0, symbol) }
            faults += pictureFaults(symbol, reading, image.bitmap).map { ($0, symbol) }
        }
        if unused.contains(where: { $0.image.bitmap != nil }) {
            faults.append((.symbolUnexpected, nil))
        }
        return faults
    }

    private static func fileFaults(
        _ symbol: ExpectedSymbol, _ image: PlacedImage, _ frame: Rect
    ) -> [ReadbackFinding.Fault] {
        var faults: [ReadbackFinding.Fault] = []
        let expected = symbol.frame
        let differences = [
            frame.left - expected.left, frame.top - expected.top, frame.right - expected.right,
            frame.bottom - expected.bottom,
        ]
        if !image.isUpright || differences.contains(where: { abs($0.points) > slack }) {
            faults.append(.symbolPlace)
        }
        guard let bitmap = image.bitmap, bitmap.width == symbol.code.width,
            bitmap.height == symbol.code.width
        else { return faults + [.symbolForm] }
        return faults
    }

    private func pictureFaults(
        _ symbol: ExpectedSymbol, _ reading: SymbolReader.Reading?, _ bitmap: SymbolBitmap?
    ) -> [ReadbackFinding.Fault] {
        guard let reading else { return [.symbolUnreadable] }
        var faults: [ReadbackFinding.Fault] = []
        if !reading.payload.elementsEqual(symbol.payload.utf8) { faults.append(.symbolPayload) }
        if reading.level != symbol.code.level { faults.append(.symbolForm) }
        let isWhole =
            bitmap.map { isClear(symbol, $0) && isIntact(symbol, $0, faults) } ?? true
        if !isWhole || !isQuiet(symbol) { faults.append(.symbolCovered) }
        return faults
    }

    /// Whether no module is wrong. A symbol of another form has been found already.
    private func isIntact(
        _ symbol: ExpectedSymbol, _ bitmap: SymbolBitmap, _ faults: [ReadbackFinding.Fault]
    ) -> Bool {
        faults.contains(.symbolForm) || bitmap.width != symbol.code.width
            || SymbolIntegrity.isIntact(bitmap, as: symbol.code)
    }

    /// Whether every module is seen as the file holds it. The rasterizer stretches a symbol to
    /// whole dots, outwards, and divides those among the modules.
    private func isClear(_ symbol: ExpectedSymbol, _ bitmap: SymbolBitmap) -> Bool {
        let width = bitmap.width
        guard width == symbol.code.width, bitmap.height == width else { return true }
        let (left, right) = (symbol.frame.left, symbol.frame.right)
        let (top, bottom) = (symbol.frame.top, symbol.frame.bottom)
        let columns = picture.columns(left + Self.onDot, right - Self.onDot)
        let rows = picture.rows(top + Self.onDot, bottom - Self.onDot)
        for row in 0..<width {
            let y = rows.lowerBound + (2 * row + 1) * rows.count / (2 * width)
            for column in 0..<width {
                let x = columns.lowerBound + (2 * column + 1) * columns.count / (2 * width)
                guard let dot = picture.dot(x, y) else { return false }
                if (dot < 128) != bitmap.isDark(column, row) { return false }
            }
        }
        return true
    }

    /// Whether the quiet zone holds no dark dot. A dot that the edge of the symbol touches is its
    /// own.
    private func isQuiet(_ symbol: ExpectedSymbol) -> Bool {
        let dot = Length(points: 1 / picture.scale)
        let outer = symbol.frame.inset(by: symbol.code.quietZone * -1 + dot)
        let inner = symbol.frame.inset(by: dot * -1)
        let all = picture.count(
            in: picture.columns(outer.left, outer.right),
            picture.rows(outer.top, outer.bottom), darkerThan: 128)
        let own = picture.count(
            in: picture.columns(inner.left, inner.right),
            picture.rows(inner.top, inner.bottom), darkerThan: 128)
        return all == own
    }
}
