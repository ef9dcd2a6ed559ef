/// 全国地方公共団体コード: two digits of the prefecture (JIS X 0401), three of the municipality
/// (JIS X 0402) and a check digit.
public struct MunicipalityCode: Hashable, Sendable {
    /// The six digits.
    public let digits: String

    /// Six ASCII digits, whatever the check digit says; `nil` otherwise.
    public init?(digits: String) {
        guard digits.isDigits(count: 6) else { return nil }
        self.digits = digits
    }

    /// Whether the sixth digit is the check digit of the five before it.
    public var hasValidCheckDigit: Bool {
        digits.utf8.last.map { Int($0) - 0x30 } == Self.checkDigit(ofFirstFive: digits)
    }

    /// The check digit, 0 to 9, of the first five of these digits: the last digit of
    /// 11 − (Σ Pn·Qn mod 11) with the weights 6, 5, 4, 3, 2; `nil` for anything but five or six
    /// ASCII digits.
    public static func checkDigit(ofFirstFive digits: String) -> Int? {
        guard digits.isDigits(count: 5) || digits.isDigits(count: 6) else { return nil }
        var sum = 0
        for (index, digit) in digits.utf8.prefix(5).enumerated() {
            sum += (Int(digit) - 0x30) * (6 - index)
        }
        return (11 - sum % 11) % 10
    }
}
