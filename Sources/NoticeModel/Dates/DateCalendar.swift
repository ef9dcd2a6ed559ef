/// The calendar in which a date is printed. The raw values are the words of the column `暦`.
public enum DateCalendar: String, Hashable, Sendable, CaseIterable {
    /// Era and year of the era: `令和2年6月1日`.
    case japanese = "和暦"
    /// Years of the common era: `2020年6月1日`, as a foreign resident may ask for.
    case gregorian = "西暦"
}
