internal import Diagnostics
internal import NoticeModel

/// Reads a CSV file line by line through libcsv.
///
/// The reader finds the line ends, libcsv the fields: so every row's first line is known. Where
/// the quoting of a row turns out to be broken, that row alone is rejected and reading goes on
/// with the line after its first; a quote that was never closed does not swallow the rows below.
final class CSVRowReader: RowReader {
    private let text: InputText
    private let schema: RecordSchema
    private let isMapped: Bool
    private let limits: IntakeLimits
    private let fields: CSVFields
    private var parser = CSVParser()
    private var columns: ColumnMapping?
    private var rowNumber = 0
    /// The line that is being read, from 1.
    private var line = 1
    private var firstLine = 1
    /// Where the row begins in a file of UTF-8.
    private var firstOffset = 0
    /// Where the second line of the row begins, if a quoted line end took it there.
    private var secondLine: InputText.Mark?
    private var hasBegun = false
    /// A CR at the end of a block: the next byte tells whether it belongs to the line end.
    private var holdsReturn = false
    private var endsWithoutNewline = false

    /// Reads the header and stops behind it.
    /// - Parameter isMapped: Whether the schema is that of a mapping file.
    init(
        _ text: InputText, schema: RecordSchema, isMapped: Bool = false, limits: IntakeLimits
    ) throws(DiagnosticFailure) {
        self.text = text
        self.isMapped = isMapped
        self.schema = schema
        self.limits = limits
        fields = CSVFields(limit: limits.fieldBytes, keeping: limits.columns)
        let columns = try readHeader()
        self.columns = columns
        fields.keep(columns.isKept)
    }

    /// Reads the names of a header alone, whatever they are.
    /// - Parameter names: Names that it might have, to tell encodings by.
    static func headerNames(
        _ text: InputText, limits: IntakeLimits, names: [String]
    ) throws(DiagnosticFailure) -> [String] {
        let schema = RecordSchema(names.map { FieldDeclaration($0, .text) })
        return try CSVRowReader(unread: text, schema, limits).readHeaderNames().names
    }

    private init(unread text: InputText, _ schema: RecordSchema, _ limits: IntakeLimits) {
        self.text = text
        self.schema = schema
        self.limits = limits
        isMapped = true
        fields = CSVFields(limit: limits.fieldBytes, keeping: limits.columns)
    }

    var input: InputBytes { text.bytes }

    var findings: [Diagnostic] {
        var findings = columns?.findings ?? []
        if endsWithoutNewline {
            findings.append(
                Diagnostic(
                    .note, "intake.no-final-newline", at: .file(text.name),
                    "最後の行が改行で終わっていません", hint: "ファイルが途中で切れていないか、件数を確かめてください"))
        }
        return findings
    }

    func next() throws(DiagnosticFailure) -> RawRow? {
        let outcome = try readRow()
        if case .none = outcome { return nil }
        rowNumber += 1
        switch outcome {
        case .none: return nil
        case .row: return row(firstLine...lastLine)
        case .misplacedQuote:
            let fault = fault(
                "intake.quote", column: fields.count, "引用符（\"）の位置が正しくありません",
                hint: "値に引用符を含めるときは \"\" と重ね、値全体を引用符で囲んでください")
            return try rejected(fault)
        case .unterminatedQuote:
            let fault = fault(
                "intake.unterminated-quote", column: fields.count, "引用符（\"）が閉じられていません",
                hint: "\(firstLine)行目で開いた引用符を閉じてください")
            return try rejected(fault)
        }
    }

    // MARK: - Rows

    private enum RowOutcome {
        case none, row, misplacedQuote, unterminatedQuote
    }

    private var lastLine: Int { endsWithoutNewline ? line : line - 1 }

    private func readRow() throws(DiagnosticFailure) -> RowOutcome {
        fields.clear()
        text.beginRow()
        (hasBegun, holdsReturn, secondLine) = (false, false, nil)
        while try text.fill() {
            switch readPiece() {
            case .misplacedQuote: return .misplacedQuote
            case .outOfMemory:
                throw DiagnosticFailure(
                    Diagnostic(.error, "intake.out-of-memory", at: .file(text.name), "メモリが足りません"))
            case .read: if fields.isComplete { return .row }
            }
        }
        guard hasBegun else { return .none }
        guard parser.finish(into: fields) else { return .unterminatedQuote }
        endsWithoutNewline = true
        return .row
    }

    /// Feeds what is left of the line, or of the block, to libcsv.
    private func readPiece() -> CSVParser.Outcome {
        if text.blockHasFaults { fields.looksForMarks = true }
        let rest = text.rest
        let newline = text.newline
        var content = rest[..<(newline ?? rest.count)]
        if holdsReturn, newline != 0 {
            let outcome = feed([0x0D])
            guard outcome == .read else { return outcome }
        }
        holdsReturn = false
        if content.last == 0x0D {
            content.removeLast()
            holdsReturn = newline == nil
        }
        let outcome = feed(UnsafeRawBufferPointer(rebasing: content))
        guard outcome == .read else { return outcome }
        text.skip(newline.map { $0 + 1 } ?? rest.count)
        return newline == nil ? .read : endLine()
    }

    private func feed(_ bytes: [UInt8]) -> CSVParser.Outcome { bytes.withUnsafeBytes(feed) }

    private func feed(_ bytes: UnsafeRawBufferPointer) -> CSVParser.Outcome {
        if bytes.isEmpty { return .read }
        if !hasBegun { (hasBegun, firstLine, firstOffset) = (true, line, text.bytes.offset) }
        return parser.parse(bytes, into: fields)
    }

    /// Ends the line; an empty line between rows is none.
    private func endLine() -> CSVParser.Outcome {
        line += 1
        guard hasBegun else { return .read }
        let outcome = feed([0x0A])
        if !fields.isComplete, secondLine == nil { secondLine = text.mark }
        return outcome
    }

    private func row(_ lines: ClosedRange<Int>) -> RawRow {
        var faults = brokenCharacters() + faults()
        let isTold = !faults.isEmpty
        var values: [String?] = []
        if fields.count == columns?.count {
            values.reserveCapacity(schema.fields.count)
            for column in columns?.columnOfField ?? [] {
                guard let column, !fields.longColumns.contains(column) else {
                    values.append(nil)
                    continue
                }
                values.append(fields.text(column))
                if !isTold, values.last == .some(nil) { faults.append(invalidText(column)) }
            }
        }
        return RawRow(
            number: rowNumber, lines: lines,
            content: faults.isEmpty ? .values(values) : .faults(faults, readable: values))
    }

    // MARK: - Faults

    private func faults() -> [Diagnostic] {
        let count = columns?.count ?? 0
        if fields.isBlank {
            return [
                fault(
                    "intake.empty-row", "すべての列が空です", hint: "住民の行でなければ、行ごと除いてください")
            ]
        }
        if fields.count != count {
            return [
                fault(
                    "intake.column-count", "列の数が違います（見出し\(count)列、この行\(fields.count)列）",
                    hint: "値にカンマや改行を含めるときは、値全体を引用符で囲んでください")
            ]
        }
        return fields.longColumns.map {
            fault(
                "intake.field-too-long", column: $0, "値が長すぎます（上限\(limits.fieldBytes)バイト）",
                hint: "元のデータを確かめてください")
        }
    }

    /// A value that is no valid UTF-8.
    private func invalidText(_ column: Int) -> Diagnostic {
        let start = fields.validStart(column)?.bytes ?? 0
        let offset = fields.offset(of: column, in: text.bytes.passed(from: firstOffset))
        let place =
            offset.map { "ファイルの\(firstOffset + $0 + start + 1)バイト目" }
            ?? "行はファイルの\(firstOffset + 1)バイト目から"
        return fault(
            "intake.encoding", column: column,
            "UTF-8として読めない文字があります（値の\(start + 1)バイト目、\(place)）",
            hint: text.encodingHint)
    }

    /// Bytes of a legacy encoding that are no character, the first of each column. A column that
    /// is not read counts too: whoever wrote the row wrote something that cannot be told.
    private func brokenCharacters() -> [Diagnostic] {
        guard text.rowFaultCount > 0 else { return [] }
        let columns = fields.markedColumns
        let isPaired = columns.count == text.rowFaults.count
        var told: Set<Int> = []
        return text.rowFaults.enumerated().compactMap { index, offset in
            let column = isPaired ? columns[index] : -1
            guard told.insert(column).inserted else { return nil }
            let start = isPaired ? fields.validStart(column)?.characters : nil
            let value = start.map { "値の\($0 + 1)文字目、" } ?? ""
            return fault(
                "intake.encoding", column: isPaired ? column : nil,
                "\(text.encoding.title)として読めないバイトがあります（\(value)ファイルの\(offset + 1)バイト目）",
                hint: text.encodingHint)
        }
    }

    private func fault(
        _ code: DiagnosticCode, column: Int? = nil, _ message: String, hint: String
    ) -> Diagnostic {
        let field = column.flatMap { columns?.fieldName(ofColumn: $0) }
        let place = Place.record(row: rowNumber, field: field)
        return Diagnostic(.error, code, at: place, message, hint: hint)
    }

    /// Rejects the row whose quoting is broken and goes on with the line after its first.
    private func rejected(_ fault: Diagnostic) throws(DiagnosticFailure) -> RawRow {
        parser = CSVParser()
        if let secondLine {
            guard try text.rewind(to: secondLine) else {
                throw DiagnosticFailure(
                    Diagnostic(
                        .error, "intake.unterminated-quote", at: fault.place,
                        "\(firstLine)行目で開いた引用符が閉じられていないため、そこから先を読めません",
                        hint: "引用符を直すか、標準入力でなくファイルから読んでください。その前の行は読めています"))
            }
            line = firstLine + 1
        } else {
            try skipLine()
        }
        return RawRow(
            number: rowNumber, lines: firstLine...firstLine, content: .faults([fault], readable: [])
        )
    }

    private func skipLine() throws(DiagnosticFailure) {
        while try text.fill() {
            if let newline = text.newline {
                text.skip(newline + 1)
                line += 1
                return
            }
            text.skip(text.rest.count)
        }
    }

    // MARK: - Header

    private func readHeader() throws(DiagnosticFailure) -> ColumnMapping {
        let (header, place) = try readHeaderNames()
        do throws(DiagnosticFailure) {
            return try ColumnMapping(
                header: header, schema: schema, isMapped: isMapped, at: place)
        } catch { throw withEncodings(error) }
    }

    private func readHeaderNames() throws(DiagnosticFailure) -> (names: [String], place: Place) {
        let outcome = try readRow()
        let place = Place.position(file: text.name, line: firstLine, column: 1)
        guard case .row = outcome else {
            if case .none = outcome {
                throw Self.headerFailure("intake.empty-file", .file(text.name))
            }
            throw Self.headerFailure("intake.header-quote", place)
        }
        guard fields.count <= limits.columns else {
            throw Self.headerFailure("intake.too-many-columns", place)
        }
        guard fields.longColumns.isEmpty else {
            throw Self.headerFailure("intake.header-too-long", place)
        }
        let names = (0..<fields.count).map(fields.text)
        let header = names.compactMap(\.self)
        guard header.count == names.count, !header.contains(where: { $0.contains("\0") }) else {
            throw DiagnosticFailure(
                InputSignature.refusal(
                    place, text.guess, text.encoding, names: schema.fields.map(\.name)))
        }
        guard !header.contains(where: { $0.unicodeScalars.contains("\r") }) else {
            throw Self.headerFailure("intake.line-ends", place)
        }
        return (header, place)
    }

    /// A header that shows its names in another encoding only was read in the wrong one.
    private func withEncodings(_ failure: DiagnosticFailure) -> DiagnosticFailure {
        guard let hint = text.guess.hintWhereNamesShow(names: schema.fields.map(\.name)) else {
            return failure
        }
        return DiagnosticFailure(
            failure.diagnostics.map {
                Diagnostic($0.severity, $0.code, at: $0.place, $0.message, hint: hint)
            })
    }

    private static func headerFailure(_ code: DiagnosticCode, _ place: Place) -> DiagnosticFailure {
        let (message, hint) =
            switch code {
            case "intake.empty-file": ("ファイルに内容がありません", "見出し行と住民の行が必要です")
            case "intake.header-quote": ("見出し行の引用符（\"）が正しくありません", "見出し行を確かめてください")
            case "intake.too-many-columns": ("列が多すぎます", "区切りがカンマのCSVか確かめてください")
            case "intake.header-too-long": ("見出しが長すぎます", "1行目が見出し行か確かめてください")
            default: ("改行がCRだけのファイルは読めません", "改行をCRLFかLFにして保存してください")
            }
        return DiagnosticFailure(Diagnostic(.error, code, at: place, message, hint: hint))
    }
}
