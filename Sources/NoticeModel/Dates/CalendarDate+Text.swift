extension CalendarDate {
    /// The date as a document prints it. Year one of an era is 元年; 元 takes the two places of a
    /// blank-padded number. Years of the common era follow the same rules, without an era.
    public func text(_ style: DateStyle, calendar: DateCalendar = .japanese) -> String {
        switch calendar {
        case .gregorian:
            "\(year)年" + Self.number(month, style) + "月" + Self.number(day, style) + "日"
        case .japanese:
            japaneseYear(style) + Self.number(month, style) + "月" + Self.number(day, style) + "日"
        }
    }

    private func japaneseYear(_ style: DateStyle) -> String {
        let era = Era(of: self)
        let eraYear = era.year(of: self)
        guard eraYear == 1 else { return era.rawValue + Self.number(eraYear, style) + "年" }
        switch style {
        case .plain, .padded: return era.rawValue + "元年"
        case .spaced, .zeroPadded: return era.rawValue + " 元年"
        }
    }

    private static func number(_ value: Int, _ style: DateStyle) -> String {
        switch style {
        case .plain: "\(value)"
        case .padded: value < 10 ? " \(value)" : "\(value)"
        case .spaced: " \(value)"
        case .zeroPadded: value < 10 ? " 0\(value)" : " \(value)"
        }
    }
}
