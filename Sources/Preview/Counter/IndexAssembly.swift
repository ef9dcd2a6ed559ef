internal import Diagnostics
internal import Intake
internal import NoticeModel
internal import PrintJob

/// Puts the parts of a ``ResidentsIndex`` together, row by row.
struct IndexAssembly {
    /// Digits of a 申請書ID.
    static let identifierLength = 23

    private let encoder = NoticeEncoder()
    private let nameField: Int?
    private let kanaField: Int?
    private let birthDateField: Int?
    private let serialField: Int?
    private(set) var entries: [ResidentsIndex.Entry] = []
    private(set) var lines: [UInt8] = []
    private(set) var keys: [UInt8] = []
    private(set) var identifiers: [UInt8] = []
    private(set) var rejections: [Int: [Diagnostic]] = [:]
    private var serials: Set<Int32> = []

    init(_ schema: RecordSchema) {
        nameField = schema.index(of: PersonField.name)
        kanaField = schema.index(of: PersonField.kana)
        birthDateField = schema.index(of: PersonField.birthDate)
        serialField = schema.index(of: FieldDeclaration.manufacturingSerialName)
    }

    /// Adds the next row.
    /// - Throws: `preview.record-disagrees` if rows do not follow one another.
    mutating func add(_ result: IntakeResult) throws(DiagnosticFailure) {
        var entry = ResidentsIndex.Entry(birthDate: 0, serial: -1, lineEnd: 0, keyEnd: 0)
        switch result {
        case .notice(let notice, _, _):
            try follow(notice.row)
            entry.serial = text(serialField, notice).flatMap { Int32($0) } ?? -1
            if entry.serial >= 0, !serials.insert(entry.serial).inserted {
                reject(notice.row, [.duplicateSerial(row: notice.row)])
            } else {
                encoder.encode(notice, into: &lines)
                entry.birthDate = birthDate(of: notice)
                appendKey(text(nameField, notice))
                appendKey(text(kanaField, notice))
                identifiers += Self.identifier(of: notice)
            }
        case .rejected(let rejection):
            try follow(rejection.row)
            reject(rejection.row, rejection.findings)
        }
        entry.lineEnd = lines.count
        entry.keyEnd = keys.count
        entries.append(entry)
    }

    private mutating func reject(_ row: Int, _ findings: [Diagnostic]) {
        rejections[row] = findings
        keys += [0, 0]
        identifiers += Self.noIdentifier
    }

    /// The digits of a notice's 申請書ID, zeros if it has none.
    static func identifier(of notice: Notice) -> [UInt8] {
        guard case .applicationID(let identifier)? = notice[PersonField.applicationID] else {
            return noIdentifier
        }
        return Array(identifier.digits.utf8)
    }

    private static let noIdentifier = [UInt8](repeating: 0, count: identifierLength)

    /// Rows are found by counting, so none may be missing.
    private func follow(_ row: Int) throws(DiagnosticFailure) {
        guard row != entries.count + 1 else { return }
        throw DiagnosticFailure(
            Diagnostic(
                "preview.record-disagrees", at: .record(row: row, field: nil), "行番号が続いていません",
                hint: "このプログラムの誤りです。開発元に知らせてください"))
    }

    private mutating func appendKey(_ text: String?) {
        if let text { SearchKey.fold(text, into: &keys) }
        keys.append(0)
    }

    private func text(_ field: Int?, _ notice: Notice) -> String? {
        guard let field, case .text(let text)? = notice.values[field] else { return nil }
        return text
    }

    private func birthDate(of notice: Notice) -> Int32 {
        guard let birthDateField, case .date(let date)? = notice.values[birthDateField] else {
            return 0
        }
        return Self.number(date)
    }

    /// A day as one number: 1993-03-31 is 19930331.
    static func number(_ date: CalendarDate) -> Int32 {
        Int32((date.year * 100 + date.month) * 100 + date.day)
    }
}
