public import Diagnostics
public import Intake
public import NoticeModel

/// A residents file, read once and kept in memory as one document sees it: to find a person in,
/// and to take the record from that is drawn.
///
/// It holds the rows themselves, so that what is found and what is drawn come from one reading of
/// the file, whatever becomes of the file meanwhile. About 300 bytes a row.
public struct ResidentsIndex: Sendable {
    /// The most records that a search gives.
    public static let greatestLimit = 200

    /// What is kept of each row beside its text.
    struct Entry {
        /// Year, month and day as one number; 0 without a date.
        var birthDate: Int32
        /// The serial it brings; -1 without one.
        var serial: Int32
        /// Where its line ends.
        var lineEnd: Int
        /// Where its searchable text ends.
        var keyEnd: Int
    }

    /// The document and purpose the rows were checked for.
    public let validator: NoticeValidator
    /// Rows that may be printed and rows that may not.
    public let counts: IntakeCounts
    /// Remarks about the file as a whole.
    public let findings: [Diagnostic]
    let entries: [Entry]
    /// The lines of ``NoticeEncoder``, one after another; rejected rows have none.
    let lines: [UInt8]
    /// Folded name and kana of each row, a zero behind either.
    let keys: [UInt8]
    /// The 23 digits of each row, zeros where it has none.
    var identifiers: [UInt8]
    let rejections: [Int: [Diagnostic]]

    /// Reads a whole file.
    /// - Parameter isInterrupted: Asked for every row; `true` ends the reading with
    ///   `intake.interrupted`.
    /// - Throws: ``DiagnosticFailure`` with what keeps the file from being read.
    public init(
        _ source: ResidentsSource, validator: NoticeValidator,
        isInterrupted: @escaping () -> Bool = { false }
    ) throws(DiagnosticFailure) {
        let reader = try ResidentsReader(
            source, validator: validator, isInterrupted: isInterrupted)
        var assembly = IndexAssembly(validator.document.schema)
        while let result = try reader.next() {
            if isInterrupted() { throw DiagnosticFailure(Self.interruption) }
            try assembly.add(result)
        }
        self.validator = validator
        counts = reader.counts
        findings = reader.findings
        entries = assembly.entries
        lines = assembly.lines
        keys = assembly.keys
        identifiers = assembly.identifiers
        rejections = assembly.rejections
    }

    /// The notice of a row; `nil` if there is no such row.
    /// - Throws: ``DiagnosticFailure`` with why the batch rejects the row, or with
    ///   `preview.record-disagrees` if what is kept is not of this row.
    public func notice(row: Int) throws(DiagnosticFailure) -> Notice? {
        guard 1...max(entries.count, 1) ~= row, !entries.isEmpty else { return nil }
        if let findings = rejections[row] { throw DiagnosticFailure(findings) }
        let line = Array(lines[(row > 1 ? entries[row - 2].lineEnd : 0)..<entries[row - 1].lineEnd])
        guard let notice = NoticeDecoder(validator: validator).notice(line), notice.row == row,
            IndexAssembly.identifier(of: notice).elementsEqual(identifier(row: row))
        else { throw DiagnosticFailure(Self.disagreement(row)) }
        return notice
    }

    /// The values of a row, one text a field of the document and in its order; `nil` if there is
    /// no such row.
    /// - Throws: what ``notice(row:)`` throws.
    public func values(row: Int) throws(DiagnosticFailure) -> [String?]? {
        try notice(row: row)?.values.map { $0?.written }
    }

    /// The 申請書ID of a row as it was read.
    func identifier(row: Int) -> ArraySlice<UInt8> {
        let start = (row - 1) * IndexAssembly.identifierLength
        return identifiers[start..<(start + IndexAssembly.identifierLength)]
    }

    private static let interruption = Diagnostic(
        "intake.interrupted", "読み取りを中断しました", hint: "もう一度始めてください")

    private static func disagreement(_ row: Int) -> Diagnostic {
        Diagnostic(
            "preview.record-disagrees", at: .record(row: row, field: nil),
            "行番号と申請書IDが合いません。この行は表示できません", hint: "このプログラムの誤りです。開発元に知らせてください")
    }
}

extension FieldValue {
    /// The value in a form in which the validator reads it back to the same value.
    var written: String {
        switch self {
        case .text(let text): text
        case .individualNumber(let number): number.digits
        case .applicationID(let identifier): identifier.digits
        case .date(let date): "\(date.year)/\(date.month)/\(date.day)"
        }
    }
}
