/// What a marker colour of a drawing stands for in print.
///
/// Drawing knows RGB only, so it paints ink number n (from 0) as the marker (n + 1)/255, 0, 1;
/// finishing puts the ink in its place. Black and its tints need no marker: they are drawn as
/// grey.
public enum ProcessInk: Hashable, Sendable {
    /// The four process inks. A tint from 0 to 1 thins all of them.
    case process(CMYKColor, tint: Double = 1)
    /// A spot ink by the name on its plate, and the colour that devices without it print.
    case spot(name: String, alternate: CMYKColor, tint: Double = 1)

    /// Inks that markers can stand for.
    public static let greatestCount = 255

    var isValid: Bool {
        switch self {
        case .process(let color, let tint):
            Self.areValid(color.components + [tint])
        case .spot(let name, let alternate, let tint):
            !name.isEmpty && !name.unicodeScalars.contains("\0")
                && Self.areValid(alternate.components + [tint])
        }
    }

    private static func areValid(_ values: [Double]) -> Bool {
        values.allSatisfy { (0...1).contains($0) }
    }
}
