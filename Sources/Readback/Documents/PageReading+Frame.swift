extension PageReading {
    /// A rectangle in millimetres, to a thousandth.
    public struct Frame: Codable, Hashable, Sendable {
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
            self.left = Self.rounded(left)
            self.top = Self.rounded(top)
            self.width = Self.rounded(width)
            self.height = Self.rounded(height)
        }

        /// Right edge.
        public var right: Double { left + width }
        /// Bottom edge.
        public var bottom: Double { top + height }

        /// A thousandth of a millimetre is finer than any printer.
        static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
    }
}
