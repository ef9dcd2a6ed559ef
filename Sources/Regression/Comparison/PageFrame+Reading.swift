internal import Readback

extension PageFrame {
    /// The frame of something that was read.
    init(_ frame: PageReading.Frame) {
        self.init(left: frame.left, top: frame.top, width: frame.width, height: frame.height)
    }

    /// Right edge.
    var right: Double { left + width }
    /// Bottom edge.
    var bottom: Double { top + height }

    /// The least frame that holds both.
    func union(_ other: PageFrame) -> PageFrame {
        let (left, top) = (min(left, other.left), min(top, other.top))
        return PageFrame(
            left: left, top: top, width: max(right, other.right) - left,
            height: max(bottom, other.bottom) - top)
    }
}
