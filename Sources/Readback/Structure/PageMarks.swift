/// What the instructions of a page or a form say of pictures, forms and clipping. Text and lines
/// are looked at where they can be seen, in the text and in the picture of the page.
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
    }

    /// A picture or a form that is drawn.
    struct Use: Hashable {
        /// Name in the resources, with its slash.
        let name: String
        let matrix: Matrix
    }

    private(set) var uses: [Use] = []
    private(set) var clips: [Area] = []

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
    mutating func add(_ form: PageMarks) { clips += form.clips }

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
        moved.clips = clips.map { clip in
            var area = Area()
            area.include(matrix.apply(clip.left, clip.bottom))
            area.include(matrix.apply(clip.right, clip.top))
            return area
        }
        return moved
    }

    private struct State {
        var matrix = Matrix.identity
        var saved: [Matrix] = []
        var operands: [Double] = []
        var name = ""
        var path = Area()
        var isClip = false
    }

    private mutating func perform(_ operation: ContentScanner.Operation, _ state: inout State) {
        let operands = state.operands
        switch operation {
        case .save: state.saved.append(state.matrix)
        case .restore: state.matrix = state.saved.popLast() ?? .identity
        case .transform where operands.count == 6:
            state.matrix = Matrix(
                a: operands[0], b: operands[1], c: operands[2], d: operands[3], e: operands[4],
                f: operands[5]
            ).then(state.matrix)
        case .rectangle where operands.count == 4:
            state.path.include(state.matrix.apply(operands[0], operands[1]))
            state.path.include(
                state.matrix.apply(operands[0] + operands[2], operands[1] + operands[3]))
        case .point:
            for index in stride(from: 0, to: operands.count - 1, by: 2) {
                state.path.include(state.matrix.apply(operands[index], operands[index + 1]))
            }
        case .clip: state.isClip = true
        case .endOfPath:
            if state.isClip, !clips.contains(state.path) { clips.append(state.path) }
            state.path = Area()
            state.isClip = false
        case .drawObject: uses.append(Use(name: state.name, matrix: state.matrix))
        case .transform, .rectangle, .other: break
        }
    }
}
