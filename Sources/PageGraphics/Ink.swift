/// What a mark is printed with: a tint of black, of process inks or of a spot ink.
public struct Ink: Hashable, Sendable {
    /// The colour; black unless a layout says otherwise.
    public let color: InkColor
    /// Coverage of the colour, 0 (paper) to 1 (solid).
    public let coverage: Double
    /// Whether the ink is added to what lies beneath instead of replacing it: a light stamp over
    /// black text leaves the text black.
    public var overprints: Bool

    /// Makes a tint; a coverage outside 0…1 is clamped. What comes to the same on the press is
    /// the same value: no coverage is paper whatever the colour, and a process colour of black
    /// alone is a tint of black.
    public init(_ color: InkColor = .black, coverage: Double, overprints: Bool = false) {
        let coverage = min(max(coverage, 0), 1)
        self.overprints = overprints
        switch color {
        case .process(let mixture)
        where mixture.cyan == 0 && mixture.magenta == 0 && mixture.yellow == 0:
            self.color = .black
            self.coverage = mixture.black * coverage
        default:
            self.color = coverage == 0 ? .black : color
            self.coverage = coverage
        }
    }

    /// Solid black.
    public static let black = Ink(coverage: 1)
    /// Paper white, for knocking out.
    public static let paper = Ink(coverage: 0)

    /// The ink in which the same colour knocks out what lies beneath: what a PDF has to define.
    public var knockingOut: Ink { Ink(color, coverage: coverage) }
}
