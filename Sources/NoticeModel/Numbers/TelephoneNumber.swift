/// A telephone number of the Japanese network as people write it.
public struct TelephoneNumber: Hashable, Sendable {
    /// The number as given.
    public let text: String

    /// Ten or eleven ASCII digits, the first a 0, with single hyphens between them if any:
    /// `0120-95-0178`, `09012345678`; `nil` otherwise.
    public init?(text: String) {
        var digits = 0
        var wasHyphen = true
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39:
                if digits == 0 && byte != 0x30 { return nil }
                digits += 1
                wasHyphen = false
            case 0x2D where !wasHyphen: wasHyphen = true
            default: return nil
            }
        }
        guard (10...11).contains(digits), !wasHyphen else { return nil }
        self.text = text
    }
}
