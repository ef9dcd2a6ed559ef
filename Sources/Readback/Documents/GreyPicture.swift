/// What a page looks like: 8-bit grey, row by row from the top left, 0 is black.
public struct GreyPicture: Hashable, Sendable {
    /// Dots in a row.
    public let width: Int
    /// Rows.
    public let height: Int
    /// Dots per millimetre.
    public let scale: Double
    /// How far right of the picture's edge the trimmed page begins, in millimetres.
    public let left: Double
    /// How far below the picture's edge the trimmed page begins, in millimetres.
    public let top: Double
    /// `width` × `height` values.
    public let dots: [UInt8]

    /// Makes a picture; `nil` if the number of dots is not what width and height say.
    public init?(
        width: Int, height: Int, scale: Double, left: Double = 0, top: Double = 0, dots: [UInt8]
    ) {
        guard width > 0, height > 0, width < 1 << 16, height < 1 << 16,
            dots.count == width * height, scale > 0
        else { return nil }
        self.width = width
        self.height = height
        self.scale = scale
        self.left = left
        self.top = top
        self.dots = dots
    }

    /// The greys that baselines keep: two bits a dot, or an A4 page at 150 dots an inch would take
    /// 100 kB. Two of them lie between black and white, the lighter of which the palest of tints
    /// still is.
    static let tones: [UInt8] = [0, 120, 232, 255]

    /// For every grey the tone that stands for it, by its position. What is nearly paper is paper.
    static let toneOfGrey: [UInt8] = (0...255).map { grey in
        grey < 96 ? 0 : grey < 176 ? 1 : grey < 246 ? 2 : 3
    }

    /// The same picture in the few tones that baselines keep.
    public var quantised: GreyPicture {
        let tones = Self.toneOfGrey.map { Self.tones[Int($0)] }
        return GreyPicture(self, dots: dots.map { tones[Int($0)] })
    }

    /// Whether another picture, which has them already, is this one in those tones. To compare
    /// takes a fraction of the time that a new PNG file would.
    public func isQuantised(as other: GreyPicture) -> Bool {
        guard width == other.width, height == other.height else { return false }
        let tones = Self.toneOfGrey.map { Self.tones[Int($0)] }
        return dots.withUnsafeBufferPointer { own in
            other.dots.withUnsafeBufferPointer { other in
                own.indices.allSatisfy { tones[Int(own[$0])] == other[$0] }
            }
        }
    }

    private init(_ picture: GreyPicture, dots: [UInt8]) {
        (width, height, scale) = (picture.width, picture.height, picture.scale)
        (left, top) = (picture.left, picture.top)
        self.dots = dots
    }

    /// Where a range of dots lies on the trimmed page.
    public func frame(columns: Range<Int>, rows: Range<Int>) -> PageReading.Frame {
        PageReading.Frame(
            left: Double(columns.lowerBound) / scale - left,
            top: Double(rows.lowerBound) / scale - top, width: Double(columns.count) / scale,
            height: Double(rows.count) / scale)
    }
}
