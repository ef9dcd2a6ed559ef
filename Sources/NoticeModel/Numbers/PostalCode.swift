/// 郵便番号: seven digits. Whether the code is in use is not checked; that changes every month.
public struct PostalCode: Hashable, Sendable {
    /// The seven digits.
    public let digits: String

    /// Seven ASCII digits, `9518550`, or with a hyphen after the third, `951-8550`; `nil`
    /// otherwise.
    public init?(parsing text: String) {
        if text.isDigits(count: 7) {
            digits = text
        } else {
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, String(parts[0]).isDigits(count: 3),
                String(parts[1]).isDigits(count: 4)
            else { return nil }
            digits = String(parts[0] + parts[1])
        }
    }
}
