/// 申請書ID: 23 digits without a published check digit. How they are made up is not public; they
/// are never derived, corrected or rejected by their parts.
public struct ApplicationID: Hashable, Sendable {
    /// The 23 digits.
    public let digits: String

    /// 23 ASCII digits; `nil` otherwise.
    public init?(digits: String) {
        guard digits.isDigits(count: 23) else { return nil }
        self.digits = digits
    }
}
