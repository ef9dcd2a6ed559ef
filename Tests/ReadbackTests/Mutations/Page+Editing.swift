internal import PageGraphics

extension Page {
    /// The page with every mark replaced.
    func mapping(_ change: (DrawItem) throws -> [DrawItem]) rethrows -> Page {
        let fixed = try template.items.flatMap(change)
        let identifier = template.identifier + (fixed == template.items ? "" : "-changed")
        return Page(
            size: size, bleed: bleed,
            template: PageTemplate(identifier: identifier, items: fixed),
            items: try items.flatMap(change))
    }

    /// The page with the runs changed whose text holds a stretch; several if `isAll`.
    mutating func editRuns(
        with text: String, isAll: Bool = false, _ change: (inout GlyphRun) -> Void
    ) throws {
        var count = 0
        self = mapping { item in
            guard case .glyphs(var run) = item, isAll || count == 0,
                Array(run.text.unicodeScalars).contains(Array(text.unicodeScalars))
            else { return [item] }
            count += 1
            change(&run)
            return [.glyphs(run)]
        }
        if count == 0 { throw Mutation.Unchanged() }
    }

    /// The page with one of its rules, counted from 0, changed.
    mutating func editRule(_ number: Int, _ change: (DrawItem) -> [DrawItem]) throws {
        var count = 0
        self = mapping { item in
            guard case .line = item else { return [item] }
            defer { count += 1 }
            return count == number ? change(item) : [item]
        }
        if count <= number { throw Mutation.Unchanged() }
    }

    /// The page with the QR codes changed whose number, in the order of drawing, is given.
    mutating func editSymbol(
        _ number: Int = 0,
        _ change: (ModuleMatrix, Point, Length) throws -> [DrawItem]
    ) throws {
        var count = 0
        self = try mapping { item in
            guard case .symbol(let matrix, let origin, let module) = item else { return [item] }
            defer { count += 1 }
            return count == number ? try change(matrix, origin, module) : [item]
        }
        if count <= number { throw Mutation.Unchanged() }
    }

    /// The page with its customer barcode changed.
    mutating func editBars(_ change: ([Rect]) throws -> [Rect]) throws {
        var count = 0
        self = try mapping { item in
            guard case .bars(let bars) = item else { return [item] }
            count += 1
            let changed = try change(bars)
            return changed.isEmpty ? [] : [.bars(changed)]
        }
        if count != 1 { throw Mutation.Unchanged() }
    }

    /// The bars of its customer barcode.
    var bars: [Rect] {
        allItems.flatMap { if case .bars(let bars) = $0 { bars } else { [Rect]() } }
    }

    /// The page with more marks over all others.
    func adding(_ more: [DrawItem]) -> Page {
        Page(size: size, bleed: bleed, template: template, items: items + more)
    }

    /// All QR codes in the order of drawing.
    var symbols: [(matrix: ModuleMatrix, origin: Point, module: Length)] {
        allItems.compactMap {
            guard case .symbol(let matrix, let origin, let module) = $0 else { return nil }
            return (matrix, origin, module)
        }
    }
}

extension ModuleMatrix {
    /// The matrix with every module taken from another place.
    func moving(_ source: (_ column: Int, _ row: Int) -> (Int, Int)) -> ModuleMatrix {
        var moved = modules
        for row in 0..<width {
            for column in 0..<width {
                let (x, y) = source(column, row)
                moved[row * width + column] = modules[y * width + x]
            }
        }
        return ModuleMatrix(width: width, modules: moved)
    }

    func flipping(_ column: Int, _ row: Int) -> ModuleMatrix {
        var flipped = modules
        flipped[row * width + column] ^= 1
        return ModuleMatrix(width: width, modules: flipped)
    }
}
