/// 個人番号: twelve digits, the last a check digit.
public struct IndividualNumber: Hashable, Sendable {
    /// The twelve digits.
    public let digits: String

    /// Twelve ASCII digits, whatever the check digit says; `nil` otherwise.
    public init?(digits: String) {
        guard digits.utf8.count == 12, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        self.digits = digits
    }
}
