internal import NoticeModel

/// Where a record falls in the distributions by which a wrong extract is noticed: decade of birth,
/// first three digits of the postcode, month of issue.
struct Cohort: Hashable {
    /// First year of the decade of birth; -1 if the date of birth is a ready text, 0 without one.
    let birthDecade: Int16
    /// First three digits of the postcode; -1 without one.
    let postcodeArea: Int16
    /// Year × 100 + month of 発行日; 0 without one.
    let issueMonth: Int32
}

/// Finds the cohort of notices of one document.
struct CohortReader {
    private let birth: Int?
    private let birthText: Int?
    private let postcode: Int?
    private let issue: Int?

    init(_ schema: RecordSchema) {
        func index(_ name: String, _ kind: FieldKind?) -> Int? {
            guard let index = schema.index(of: name) else { return nil }
            return kind == nil || schema.fields[index].kind == kind ? index : nil
        }
        birth = index("生年月日", .date)
        birthText = birth.flatMap { schema.fields[$0].displayField }.flatMap(schema.index)
        postcode = index("郵便番号", .postalCode)
        issue = index("発行日", .date)
    }

    func cohort(of notice: Notice) -> Cohort {
        Cohort(
            birthDecade: birthDecade(of: notice), postcodeArea: postcodeArea(of: notice),
            issueMonth: date(issue, notice).map { Int32($0.year * 100 + $0.month) } ?? 0)
    }

    private func birthDecade(of notice: Notice) -> Int16 {
        if let birthText, notice.values[birthText] != nil { return -1 }
        return date(birth, notice).map { Int16($0.year / 10 * 10) } ?? 0
    }

    private func postcodeArea(of notice: Notice) -> Int16 {
        guard let postcode, case .text(let digits)? = notice.values[postcode] else { return -1 }
        return Int16(digits.utf8.prefix(3).reduce(0) { $0 * 10 + Int($1) - 0x30 })
    }

    private func date(_ index: Int?, _ notice: Notice) -> CalendarDate? {
        guard let index, case .date(let date)? = notice.values[index] else { return nil }
        return date
    }
}
