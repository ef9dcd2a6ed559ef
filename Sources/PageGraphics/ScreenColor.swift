/// How a printed colour looks on a screen, roughly: sRGB components from 0 to 1. For pictures and
/// for judging contrast, never for print.
public struct ScreenColor: Hashable, Sendable {
    /// Red.
    public let red: Double
    /// Green.
    public let green: Double
    /// Blue.
    public let blue: Double

    /// The look of an ink on white paper.
    public init(_ ink: Ink) {
        if case .black = ink.color {
            self.init(gray: 1 - ink.coverage)
        } else {
            self.init(ink.color.alternate.tinted(ink.coverage))
        }
    }

    private init(gray: Double) { (red, green, blue) = (gray, gray, gray) }

    /// The look of process inks: the paper is divided among the eight ways in which dots of cyan,
    /// magenta and yellow fall on one another, in proportion to their coverages (Demichel and
    /// Neugebauer); black takes its share of the light.
    init(_ color: ProcessColor) {
        var (red, green, blue) = (0.0, 0.0, 0.0)
        for (index, solid) in Self.solids.enumerated() {
            let share =
                (index & 1 == 0 ? 1 - color.cyan : color.cyan)
                * (index & 2 == 0 ? 1 - color.magenta : color.magenta)
                * (index & 4 == 0 ? 1 - color.yellow : color.yellow)
            red += share * solid.red
            green += share * solid.green
            blue += share * solid.blue
        }
        let light = (1 - color.black) / 255
        (self.red, self.green, self.blue) = (red * light, green * light, blue * light)
    }

    /// How dark it is, from 0 (white) to 1 (black), weighted by what the eye makes of each
    /// component (ITU-R BT.709).
    public var darkness: Double { 1 - (0.2126 * red + 0.7152 * green + 0.0722 * blue) }

    /// Offset inks on coated paper in sRGB, of 255: paper, C, M, CM, Y, CY, MY, CMY.
    private static let solids: [(red: Double, green: Double, blue: Double)] = [
        (255, 255, 255), (0, 174, 239), (236, 0, 140), (46, 49, 146), (255, 242, 0),
        (0, 166, 81), (237, 28, 36), (54, 54, 57),
    ]
}

extension Ink {
    /// How dark the ink looks on white paper, from 0 (paper) to 1 (black); a tint of black is as
    /// dark as its coverage.
    public var darkness: Double {
        if case .black = color { coverage } else { ScreenColor(self).darkness }
    }
}
