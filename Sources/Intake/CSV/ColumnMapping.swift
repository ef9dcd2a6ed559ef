internal import Diagnostics
internal import NoticeModel

/// Which column of a CSV file holds which field.
struct ColumnMapping {
    /// Columns of the header; every row must have as many.
    let count: Int
    /// The column of each field; `nil` where the file has none.
    let columnOfField: [Int?]
    /// Remarks about columns that are not read.
    let findings: [Diagnostic]
    private let fieldOfColumn: [String?]

    /// The columns that are read.
    var isKept: [Bool] { fieldOfColumn.map { $0 != nil } }

    /// Reads a header; blanks around its names do not count.
    ///
    /// - Throws: all that is wrong with it: no header at all, a name twice, required columns that
    ///   are missing.
    init(
        header: [String], schema: RecordSchema, isMapped: Bool = false, at place: Place
    ) throws(DiagnosticFailure) {
        let names = header.map(Self.trimmed)
        count = names.count
        columnOfField = schema.fields.map { names.firstIndex(of: $0.name) }
        fieldOfColumn = names.map { schema.index(of: $0) == nil ? nil : $0 }
        let extra = names.filter { schema.index(of: $0) == nil }
        var errors = Self.missing(columnOfField, extra, schema, place)
        errors += Self.duplicates(names, schema, place)
        if errors.hasErrors { throw DiagnosticFailure(errors) }

        var extraNames = ExtraNames(schema: schema, isMapped: isMapped)
        for name in extra { extraNames.insert(name) }
        let found = columnOfField
        findings = extraNames.findings(at: place) { found[$0] != nil }
    }

    /// The name of the field in a column, if it is one; a name of the schema, never of the file.
    func fieldName(ofColumn column: Int) -> String? {
        column < count ? fieldOfColumn[column] : nil
    }

    private static func missing(
        _ columnOfField: [Int?], _ extra: [String], _ schema: RecordSchema, _ place: Place
    ) -> [Diagnostic] {
        let missing = schema.fields.indices.filter {
            schema.fields[$0].isRequired && columnOfField[$0] == nil
        }.map { schema.fields[$0].name }
        if columnOfField.allSatisfy({ $0 == nil }) {
            // The first line may hold a resident's values: nothing of it is shown.
            return [
                Diagnostic(
                    .error, "intake.no-header", at: place,
                    "1行目に、この帳票の列の見出しがひとつもありません",
                    hint: "1行目に見出しを書いてください: \(ExtraNames.list(schema.fields.map(\.name)))")
            ]
        }
        if missing.isEmpty { return [] }
        let hints = ExtraNames.hints(for: missing, in: extra)
        return [
            Diagnostic(
                .error, "intake.missing-column", at: place,
                "必要な列がありません: \(ExtraNames.list(missing))",
                hint: hints.isEmpty ? "見出しを確かめて、列を加えてください" : hints)
        ]
    }

    /// A field's name twice is named; another name twice could be a value of a file without a
    /// header, so only its column is.
    private static func duplicates(
        _ names: [String], _ schema: RecordSchema, _ place: Place
    ) -> [Diagnostic] {
        var first: [String: Int] = [:]
        var findings: [Diagnostic] = []
        for (column, name) in names.enumerated() where !name.isEmpty {
            guard let earlier = first[name] else {
                first[name] = column
                continue
            }
            let shown = schema.index(of: name) == nil ? "同じ見出し" : "見出し「\(name)」"
            findings.append(
                Diagnostic(
                    .error, "intake.duplicate-column", at: place,
                    "\(shown)が\(earlier + 1)列目と\(column + 1)列目にあります",
                    hint: "どちらの列を使うか決められません。一方を除いてください"))
        }
        return findings
    }

    static func trimmed(_ name: String) -> String {
        let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
        var name = name[...].drop(while: blank)
        while let last = name.last, blank(last) { name.removeLast() }
        return String(name)
    }
}
