/// A moment as Info and XMP write it, from one text, so that they agree.
struct DocumentDate: Hashable, Sendable {
    /// ISO 8601 as XMP has it: `2023-09-28T00:00:00+09:00`.
    let iso: String
    /// As PDF has it (ISO 32000-1, 7.9.4): `D:20230928000000+09'00'`.
    let pdf: String

    /// Reads a date with seconds and an offset (or `Z`); `nil` if it is not written so or not in
    /// the calendar.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let pattern = Array("0000-00-00T00:00:00".utf8)
        let isUniversal = bytes.count == pattern.count + 1 && bytes.last == UInt8(ascii: "Z")
        let full = pattern + (isUniversal ? Array("Z".utf8) : Array("+00:00".utf8))
        guard bytes.count == full.count else { return nil }
        for (byte, expected) in zip(bytes, full) {
            switch expected {
            case UInt8(ascii: "0"):
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            case UInt8(ascii: "+"):
                guard byte == expected || byte == UInt8(ascii: "-") else { return nil }
            default:
                guard byte == expected else { return nil }
            }
        }
        func number(_ range: Range<Int>) -> Int {
            bytes[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }
        let days = Self.days(inMonth: number(5..<7), year: number(0..<4))
        guard days > 0, (1...days).contains(number(8..<10)), number(11..<13) < 24,
            number(14..<16) < 60, number(17..<19) < 60,
            isUniversal || (number(20..<22) < 24 && number(23..<25) < 60)
        else { return nil }
        let digits = text.prefix(19).filter { $0.isNumber }
        iso = text
        pdf =
            isUniversal
            ? "D:\(digits)Z" : "D:\(digits)\(text.dropFirst(19).prefix(3))'\(text.suffix(2))'"
    }

    /// 0 for a month that there is not.
    private static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }
}
