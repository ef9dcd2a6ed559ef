/// A payload up to its digits.
///
/// A digit takes the same room as any other digit in every mode of a QR code, so whether a payload
/// fits its symbol depends on this form alone. The URLs of a job differ in the digits of the
/// 申請書ID and nothing else.
struct PayloadForm {
    private let bytes: [UInt8]

    init(of payload: String) { bytes = Array(payload.utf8) }

    /// Whether the payload differs from this form in digits only.
    func covers(_ payload: String) -> Bool {
        let other = payload.utf8
        return other.count == bytes.count
            && zip(other, bytes).allSatisfy {
                $0 == $1 || (Self.isDigit($0) && Self.isDigit($1))
            }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
