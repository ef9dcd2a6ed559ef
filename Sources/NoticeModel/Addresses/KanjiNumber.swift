/// Numbers in Chinese numerals as addresses have them, up to thousands.
enum KanjiNumber {
    /// The value of one numeral; `nil` if it is none.
    static func value(of scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇": 0
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        case "十": 10
        case "百": 100
        case "千": 1000
        default: nil
        }
    }

    /// The number that numerals write, by place (`二〇三`) or by units (`二百三`); `nil` if they
    /// write none, or one that begins with zero: 〇 then stands for a letter to be filled in.
    static func value(of numerals: some Collection<Unicode.Scalar>) -> Int? {
        let values = numerals.compactMap { value(of: $0) }
        guard let first = values.first, first != 0, values.count == numerals.count,
            values.count <= 8
        else { return nil }
        return values.allSatisfy { $0 < 10 } ? byPlace(values) : byUnits(values)
    }

    private static func byPlace(_ values: [Int]) -> Int {
        values.reduce(0) { $0 * 10 + $1 }
    }

    private static func byUnits(_ values: [Int]) -> Int? {
        var (sum, digit, lastUnit) = (0, Int?.none, Int.max)
        for value in values {
            if value >= 10 {
                guard value < lastUnit else { return nil }
                sum += (digit ?? 1) * value
                (digit, lastUnit) = (nil, value)
            } else {
                guard digit == nil, value != 0 else { return nil }
                digit = value
            }
        }
        return sum + (digit ?? 0)
    }
}
