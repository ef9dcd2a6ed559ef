/// The colour of an ink. There is no case for RGB: a press has no such inks, and what a RIP makes
/// of RGB black is four inks on top of one another.
///
/// `indirect` keeps an ``Ink`` small; black, which nearly everything is printed in, has no payload
/// and costs nothing.
public indirect enum InkColor: Hashable, Sendable {
    /// Process black alone (墨).
    case black
    /// A mixture of process inks.
    case process(ProcessColor)
    /// An ink of its own (特色) by the name the print shop knows it by, and the mixture that stands
    /// for it on proofs, screens and presses that do not have it.
    case spot(name: String, alternate: ProcessColor)

    /// The process inks that show the colour where there is no ink of its own.
    public var alternate: ProcessColor {
        switch self {
        case .black: ProcessColor(cyan: 0, magenta: 0, yellow: 0, black: 1)
        case .process(let color), .spot(_, let color): color
        }
    }
}
