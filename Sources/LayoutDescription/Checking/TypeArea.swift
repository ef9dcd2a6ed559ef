internal import PageGraphics

/// The part of a frame that full lines cover, to measure how near a rule comes to the type.
struct TypeArea {
    /// The area on the page.
    let rect: Rect
    /// The sides at which lines begin or end whatever they say.
    let occupiedSides: Set<Side>

    /// A side of an area.
    enum Side: Hashable { case left, top, right, bottom }

    /// One line covers its size, several cover their leading, a paragraph covers its frame.
    init(_ text: ShownText) {
        let block = text.block
        let frame = text.frame
        var height = frame.size.height
        if let lines = block.fit.maximumLines {
            height = min(height, block.style.size + block.style.leading * Double(lines - 1))
        }
        let spare = frame.size.height - height
        let top =
            switch block.verticalAlignment {
            case .top: frame.top
            case .middle: frame.top + spare / 2
            case .bottom: frame.top + spare
            }
        rect = Rect(
            origin: Point(x: frame.left, y: top),
            size: Size(width: frame.size.width, height: height))
        switch block.alignment {
        case .left: occupiedSides = [.left, .top, .bottom]
        case .right: occupiedSides = [.right, .top, .bottom]
        case .center: occupiedSides = [.top, .bottom]
        case .distribute, .justify: occupiedSides = [.left, .right, .top, .bottom]
        }
    }

    /// A picture or a box to tick: it may touch rules but none may run through it.
    init(solid rect: Rect) {
        self.rect = rect
        occupiedSides = []
    }
}
