/// The forms of places, lengths and sizes of type. The ranges keep absurd numbers, infinities and
/// NaN away from the renderer, which takes them without complaint.
extension ValueForm where Value == [Double] {
    /// `[x, y]` in millimetres; negative within a group that moves its elements.
    static let point = numbers(2...2, [coordinates], shape: "[x, y]")
    /// `[x1, y1, x2, y2]` in millimetres.
    static let segment = numbers(4...4, [coordinates], shape: "[x1, y1, x2, y2]")
    /// `[x, y, w, h]` in millimetres.
    static let rectangle = numbers(
        4...4, [coordinates, coordinates, extents, extents], shape: "[x, y, 幅, 高さ]")
    /// `[w, h]` in millimetres.
    static let extent = numbers(2...2, [extents], shape: "[幅, 高さ]")
    /// `[w, h]` of a page in millimetres.
    static let page = numbers(2...2, [20...2000], shape: "[幅, 高さ]")
    /// Lengths of dashes and gaps in millimetres.
    static let dashes = numbers(1...6, [0.1...100], shape: "[線の長さ, 間の長さ]")
    /// Widths of columns in millimetres.
    static let columns = numbers(1...50, [1...2000], shape: "[30, 80] のように列の幅を並べて")

    /// `[c, m, y, k]` of process inks, each 0 to 1.
    static let processColor = numbers(
        4...4, [0...1], shape: "[シアン, マゼンタ, イエロー, 墨]", unit: "（30%なら0.3）")

    private static var coordinates: ClosedRange<Double> { -2000...2000 }
    private static var extents: ClosedRange<Double> { 0.1...2000 }
}

extension ValueForm where Value == Double {
    /// Size of type in points.
    static let typeSize = number(1...400, unit: "pt")
    /// Distance between baselines in points.
    static let leading = number(1...800, unit: "pt")
    /// Space added between characters in points.
    static let tracking = number(-10...200, unit: "pt")
    /// Coverage of an ink.
    static let coverage = number(0...1)
    /// Weight of a rule in millimetres: thinner than 0.05 mm does not print.
    static let weight = number(0.05...10, unit: "mm")
    /// Weight of a rule that may be left away with 0.
    static let optionalWeight = number(0...10, unit: "mm")
    /// A small distance in millimetres.
    static let distance = number(0...200, unit: "mm")
    /// Width of the bleed around a page in millimetres.
    static let bleed = number(0...10, unit: "mm")
    /// Height of a table row in millimetres.
    static let rowHeight = number(1...1000, unit: "mm")
    /// Side of a box to tick in millimetres.
    static let tickSide = number(1...50, unit: "mm")
    /// Degrees, counter-clockwise.
    static let degrees = number(-360...360, unit: "度")
}
