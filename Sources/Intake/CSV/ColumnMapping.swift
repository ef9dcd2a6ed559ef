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
    /// - Parameter isMapped: Whether the schema is that of a mapping file.
    /// - Throws: all that is wrong with it: no header at all, the name of a field twice, required
    ///   columns that are missing. A name twice that nobody reads is only told.
    init(
        header: [String], schema: RecordSchema, isMapped: Bool = false, at place: Place
    ) throws(DiagnosticFailure) {
        let names = header.map(Self.trimmed)
        count = names.count
        columnOfField = schema.fields.map { names.firstIndex(of: $0.name) }
        fieldOfColumn = names.map { schema.index(of: $0) == nil ? nil : $0 }
        let extra = names.filter { schema.index(of: $0) == nil }
        let repeated = Self.duplicates(names, schema, place)
        let errors =
            Self.missing(columnOfField, extra, schema, isMapped, place)
            + repeated.filter { $0.severity == .error }
        if errors.hasErrors { throw DiagnosticFailure(errors) }

        var extraNames = ExtraNames(schema: schema, isMapped: isMapped)
        for name in extra { extraNames.insert(name) }
        let found = columnOfField
        findings = extraNames.findings(at: place) { found[$0] != nil } + repeated
    }

    /// The name of the field in a column, if it is one; a name of the schema, never of the file.
    func fieldName(ofColumn column: Int) -> String? {
        column < count ? fieldOfColumn[column] : nil
    }

    private static func missing(
        _ columnOfField: [Int?], _ extra: [String], _ schema: RecordSchema,
        _ isMapped: Bool, _ place: Place
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
        let usual = isMapped ? "見出しと、対応表に書いた列の名前を確かめてください" : "見出しを確かめて、列を加えてください"
        return [
            Diagnostic(
                .error, "intake.missing-column", at: place,
                "必要な列がありません: \(ExtraNames.list(missing))",
                hint: hints.isEmpty ? usual : hints)
        ]
    }

    /// The names that stand twice: an error where the column is read, otherwise a note. The notes
    /// hold only in a file whose header is recognised; elsewhere a name may be somebody's value.
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
            // A file of nothing but equal names must not fill the screen.
            if findings.count == 30 { break }
            let isRead = schema.index(of: name) != nil
            let message =
                "見出し「\(ExtraNames.shown(name))」が\(earlier + 1)列目と\(column + 1)列目にあります"
            findings.append(
                isRead
                    ? Diagnostic(
                        .error, "intake.duplicate-column", at: place, message,
                        hint: "どちらの列を使うか決められません。一方の見出しを変えるか、列を除いてください")
                    : Diagnostic(
                        .note, "intake.duplicate-unused-column", at: place,
                        "\(message)（どちらも読みません）"))
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
