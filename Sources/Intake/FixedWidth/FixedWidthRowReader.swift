internal import Diagnostics
internal import NoticeModel

/// Reads fixed-width records, with or without line ends. A record of another length is one
/// rejected row, and so is one in which a column begins or ends within a character.
final class FixedWidthRowReader: RowReader {
    private let text: InputText
    private let shape: FixedRecord
    private let columns: [FixedRecord.Column]
    private let limits: IntakeLimits
    private let decoding: RecordDecoding
    private let encodingHint: String
    private var rowNumber = 0
    private var lineNumber = 0
    private var record: [UInt8] = []
    private var isTooLong = false
    private var recordOffset = 0
    private var endsWithoutNewline = false

    /// - Parameters:
    ///   - text: the input in its encoding, its byte order mark passed.
    ///   - mapping: the columns, and the shape of the records.
    ///   - schema: the columns to read, each of which the mapping has.
    init(
        _ text: InputText, shape: FixedRecord, schema: RecordSchema, limits: IntakeLimits
    ) throws(DiagnosticFailure) {
        if shape.unit == .bytes, text.encoding.isWide {
            throw DiagnosticFailure(
                Diagnostic(
                    "intake.fixed-unit", at: .file(text.name), "UTF-16の固定長ファイルは、バイト数では区切れません",
                    hint: "対応表の record: に unit: characters を書き、文字数で位置を数えてください"))
        }
        decoding = try RecordDecoding(shape.unit == .bytes ? text.encoding : .utf8)
        encodingHint = text.encodingHint
        // Lengths in bytes count those of the file, so it is read as it is.
        self.text = shape.unit == .bytes ? try InputText(text.bytes) : text
        self.shape = shape
        self.limits = limits
        columns = schema.fields.compactMap { field in
            shape.columns.first { $0.name == field.name }
        }
    }

    var input: InputBytes { text.bytes }

    var findings: [Diagnostic] {
        guard endsWithoutNewline else { return [] }
        return [
            Diagnostic(
                .note, "intake.no-final-newline", at: .file(text.name), "最後の行が改行で終わっていません",
                hint: "ファイルが途中で切れていないか、件数を確かめてください")
        ]
    }

    func next() throws(DiagnosticFailure) -> RawRow? {
        while try shape.hasLineEnds ? readLine() : readRecord() {
            lineNumber += 1
            if record.isEmpty, !isTooLong { continue }
            if try isAtEndMark() { continue }
            rowNumber += 1
            return RawRow(number: rowNumber, lines: lineNumber...lineNumber, content: content())
        }
        return nil
    }

    // MARK: - Records

    private func begin() throws(DiagnosticFailure) -> Bool {
        record.removeAll(keepingCapacity: true)
        isTooLong = false
        text.beginRow()
        guard try text.fill() else { return false }
        recordOffset = text.mark.sourceOffset
        return true
    }

    private func readLine() throws(DiagnosticFailure) -> Bool {
        guard try begin() else { return false }
        endsWithoutNewline = true
        while try text.fill() {
            let rest = text.rest
            let newline = text.newline
            take(rest[..<(newline ?? rest.count)])
            text.skip(newline.map { $0 + 1 } ?? rest.count)
            if newline != nil {
                endsWithoutNewline = false
                break
            }
        }
        if record.last == 0x0D { record.removeLast() }
        return true
    }

    /// Takes a record by its length alone.
    private func readRecord() throws(DiagnosticFailure) -> Bool {
        guard try begin() else { return false }
        var units = 0
        while try text.fill() {
            let rest = text.rest
            var end = 0
            while end < rest.count {
                // A character goes on where a byte of UTF-8 says so.
                let begins = shape.unit == .bytes || rest[end] & 0xC0 != 0x80
                if begins, units == shape.length { break }
                if begins { units += 1 }
                end += 1
            }
            take(rest[..<end])
            text.skip(end)
            if end < rest.count { break }
        }
        return true
    }

    private func take(_ bytes: Slice<UnsafeRawBufferPointer>) {
        isTooLong = isTooLong || record.count + bytes.count > limits.lineBytes
        if isTooLong { record.removeAll(keepingCapacity: true) } else { record += bytes }
    }

    /// Whether this is what programs of old put behind the last record: a line end, Control-Z.
    private func isAtEndMark() throws(DiagnosticFailure) -> Bool {
        guard record.count <= 3, record.count < shape.length,
            record.allSatisfy({ $0 == 0x1A || $0 == 0x0D || $0 == 0x0A })
        else { return false }
        if try text.fill() { return false }
        endsWithoutNewline = false
        return true
    }

    // MARK: - Values

    private func content() -> RawRow.Content {
        if isTooLong {
            return .faults(
                [lengthFault("長すぎます（上限\(limits.lineBytes)バイト）")], readable: [])
        }
        let unit = shape.unit == .bytes ? "バイト" : "文字"
        decoding.take(record, unit: shape.unit)
        var faults = brokenCharacters()
        if decoding.length != shape.length {
            faults.append(
                lengthFault("長さが違います（対応表では\(shape.length)\(unit)、このレコードは\(decoding.length)\(unit)）")
            )
            return .faults(faults, readable: [])
        }
        if !shape.hasLineEnds, decoding.holdsLineEnd {
            return .faults([lineEndFault], readable: [])
        }
        if faults.isEmpty, decoding.isBlank {
            return .faults(
                [
                    fault(
                        "intake.empty-row", nil, "すべての列が空です",
                        hint: "住民の行でなければ、行ごと除いてください")
                ], readable: [])
        }
        let isTold = !faults.isEmpty
        let values = columns.map { decoding.text($0.positions) }
        for (column, value) in zip(columns, values) where value == nil && !isTold {
            faults.append(
                fault(
                    "intake.fixed-boundary", column.name, "列の境目が文字の途中にあります",
                    hint: "対応表の columns: の位置と、--encoding を確かめてください"))
        }
        return faults.isEmpty ? .values(values) : .faults(faults, readable: values)
    }

    /// Line ends that the mapping does not tell of push everything behind them aside.
    private var lineEndFault: Diagnostic {
        fault(
            "intake.fixed-line-end", nil, "レコードの中に改行があります",
            hint: "1件ごとに改行があるファイルなら、対応表の record: の line-ends: false を消してください")
    }

    /// The first bytes that are no character; in characters the text tells, in bytes the record.
    private func brokenCharacters() -> [Diagnostic] {
        let name = shape.unit == .bytes ? decoding.encoding.title : text.encoding.title
        if let offset = text.rowFaults.first {
            return [
                fault(
                    "intake.encoding", nil, "\(name)として読めないバイトがあります（ファイルの\(offset + 1)バイト目）",
                    hint: encodingHint)
            ]
        }
        guard let broken = decoding.firstFault else { return [] }
        let column = columns.first { $0.positions.contains(broken + 1) }
        return [
            fault(
                "intake.encoding", column?.name,
                "\(name)として読めないバイトがあります（レコードの\(broken + 1)バイト目、ファイルの\(recordOffset + broken + 1)バイト目）",
                hint: encodingHint)
        ]
    }

    private func lengthFault(_ message: String) -> Diagnostic {
        fault(
            "intake.record-length", nil, "レコードの\(message)",
            hint: "対応表の record: と、ファイルが途中で切れていないかを確かめてください")
    }

    private func fault(
        _ code: DiagnosticCode, _ field: String?, _ message: String, hint: String
    ) -> Diagnostic {
        Diagnostic(code, at: .record(row: rowNumber, field: field), message, hint: hint)
    }
}
