internal import NoticeModel

/// Reads a date as people write it when they look for somebody: `1993-03-31`, `19930331`,
/// `1993年3月31日`, `平成5年3月31日`, `H5.3.31`, `平5/3/31`, `令和 2年 6月 1日`, in either width.
///
/// For finding only. A year that an era no longer had (昭和64年1月8日) still finds the day that is meant.
enum WrittenDate {
    /// The day; `nil` for any other text and for a day that does not exist.
    static func date(in text: String) -> CalendarDate? {
        let text = QueryText.plain(text).lowercased()
        if let date = CalendarDate(parsing: text) { return date }
        var rest = text[...]
        let era = takeEra(from: &rest)
        let parts = rest.split(omittingEmptySubsequences: false) { "年月日生./-".contains($0) }
            .map(String.init)
        // What follows the day is 日, 生 or nothing.
        guard parts.count >= 3, parts[3...].allSatisfy(\.isEmpty),
            let year = year(parts[0], era), let month = number(parts[1], 2),
            let day = number(parts[2], 2)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private static func takeEra(from text: inout Substring) -> Era? {
        for era in Era.allCases {
            let names = [era.rawValue, String(era.rawValue.prefix(1)), letter(of: era)]
            for name in names where text.hasPrefix(name) {
                text = text.dropFirst(name.count)
                if text.hasPrefix(".") { text = text.dropFirst() }
                return era
            }
        }
        return nil
    }

    private static func letter(of era: Era) -> String {
        switch era {
        case .meiji: "m"
        case .taisho: "t"
        case .showa: "s"
        case .heisei: "h"
        case .reiwa: "r"
        }
    }

    private static func year(_ text: String, _ era: Era?) -> Int? {
        guard let era else { return text.utf8.count == 4 ? number(text, 4) : nil }
        if text == "元" { return era.firstYear }
        return number(text, 2).flatMap { $0 > 0 ? era.firstYear + $0 - 1 : nil }
    }

    private static func number(_ text: String, _ places: Int) -> Int? {
        guard 1...places ~= text.utf8.count, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
            return nil
        }
        return Int(text)
    }
}
