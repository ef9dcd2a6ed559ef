/// A rectangle on a page in millimetres from the top left corner of the trimmed page.
public struct PageFrame: Codable, Hashable, Sendable {
    /// Left edge.
    public var left: Double
    /// Top edge.
    public var top: Double
    /// Width.
    public var width: Double
    /// Height.
    public var height: Double

    /// Makes a frame.
    public init(left: Double, top: Double, width: Double, height: Double) {
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }
}
