extension PageReading {
    /// Letters without a blank between them.
    public struct Word: Codable, Hashable, Sendable {
        /// What it says.
        public var text: String
        /// From the ascent to the descent of its font.
        public var frame: Frame
        /// Where the pen of the first letter was set down, on its base line: unlike the frame, it
        /// does not depend on what a font says of its heights.
        public var origin: Origin?
        /// How its letters look, one entry for each stretch of letters that look alike.
        public var styles: [Style]

        /// Makes a word.
        public init(text: String, frame: Frame, origin: Origin? = nil, styles: [Style] = []) {
            self.text = text
            self.frame = frame
            self.origin = origin
            self.styles = styles
        }
    }

    /// A point in millimetres, to a thousandth.
    public struct Origin: Codable, Hashable, Sendable {
        /// From the left edge.
        public var left: Double
        /// From the top edge.
        public var top: Double

        /// Makes a point.
        public init(left: Double, top: Double) {
            self.left = Frame.rounded(left)
            self.top = Frame.rounded(top)
        }
    }

    /// How letters look.
    public struct Style: Codable, Hashable, Sendable {
        /// Name of the font in the file, without the mark of a subset.
        public var font: String
        /// Size in points as it is seen, to a hundredth.
        public var size: Double
        /// Ink as a screen shows it: `#000000`.
        public var ink: String

        /// Makes a style.
        public init(font: String, size: Double, ink: String) {
            self.font = font
            self.size = (size * 100).rounded() / 100
            self.ink = ink
        }
    }
}
