internal import NoticeModel

/// Numbers that no two residents of a seed share.
///
/// 個人番号 have right check digits, so one may by chance be a living person's; nothing else in the
/// record belongs to that person. 申請書ID begin with 99, where real ones seem to hold a prefecture.
struct ResidentNumbers: Hashable, Sendable {
    private static let elevenDigits: UInt64 = 100_000_000_000
    /// Odd and no multiple of five, so its multiples run through all numbers of eleven digits.
    private static let stride: UInt64 = 61_803_398_873

    private var count: UInt64 = 0
    private var next: UInt64

    init(using random: inout SplitMix64) { next = random.next() % Self.elevenDigits }

    mutating func number(_ resident: inout Resident, using random: inout SplitMix64) {
        count += 1
        next = (next + Self.stride) % Self.elevenDigits
        let eleven = Self.padded(next, to: 11)
        resident["個人番号"] =
            eleven + (IndividualNumber.checkDigit(ofFirstEleven: eleven).map(String.init) ?? "")
        resident["申請書ID"] = "99" + random.digits(11) + Self.padded(count, to: 10)
    }

    /// The last so many digits of a number, with leading zeros.
    static func padded(_ number: UInt64, to count: Int) -> String {
        let digits = String(number).suffix(count)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
