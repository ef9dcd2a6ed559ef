internal import NoticeModel

/// The first or the last day of an era.
struct EraBoundary {
    let day: CalendarDate
    /// `明治の初日`.
    let name: String

    /// In the form of residents files: `1868-01-25`.
    var text: String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.year)-\(padded(day.month))-\(padded(day.day))"
    }

    /// All of them, in order. An era that has not ended has no last day.
    static let all: [EraBoundary] = {
        var found: [EraBoundary] = []
        var last: CalendarDate?
        for day in days {
            if last.map({ Era(of: $0) != Era(of: day) }) ?? true {
                if let last { found.append(Self(day: last, name: "\(Era(of: last).rawValue)の末日")) }
                found.append(Self(day: day, name: "\(Era(of: day).rawValue)の初日"))
            }
            last = day
        }
        return found
    }()

    /// The last day of the era before this one, and the first of this one.
    static let recent = Array(all.suffix(2))

    /// Every day from the first of 明治, 1868-01-25, to the end of the year in which the latest era
    /// of the table began.
    private static let days: [CalendarDate] = {
        let latest = Era.allCases.map(\.firstYear).max() ?? 1868
        return (1868...latest).flatMap { year in
            (1...12).flatMap { month in
                (1...31).compactMap { CalendarDate(year: year, month: month, day: $0) }
            }
        }.filter { ($0.year, $0.month, $0.day) >= (1868, 1, 25) }
    }()
}
