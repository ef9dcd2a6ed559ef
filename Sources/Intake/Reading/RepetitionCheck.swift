internal import Diagnostics
internal import NoticeModel

/// Finds numbers that two rows share. The row that has a number first keeps it even if that row
/// is rejected for another reason: which of two people it belongs to is not for the software to
/// guess.
struct RepetitionCheck {
    private let schema: RecordSchema
    private let applicationID: Int?
    private let individualNumber: Int?
    private var applicationIDs = NumberRegister()
    private var individualNumbers = NumberRegister()

    /// A specimen may show the one public sample 個人番号 on every row, so there only the 申請書ID
    /// is looked at.
    init(_ validator: NoticeValidator) {
        schema = validator.document.schema
        applicationID = schema.fields.firstIndex { $0.kind == .applicationID }
        individualNumber =
            validator.purpose == .specimen
            ? nil : schema.fields.firstIndex { $0.kind == .individualNumber }
    }

    /// What a row repeats, in the order of the fields.
    mutating func findings(in values: [String?], row: Int) -> [Diagnostic] {
        var found: [(Int, Diagnostic)] = []
        if let index = applicationID, let digits = values[index],
            let identifier = ApplicationID(digits: digits),
            let first = applicationIDs.register(digits: identifier.digits, row: row)
        {
            found.append((index, repetition("application-id", index, row: row, first: first)))
        }
        if let index = individualNumber, let digits = values[index],
            let number = IndividualNumber(digits: digits),
            let first = individualNumbers.register(digits: number.digits, row: row)
        {
            found.append((index, repetition("individual-number", index, row: row, first: first)))
        }
        return found.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private func repetition(_ rule: String, _ index: Int, row: Int, first: Int) -> Diagnostic {
        let field = schema.fields[index].name
        return Diagnostic(
            DiagnosticCode(rawValue: "intake.duplicate-\(rule)"),
            at: .record(row: row, field: field), "\(first)行目と同じ\(field)です",
            hint: "どちらの人の\(field)か元のデータで確かめ、一方を直してください")
    }
}
