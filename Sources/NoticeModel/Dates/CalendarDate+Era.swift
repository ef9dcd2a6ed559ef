extension CalendarDate {
    /// A day by its era, as registers write it; `nil` if there is no such day or it does not
    /// belong to the era: 平成31年5月1日 is 令和元年5月1日, and whoever wrote the former meant
    /// something that is not for software to guess.
    public init?(era: Era, year: Int, month: Int, day: Int) {
        guard year >= 1, year < 1000,
            let date = CalendarDate(year: era.firstYear + year - 1, month: month, day: day),
            Era(of: date) == era
        else { return nil }
        self = date
    }
}
