/// 個人番号: twelve digits, the last a check digit.
public struct IndividualNumber: Hashable, Sendable {
    /// The twelve digits.
    public let digits: String

    /// Twelve ASCII digits, whatever the check digit says; `nil` otherwise.
    public init?(digits: String) {
        guard digits.isDigits(count: 12) else { return nil }
        self.digits = digits
    }

    /// Whether the twelfth digit is the check digit of the eleven before it.
    public var hasValidCheckDigit: Bool {
        digits.utf8.last.map { Int($0) - 0x30 } == Self.checkDigit(ofFirstEleven: digits)
    }

    /// The check digit, 0 to 9, of the first eleven of these digits; `nil` for anything but eleven
    /// or twelve ASCII digits.
    ///
    /// 11 − (Σ Pn·Qn mod 11), n from 1 to 11 counted from the right of the eleven, Qn = n + 1 up to
    /// n = 6 and n − 5 from n = 7; a remainder of 0 or 1 gives 0 (Ministry ordinance No. 85 of
    /// 2014, article 5).
    public static func checkDigit(ofFirstEleven digits: String) -> Int? {
        guard digits.isDigits(count: 11) || digits.isDigits(count: 12) else { return nil }
        var sum = 0
        for (index, digit) in digits.utf8.prefix(11).enumerated() {
            let place = 11 - index
            sum += (Int(digit) - 0x30) * (place <= 6 ? place + 1 : place - 5)
        }
        let remainder = sum % 11
        return remainder <= 1 ? 0 : 11 - remainder
    }
}
