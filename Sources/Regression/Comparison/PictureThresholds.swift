/// From when on two pictures are not the same. All numbers of the comparison of pictures are here.
public struct PictureThresholds: Hashable, Sendable {
    /// Difference of two dots' greys, of 255, that is none: baselines keep every seventeenth grey.
    public var slack: Int
    /// What the greys of a place differ beyond that, taken together, for the difference to be seen
    /// by somebody who looks for it.
    public var distinguishable: Int
    /// The same, for a difference that may not go out unapproved: the dots of 「が」 take six times
    /// as much at 9 pt and 150 dots an inch.
    public var unacceptable: Int
    /// Millimetres that the marks of a change which is already told may reach beyond its frame.
    public var overhang: Double

    /// The thresholds of every comparison.
    public static let standard = PictureThresholds(
        slack: 24, distinguishable: 60, unacceptable: 300, overhang: 0.7)
}
