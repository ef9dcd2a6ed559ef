internal import Diagnostics
internal import NoticeModel

/// Reads a CSV file line by line through libcsv.
///
/// The reader finds the line ends, libcsv the fields: so every row's first line is known. Where
/// the quoting of a row turns out to be broken, that row alone is rejected and reading goes on
/// with the line after its first; a quote that was never closed does not swallow the rows below.
final class CSVRowReader: RowReader {
    let input: InputBytes
    private let schema: RecordSchema
    private let limits: IntakeLimits
    private let fields: CSVFields
    private var parser = CSVParser()
    private var columns: ColumnMapping?
    private var rowNumber = 0
    /// The line that is being read, from 1.
    private var line = 1
    private var firstLine = 1
    /// Where the second line of the row begins, if a quoted line end took it there.
    private var secondLineOffset: Int?
    private var hasBegun = false
    /// A CR at the end of a block: the next byte tells whether it belongs to the line end.
    private var holdsReturn = false
    private var endsWithoutNewline = false

    /// Reads the header and stops behind it.
    init(
        _ input: InputBytes, schema: RecordSchema, limits: IntakeLimits
    ) throws(DiagnosticFailure) {
        self.input = input
        self.schema = schema
        self.limits = limits
        fields = CSVFields(limit: limits.fieldBytes, keeping: limits.columns)
        let columns = try readHeader()
        self.columns = columns
        fields.keep(columns.isKept)
    }

    var findings: [Diagnostic] {
        var findings = columns?.findings ?? []
        if endsWithoutNewline {
            findings.append(
                Diagnostic(
                    .note, "intake.no-final-newline", at: .file(input.name),
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
        (hasBegun, holdsReturn, secondLineOffset) = (false, false, nil)
        while try input.fill() {
            switch readPiece() {
            case .misplacedQuote: return .misplacedQuote
            case .outOfMemory:
                throw DiagnosticFailure(
                    Diagnostic(.error, "intake.out-of-memory", at: .file(input.name), "メモリが足りません"))
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
        let rest = input.rest
        let newline = input.newline
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
        input.skip(newline.map { $0 + 1 } ?? rest.count)
        return newline == nil ? .read : endLine()
    }

    private func feed(_ bytes: [UInt8]) -> CSVParser.Outcome { bytes.withUnsafeBytes(feed) }

    private func feed(_ bytes: UnsafeRawBufferPointer) -> CSVParser.Outcome {
        if bytes.isEmpty { return .read }
        if !hasBegun { (hasBegun, firstLine) = (true, line) }
        return parser.parse(bytes, into: fields)
    }

    /// Ends the line; an empty line between rows is none.
    private func endLine() -> CSVParser.Outcome {
        line += 1
        guard hasBegun else { return .read }
        let outcome = feed([0x0A])
        if !fields.isComplete, secondLineOffset == nil { secondLineOffset = input.offset }
        return outcome
    }

    private func row(_ lines: ClosedRange<Int>) -> RawRow {
        let faults = faults()
        if !faults.isEmpty {
            return RawRow(number: rowNumber, lines: lines, content: .faults(faults))
        }
        var values: [String?] = []
        values.reserveCapacity(schema.fields.count)
        var encodingFaults: [Diagnostic] = []
        for column in columns?.columnOfField ?? [] {
            guard let column else {
                values.append(nil)
                continue
            }
            if let text = fields.text(column) {
                values.append(text)
            } else {
                encodingFaults.append(encodingFault(column))
            }
        }
        return RawRow(
            number: rowNumber, lines: lines,
            content: encodingFaults.isEmpty ? .values(values) : .faults(encodingFaults))
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

    private func encodingFault(_ column: Int) -> Diagnostic {
        fault(
            "intake.encoding", column: column,
            "UTF-8として読めない文字があります（値の\(fields.invalidByte(column) + 1)バイト目）",
            hint: "元のデータの文字を確かめ、UTF-8で保存し直してください")
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
        if let secondLineOffset {
            guard try input.rewind(to: secondLineOffset) else {
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
        return RawRow(number: rowNumber, lines: firstLine...firstLine, content: .faults([fault]))
    }

    private func skipLine() throws(DiagnosticFailure) {
        while try input.fill() {
            if let newline = input.newline {
                input.skip(newline + 1)
                line += 1
                return
            }
            input.skip(input.rest.count)
        }
    }

    // MARK: - Header

    private func readHeader() throws(DiagnosticFailure) -> ColumnMapping {
        let outcome = try readRow()
        let place = Place.position(file: input.name, line: firstLine, column: 1)
        guard case .row = outcome else {
            if case .none = outcome {
                throw Self.headerFailure("intake.empty-file", .file(input.name))
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
            throw Self.headerFailure("intake.file-encoding", place)
        }
        guard !header.contains(where: { $0.unicodeScalars.contains("\r") }) else {
            throw Self.headerFailure("intake.line-ends", place)
        }
        return try ColumnMapping(header: header, schema: schema, at: place)
    }

    private static func headerFailure(_ code: DiagnosticCode, _ place: Place) -> DiagnosticFailure {
        let (message, hint) =
            switch code {
            case "intake.empty-file": ("ファイルに内容がありません", "見出し行と住民の行が必要です")
            case "intake.header-quote": ("見出し行の引用符（\"）が正しくありません", "見出し行を確かめてください")
            case "intake.too-many-columns": ("列が多すぎます", "区切りがカンマのCSVか確かめてください")
            case "intake.header-too-long": ("見出しが長すぎます", "1行目が見出し行か確かめてください")
            case "intake.line-ends": ("改行がCRだけのファイルは読めません", "改行をCRLFかLFにして保存してください")
            default: InputSignature.encodingAdvice
            }
        return DiagnosticFailure(Diagnostic(.error, code, at: place, message, hint: hint))
    }
}
