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

    /// The same picture with no more than 16 greys, as baselines keep it: black and white stay.
    public var quantised: GreyPicture {
        let levels = (0...255).map { UInt8((Double($0) / 17).rounded()) * 17 }
        return GreyPicture(self, dots: dots.map { levels[Int($0)] })
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
