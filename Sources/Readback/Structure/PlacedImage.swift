internal import PageGraphics

/// A picture of one bit a dot and where it is drawn.
struct PlacedImage {
    /// Puts the unit square on the page; coordinates are those of the PDF, from the bottom left.
    let matrix: Matrix
    /// `nil` for any other kind of picture.
    let bitmap: SymbolBitmap?

    /// The same picture under another map.
    func moved(by matrix: Matrix) -> PlacedImage {
        PlacedImage(matrix: self.matrix.then(matrix), bitmap: bitmap)
    }

    /// Whether it stands upright, neither turned nor mirrored.
    var isUpright: Bool { matrix.b == 0 && matrix.c == 0 && matrix.a > 0 && matrix.d > 0 }

    /// Where it stands on a page whose trimmed top left corner is given in PDF coordinates.
    func frame(trimLeft: Double, trimTop: Double) -> Rect {
        Rect(
            origin: Point(
                x: Length(points: matrix.e - trimLeft),
                y: Length(points: trimTop - matrix.f - matrix.d)),
            size: Size(width: Length(points: matrix.a), height: Length(points: matrix.d)))
    }
}

/// The modules of a symbol as the PDF holds them.
struct SymbolBitmap {
    let width: Int
    let height: Int
    let bits: [UInt8]
    let isInverted: Bool

    /// Whether a module is dark. In an image mask, 0 is painted unless the mask is inverted.
    func isDark(_ column: Int, _ row: Int) -> Bool {
        let byte = bits[row * ((width + 7) / 8) + column / 8]
        let bit = byte >> UInt8(7 - column % 8) & 1
        return (bit == 1) == isInverted
    }
}
