extension CalendarDate {
    /// Reads `2020-06-01`, `20200601`, `2020/06/01` or `2020/6/1`, in ASCII; `nil` for any other
    /// form and for a day that does not exist. Years have four digits: no century is guessed and
    /// no era is read.
    public init?(parsing text: String) {
        guard (8...10).contains(text.utf8.count) else { return nil }
        let bytes = Array(text.utf8)
        let parts: [ArraySlice<UInt8>]
        switch bytes[4] {
        case UInt8(ascii: "-"), UInt8(ascii: "/"):
            parts = bytes.split(separator: bytes[4], omittingEmptySubsequences: false)
        default:
            parts = [bytes[..<4], bytes[4..<6], bytes[6...]]
        }
        // Only the form with strokes may leave out a leading zero.
        let shortest = bytes[4] == UInt8(ascii: "/") ? 1 : 2
        guard parts.count == 3, parts[0].count == 4,
            (shortest...2).contains(parts[1].count), (shortest...2).contains(parts[2].count),
            let year = Self.number(parts[0]), let month = Self.number(parts[1]),
            let day = Self.number(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit) - 0x30
        }
        return number
    }
}
