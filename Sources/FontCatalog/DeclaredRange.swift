public import Diagnostics

/// A stretch of code points that a font of one's own is declared for: the font shows characters of
/// its ranges and no others.
public struct DeclaredRange: Hashable, Sendable {
    /// The code points, both ends included.
    public let codePoints: ClosedRange<UInt32>
    /// `file:line:column` of the declaration, for what is wrong with it.
    public let place: Place

    /// States a range.
    public init(codePoints: ClosedRange<UInt32>, place: Place) {
        self.codePoints = codePoints
        self.place = place
    }

    /// As the catalogue writes it: `E000-E0FF`, or `E000` for one code point.
    public var text: String { Self.text(codePoints) }

    /// A stretch of code points as the catalogue writes it.
    public static func text(_ codePoints: ClosedRange<UInt32>) -> String {
        let (first, last) = (hexadecimal(codePoints.lowerBound), hexadecimal(codePoints.upperBound))
        return first == last ? first : "\(first)-\(last)"
    }

    /// Whether a code point is for private use (外字): U+E000–F8FF and planes 15 and 16. The two
    /// noncharacters at the end of either plane count with it, so that a whole plane may be
    /// declared; no text that is printed holds them.
    public static func isPrivateUse(_ codePoint: UInt32) -> Bool {
        switch codePoint {
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
        default: false
        }
    }

    /// A code point with at least four digits, as people look it up.
    static func hexadecimal(_ codePoint: UInt32) -> String {
        let digits = String(codePoint, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
