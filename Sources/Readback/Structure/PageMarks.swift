/// What the instructions of a page or a form say of lines, tints, pictures, forms, clipping and the
/// direction of text. What text says and where it stands is looked at where it can be seen.
struct PageMarks {
    /// An upright area in points from the bottom left.
    struct Area: Hashable {
        var left = Double.infinity
        var bottom = Double.infinity
        var right = -Double.infinity
        var top = -Double.infinity

        mutating func include(_ point: (x: Double, y: Double)) {
            left = min(left, point.x)
            right = max(right, point.x)
            bottom = min(bottom, point.y)
            top = max(top, point.y)
        }

        func moved(by matrix: Matrix) -> Area {
            var area = Area()
            area.include(matrix.apply(left, bottom))
            area.include(matrix.apply(right, top))
            return area
        }
    }

    /// A picture or a form that is drawn.
    struct Use: Hashable {
        /// Name in the resources, with its slash.
        let name: String
        let matrix: Matrix
    }

    /// A line, an outline, or an area that is filled.
    struct Drawn: Hashable {
        /// What its path reaches, the weight of the line not counted; the whole page for a mark
        /// that nobody can say more of.
        var area: Area
        /// Weight of the line in points; `nil` for a filled area.
        var weight: Double?
    }

    /// Text whose letters are narrower or wider than its font has them.
    struct WidenedText: Hashable {
        /// Where its line begins, in points from the bottom left.
        var x: Double
        var y: Double
        /// Width of the letters as a fraction of their own.
        var width: Double
    }

    private(set) var uses: [Use] = []
    private(set) var clips: [Area] = []
    private(set) var drawn: [Drawn] = []
    /// The maps of all text, each direction once, without its size and place.
    private(set) var textDirections: [Matrix] = []
    /// Text that is not as wide as its font has it, in the order of drawing.
    private(set) var widenedTexts: [WidenedText] = []
    /// Widths nearer to the font's own than this are rounding.
    private static let widthSlack = 0.001

    /// Nothing.
    init() {}

    /// Reads instructions.
    init(scanning contents: [UInt8]) {
        var state = State()
        var scanner = ContentScanner(contents)
        while let token = scanner.next() {
            switch token {
            case .number(let number): state.operands.append(number)
            case .name(let name): state.name = name
            case .other: continue
            case .operation(let operation):
                perform(operation, &state)
                state.operands.removeAll(keepingCapacity: true)
            }
        }
    }

    /// Adds what a form draws.
    mutating func add(_ form: PageMarks) {
        clips += form.clips
        drawn += form.drawn
        widenedTexts += form.widenedTexts
        for direction in form.textDirections where !textDirections.contains(direction) {
            textDirections.append(direction)
        }
    }

    /// Nothing outside a box is seen.
    mutating func clip(to box: [Double]) {
        let area = Area(left: box[0], bottom: box[1], right: box[2], top: box[3])
        if !clips.contains(area) { clips.append(area) }
    }

    /// The same marks under another map.
    func moved(by matrix: Matrix) -> PageMarks {
        guard matrix != .identity else { return self }
        var moved = PageMarks()
        moved.uses = uses.map { Use(name: $0.name, matrix: $0.matrix.then(matrix)) }
        moved.clips = clips.map { $0.moved(by: matrix) }
        moved.drawn = drawn.map {
            Drawn(area: $0.area.moved(by: matrix), weight: $0.weight.map { $0 * matrix.scale })
        }
        moved.textDirections = textDirections.map { $0.then(matrix).direction }
        moved.widenedTexts = widenedTexts.map {
            let place = matrix.apply($0.x, $0.y)
            return WidenedText(x: place.x, y: place.y, width: $0.width * matrix.relativeWidth)
        }
        return moved
    }

    private struct State {
        var matrix = Matrix.identity
        var weight = 1.0
        var saved: [(Matrix, Double, Double)] = []
        var operands: [Double] = []
        var name = ""
        var path: [Area] = []
        /// Where a path begins of which nothing is drawn yet: a path without a line is no mark.
        var start: (x: Double, y: Double)?
        var isClip = false
        var text = Matrix.identity
        var textWidth = 1.0

        var operandMatrix: Matrix {
            Matrix(
                a: operands[0], b: operands[1], c: operands[2], d: operands[3], e: operands[4],
                f: operands[5])
        }
    }

    private mutating func perform(_ operation: ContentScanner.Operation, _ state: inout State) {
        switch operation {
        case .save: state.saved.append((state.matrix, state.weight, state.textWidth))
        case .restore:
            (state.matrix, state.weight, state.textWidth) =
                state.saved.popLast() ?? (.identity, 1, 1)
        case .transform where state.operands.count == 6:
            state.matrix = state.operandMatrix.then(state.matrix)
        case .lineWidth: state.weight = state.operands.last ?? 1
        case .rectangle, .start, .point: Self.extend(&state, operation)
        case .clip: state.isClip = true
        case .fill, .stroke, .fillAndStroke, .endOfPath: paint(operation, &state)
        case .drawObject: uses.append(Use(name: state.name, matrix: state.matrix))
        case .beginText: state.text = .identity
        case .textMatrix where state.operands.count == 6: state.text = state.operandMatrix
        case .textMove where state.operands.count == 2:
            state.text = Matrix(e: state.operands[0], f: state.operands[1]).then(state.text)
        case .textWidth: state.textWidth = (state.operands.last ?? 100) / 100
        case .showText: show(state.text.then(state.matrix), state.textWidth)
        case .foreignMark: drawn.append(Drawn(area: Area(), weight: nil))
        case .transform, .textMatrix, .textMove, .other: break
        }
    }

    private mutating func show(_ text: Matrix, _ textWidth: Double) {
        let direction = text.direction
        if !textDirections.contains(direction) { textDirections.append(direction) }
        let width = text.relativeWidth * textWidth
        if abs(width - 1) > Self.widthSlack {
            widenedTexts.append(WidenedText(x: text.e, y: text.f, width: width))
        }
    }

    private static func extend(_ state: inout State, _ operation: ContentScanner.Operation) {
        let operands = state.operands
        guard operation != .rectangle else {
            guard operands.count == 4 else { return }
            let (x, y) = (operands[0], operands[1])
            var area = Area()
            area.include(state.matrix.apply(x, y))
            area.include(state.matrix.apply(x + operands[2], y + operands[3]))
            return state.path.append(area)
        }
        let points = stride(from: 0, to: operands.count - 1, by: 2).map {
            state.matrix.apply(operands[$0], operands[$0 + 1])
        }
        guard operation != .start else { return state.start = points.first }
        if state.start != nil || state.path.isEmpty { state.path.append(Area()) }
        for point in [state.start].compactMap(\.self) + points {
            state.path[state.path.count - 1].include(point)
        }
        state.start = nil
    }

    /// Ends a path: what it fills and strokes, and what it clips to.
    private mutating func paint(_ operation: ContentScanner.Operation, _ state: inout State) {
        if operation == .fill || operation == .fillAndStroke {
            drawn += state.path.map { Drawn(area: $0, weight: nil) }
        }
        if operation == .stroke || operation == .fillAndStroke {
            let weight = state.weight * state.matrix.scale
            drawn += state.path.map { Drawn(area: $0, weight: weight) }
        }
        if state.isClip {
            var clip = Area()
            for area in state.path {
                clip.include((area.left, area.bottom))
                clip.include((area.right, area.top))
            }
            if !clips.contains(clip) { clips.append(clip) }
        }
        state.path.removeAll(keepingCapacity: true)
        state.start = nil
        state.isClip = false
    }
}
