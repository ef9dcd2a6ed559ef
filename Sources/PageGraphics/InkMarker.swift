/// How an ink that is not black travels through a PDF library that writes nothing but RGB.
///
/// The renderer numbers the inks of a file in order of first use and writes ink *n* (from 0) as the
/// RGB colour ((*n* + 1) / 255, 0, 1), a tint of black as a grey with three equal components.
/// Finishing turns the one into the ink and the other into black alone, and lets no other RGB
/// through. This type is the only place that knows the convention.
public struct InkMarker: Hashable, Sendable {
    /// The most inks a file can have: every tint of a colour counts as one.
    public static let maximumCount = 254

    /// The ink's position in the file's list of inks, 0 to 253.
    public let number: Int

    /// Marks an ink; `nil` if the number is not that of any ink.
    public init?(number: Int) {
        guard (0..<Self.maximumCount).contains(number) else { return nil }
        self.number = number
    }

    /// Recognises the operands of a colour operator; `nil` for every other colour. PDF libraries
    /// round to a few decimal places: the first component may be off by a fiftieth of a step.
    public init?(red: Double, green: Double, blue: Double) {
        let step = red * 255
        guard green == 0, blue == 1, step.isFinite, abs(step - step.rounded()) <= 0.02 else {
            return nil
        }
        self.init(number: Int(step.rounded()) - 1)
    }

    /// The first component of the colour, (number + 1) / 255.
    public var red: Double { Double(number + 1) / 255 }
    /// The second component.
    public var green: Double { 0 }
    /// The third component.
    public var blue: Double { 1 }
}
