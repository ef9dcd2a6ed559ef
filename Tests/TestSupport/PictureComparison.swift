/// Two grey pictures of one page.
public struct PictureComparison {
    /// Dots of a picture.
    public let count: Int
    /// Dots that are not alike, by more than a tenth or two of the way from black to white.
    public let differing: [Int]
    /// Dots that are lighter or darker than all dots at most one away in the other picture. All
    /// dots, if the pictures have not the same size.
    public let misplaced: [Int]

    private static let slack = 48

    /// Compares pictures.
    public init(
        _ left: (width: Int, values: [UInt8]), _ right: (width: Int, values: [UInt8])
    ) {
        count = left.values.count
        guard left.width == right.width, left.values.count == right.values.count else {
            differing = Array(left.values.indices)
            misplaced = differing
            return
        }
        var differing: [Int] = []
        left.values.withUnsafeBufferPointer { left in
            right.values.withUnsafeBufferPointer { right in
                for dot in 0..<left.count where left[dot] != right[dot] {
                    if abs(Int(left[dot]) - Int(right[dot])) > Self.slack { differing.append(dot) }
                }
            }
        }
        self.differing = differing
        misplaced = differing.filter {
            !Self.isBetween(left.values[$0], around: $0, right.width, right.values)
                || !Self.isBetween(right.values[$0], around: $0, left.width, left.values)
        }
    }

    private static func isBetween(
        _ value: UInt8, around dot: Int, _ width: Int, _ values: [UInt8]
    ) -> Bool {
        let around = [-width, 0, width].flatMap { row in [-1, 0, 1].map { dot + row + $0 } }
            .filter(values.indices.contains).map { Int(values[$0]) }
        guard let least = around.min(), let most = around.max() else { return false }
        return (least - slack...most + slack).contains(Int(value))
    }
}
