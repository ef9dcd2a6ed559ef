/// An era of the Japanese calendar. The table is this module's own: which era a day belongs to
/// depends on the day alone, never on a clock, a locale or a system library.
public enum Era: String, Hashable, Sendable, CaseIterable {
    /// 1868-01-25 to 1912-07-29.
    case meiji = "明治"
    /// 1912-07-30 to 1926-12-24.
    case taisho = "大正"
    /// 1926-12-25 to 1989-01-07.
    case showa = "昭和"
    /// 1989-01-08 to 2019-04-30.
    case heisei = "平成"
    /// From 2019-05-01.
    case reiwa = "令和"

    /// The era of a day. Each era begins on its first day; days of early 1868 count as 明治, whose
    /// proclamation reached back to the new year.
    public init(of date: CalendarDate) {
        let number = (date.year * 100 + date.month) * 100 + date.day
        self =
            switch number {
            case ..<1912_07_30: .meiji
            case ..<1926_12_25: .taisho
            case ..<1989_01_08: .showa
            case ..<2019_05_01: .heisei
            default: .reiwa
            }
    }

    /// Its first calendar year, which is its year one.
    public var firstYear: Int {
        switch self {
        case .meiji: 1868
        case .taisho: 1912
        case .showa: 1926
        case .heisei: 1989
        case .reiwa: 2019
        }
    }

    /// The year of this era in which a day falls, from 1 for the days that belong to the era.
    public func year(of date: CalendarDate) -> Int { date.year - firstYear + 1 }
}
