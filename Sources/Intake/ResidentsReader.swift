public import Diagnostics
public import NoticeModel

/// Reads a residents file as a stream of checked notices and rejections.
///
/// Rows come one at a time, in the order of the file and in constant memory, apart from some forty
/// bytes a record by which a repeated 申請書ID or 個人番号 is found. A reader has one owner and is not shared.
public final class ResidentsReader {
    /// The document and purpose the rows are checked for.
    public let validator: NoticeValidator
    /// Rows read so far.
    public private(set) var counts = IntakeCounts()
    /// Length and digest of the input; `nil` until all of it has been read.
    public private(set) var summary: InputSummary?
    /// What counts of the row that was returned last, also if it was rejected.
    public private(set) var keys = RowKeys.none
    /// The mapping file by which it is read, if one was named.
    public let mapping: RecordMapping?
    /// The texts of the row that was returned last, one a field of the document, also if it was
    /// rejected; `nil` also where a text could not be read, empty if none could.
    public private(set) var texts: [String?] = []
    /// Whether something of the row that was returned last could not be read, so that nobody knows
    /// what it says.
    public private(set) var isPartial = false
    private let rows: any RowReader
    private let mapper: RowMapper
    private let keyReader: RowKeys.Reader
    /// Whether rows say which household they belong to.
    private var namesHouseholds = false
    /// Rows of which that could not be read.
    private var unknownHouseholds = 0
    private let registerCodes: RegisterCodeCheck
    private let shapeRemark: Diagnostic?
    private let isNarrow: Bool
    private var narrowRows = NarrowShiftJISCount()
    private var repetitions: RepetitionCheck
    /// The first row, read ahead to know that there is one.
    private var firstRow: RawRow?
    private var isFinished = false

    /// Opens a residents file and checks its header.
    ///
    /// - Parameters:
    ///   - source: the file and how it is read.
    ///   - limits: how much a record may hold.
    ///   - isInterrupted: asked when a signal wakes a reader that waits for its input; `true` ends
    ///     the reading with `intake.interrupted`.
    /// - Throws: all findings that keep the job from starting: no such file, unknown format,
    ///   another encoding, missing or repeated columns, no rows; what is wrong with the mapping
    ///   file.
    public init(
        _ source: ResidentsSource, validator: NoticeValidator,
        limits: IntakeLimits = IntakeLimits(), isInterrupted: @escaping () -> Bool = { false }
    ) throws(DiagnosticFailure) {
        self.validator = validator
        let schema = validator.document.schema
        repetitions = RepetitionCheck(validator)
        keyReader = RowKeys.Reader(schema)
        registerCodes = RegisterCodeCheck(schema)
        // A mistyped path is told as such, not as an unknown extension.
        let input = try InputBytes(path: source.path, isInterrupted: isInterrupted)
        guard let format = source.format ?? ResidentsFormat(path: source.path) else {
            throw DiagnosticFailure(Self.unknownFormat(source.path))
        }
        mapping =
            if let path = source.mappingPath {
                try RecordMapping.load(path: path, schema: schema)
            } else { nil }
        isNarrow = source.encoding == .shiftJIS
        shapeRemark = try Self.shapeRemark(mapping, source, format)
        mapper = try RowMapper(mapping, schema: schema, isFixed: format == .fixed)
        let text = try InputSignature.open(input, encoding: source.encoding ?? .utf8)
        let columns = mapper.sourceSchema
        switch format {
        case .csv:
            rows = try CSVRowReader(
                text, schema: columns, isMapped: !mapper.isIdentity, limits: limits)
        case .jsonLines:
            rows = JSONLinesRowReader(
                text, schema: columns, isMapped: !mapper.isIdentity,
                mayLack: mapper.columnsWithDefault, limits: limits)
        case .fixed:
            guard let shape = mapping?.record else {
                throw DiagnosticFailure(Self.noRecordShape(input, source.mappingPath))
            }
            rows = try FixedWidthRowReader(text, shape: shape, schema: columns, limits: limits)
        }
        firstRow = try rows.next()
        if firstRow == nil { throw DiagnosticFailure(Self.noRows(input, format)) }
    }

    /// Opens a file of canonical columns in UTF-8, `-` for the standard input.
    ///
    /// - Throws: as ``init(_:validator:limits:isInterrupted:)``.
    public convenience init(
        path: String, format: ResidentsFormat? = nil, validator: NoticeValidator,
        limits: IntakeLimits = IntakeLimits(), isInterrupted: @escaping () -> Bool = { false }
    ) throws(DiagnosticFailure) {
        try self.init(
            ResidentsSource(path: path, format: format), validator: validator, limits: limits,
            isInterrupted: isInterrupted)
    }

    /// Remarks about the file as a whole: columns that are not read, a last line without its end.
    /// Complete when `next()` has returned `nil`; none of them is an error.
    public var findings: [Diagnostic] {
        [shapeRemark, unknownHousehold].compactMap(\.self) + rows.findings
            + narrowRows.findings(file: rows.input.name)
    }

    private var unknownHousehold: Diagnostic? {
        guard unknownHouseholds > 0, namesHouseholds else { return nil }
        return Diagnostic(
            .warning, "intake.unknown-household", at: .file(rows.input.name),
            "どの世帯か読めない行が\(unknownHouseholds)行あります。同じ世帯の封書は、その人が欠けたまま印刷されます",
            hint: "読めない行を直してから印刷してください")
    }

    /// Share of the input that has been read, 0 to 1; `nil` where its size is not known.
    public var fractionRead: Double? {
        rows.input.size.map { min(Double(rows.input.offset) / Double(max($0, 1)), 1) }
    }

    /// The next row; `nil` at the end.
    ///
    /// - Throws: what makes it impossible to read on. The rows before it have been returned; there
    ///   are none after it, and no summary.
    public func next() throws(DiagnosticFailure) -> IntakeResult? {
        if isFinished { return nil }
        guard let row = try readRow() else {
            isFinished = true
            if rows.input.hasChangedSize { throw DiagnosticFailure(Self.changedSize(rows.input)) }
            summary = rows.input.summary()
            return nil
        }
        let result = check(row)
        switch result {
        case .notice: counts.accepted += 1
        case .rejected: counts.rejected += 1
        }
        return result
    }

    private func readRow() throws(DiagnosticFailure) -> RawRow? {
        if let row = firstRow {
            firstRow = nil
            return row
        }
        do throws(DiagnosticFailure) {
            return try rows.next()
        } catch {
            isFinished = true
            throw error
        }
    }

    private func check(_ row: RawRow) -> IntakeResult {
        switch row.content {
        case .faults(let faults, let readable):
            // A household is not to go out without the row that could not be read.
            isPartial = true
            texts = readable.isEmpty ? [] : mapper.readable(readable)
            keys = texts.isEmpty ? .none : keyReader.keys(of: texts)
            if keys.household == nil { unknownHouseholds += 1 }
            return .rejected(Rejection(row: row.number, lines: row.lines, findings: faults))
        case .values(let source):
            if isNarrow { narrowRows.add(source, row: row.number) }
            return check(mapper.map(source, row: row.number), row)
        }
    }

    /// Judges the values of a row. A field that the mapping could not fill is told once: that it
    /// is empty follows from that.
    private func check(_ mapped: RowMapper.Outcome, _ row: RawRow) -> IntakeResult {
        let values = mapped.values
        isPartial = !mapped.faults.isEmpty
        (keys, texts) = (keyReader.keys(of: values), values)
        if keys.household != nil { namesHouseholds = true }
        let repeated = repetitions.findings(in: values, row: row.number)
        let found = mapped.faults + registerCodes.findings(in: values, row: row.number)
        let verdict = validator.validate(values, row: row.number)
        switch verdict {
        case .accepted(let notice, let warnings) where repeated.isEmpty && found.isEmpty:
            return .notice(
                notice, lines: row.lines,
                warnings: warnings.map { $0.diagnostic(row: row.number) })
        case .accepted(_, let violations), .rejected(let violations):
            let fields = validator.document.schema.fields
            let told = found.sorted { $0.0 < $1.0 }
            let unfilled = mapped.faults.map { fields[$0.0].name }
            let findings = violations.filter { !unfilled.contains($0.field) }
                .map { $0.diagnostic(row: row.number) }
            return .rejected(
                Rejection(
                    row: row.number, lines: row.lines,
                    findings: repeated + told.map(\.1) + findings))
        }
    }

    private static func unknownFormat(_ path: String) -> Diagnostic {
        let name = path == "-" ? "標準入力" : path
        return Diagnostic(
            .error, "intake.unknown-format", at: .file(name), "住民ファイルの形式がわかりません",
            hint: "拡張子を .csv か .jsonl にするか、--input-format で形式を指定してください")
    }

    private static func noRecordShape(_ input: InputBytes, _ mapping: String?) -> Diagnostic {
        Diagnostic(
            "intake.fixed-needs-mapping", at: .file(mapping ?? input.name),
            "固定長ファイルの列の位置がわかりません",
            hint: mapping == nil
                ? "--mapping に、record: と columns: を書いた対応表を指定してください"
                : "対応表に record: と columns: を書いてください")
    }

    /// What becomes of the `record:` of a mapping where the file is read as another format: its
    /// extension alone may have said so by mistake, the option of a command line does not.
    ///
    /// - Throws: `mapping.record-unused` if nobody named the format.
    private static func shapeRemark(
        _ mapping: RecordMapping?, _ source: ResidentsSource, _ format: ResidentsFormat
    ) throws(DiagnosticFailure) -> Diagnostic? {
        guard let shape = mapping?.record, format != .fixed else { return nil }
        let name = format.rawValue
        if source.format != nil {
            return Diagnostic(
                .note, "mapping.record-unused", at: shape.place,
                "--input-format \(name) なので、固定長の record: と columns: は使いません")
        }
        throw DiagnosticFailure(
            Diagnostic(
                "mapping.record-unused", at: shape.place,
                "対応表は固定長（record:）ですが、住民ファイルの拡張子は \(name) のものです",
                hint: "固定長のファイルなら --input-format fixed を、そうでなければ --input-format \(name) を指定してください"))
    }

    private static func changedSize(_ input: InputBytes) -> Diagnostic {
        Diagnostic(
            .error, "intake.changed-size", at: .file(input.name), "読んでいる間にファイルの大きさが変わりました",
            hint: "ファイルの書き込みや転送が終わってから、もう一度実行してください")
    }

    private static func noRows(_ input: InputBytes, _ format: ResidentsFormat) -> Diagnostic {
        let message =
            switch format {
            case .csv: "見出し行だけで、住民の行がひとつもありません"
            case .jsonLines, .fixed: "住民の行がひとつもありません"
            }
        return Diagnostic(
            .error, "intake.no-rows", at: .file(input.name), message,
            hint: "抽出の条件と、ファイルが途中で切れていないかを確かめてください")
    }
}
