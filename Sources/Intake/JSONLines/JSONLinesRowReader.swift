internal import Diagnostics
internal import FoundationEssentials
internal import NoticeModel

/// Reads JSON Lines: one object of strings a line. A line that cannot be read is one rejected row;
/// an empty line is none.
final class JSONLinesRowReader: RowReader {
    let input: InputBytes
    private let schema: RecordSchema
    private let limits: IntakeLimits
    private let fields: [JSONRecord.Key]
    private let decoder = JSONDecoder()
    private var rowNumber = 0
    private var lineNumber = 0
    private var line: [UInt8] = []
    private var isLineTooLong = false
    private var extraNames: ExtraNames
    private var isPresent: [Bool]
    /// Whether some record had not one key of the document.
    private var hasStrangeRecord = false
    /// The keys of the last record with strange ones: most files repeat them in every line.
    private var previousKeys: [String] = []

    init(_ input: InputBytes, schema: RecordSchema, limits: IntakeLimits) {
        self.input = input
        self.schema = schema
        self.limits = limits
        fields = schema.fields.map { JSONRecord.Key($0.name) }
        extraNames = ExtraNames(schema: schema)
        isPresent = Array(repeating: false, count: schema.fields.count)
    }

    var findings: [Diagnostic] {
        let place = Place.file(input.name)
        let strange = extraNames.findings(at: place) { isPresent[$0] }
        guard hasStrangeRecord else { return strange }
        let names = ExtraNames.list(schema.fields.map(\.name))
        return strange + [
            Diagnostic(
                .warning, "intake.no-known-key", at: place,
                "この帳票の項目のキーがひとつもない行があります", hint: "キーを確かめてください: \(names)")
        ]
    }

    func next() throws(DiagnosticFailure) -> RawRow? {
        while try readLine() {
            lineNumber += 1
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }), !isLineTooLong { continue }
            rowNumber += 1
            return RawRow(number: rowNumber, lines: lineNumber...lineNumber, content: content())
        }
        return nil
    }

    /// Reads one line without its line end; `false` at the end of the input.
    private func readLine() throws(DiagnosticFailure) -> Bool {
        line.removeAll(keepingCapacity: true)
        isLineTooLong = false
        var hasBegun = false
        while try input.fill() {
            hasBegun = true
            let rest = input.rest
            let newline = input.newline
            let end = newline ?? rest.count
            if isLineTooLong || line.count + end > limits.lineBytes {
                isLineTooLong = true
                line.removeAll(keepingCapacity: true)
            } else {
                line.append(contentsOf: rest[..<end])
            }
            input.skip(newline == nil ? end : end + 1)
            if newline != nil { break }
        }
        if line.last == 0x0D { line.removeLast() }
        return hasBegun
    }

    private func content() -> RawRow.Content {
        if isLineTooLong {
            return fault(
                "intake.line-too-long", "行が長すぎます（上限\(limits.lineBytes)バイト）",
                hint: "1行に1件のオブジェクトを書いてください")
        }
        guard String(validating: line, as: UTF8.self) != nil else {
            return fault(
                "intake.encoding", "UTF-8として読めない文字があります", hint: "UTF-8で保存し直してください")
        }
        let data = Data(line)
        guard
            let record = try? decoder.decode(JSONRecord.self, from: data, configuration: fields)
        else {
            return fault(
                "intake.json-syntax", "JSONのオブジェクトとして読めません",
                hint: "1行に1件、{\"氏名\": \"…\", …} の形で書いてください")
        }
        guard JSONMembers.count(in: line) == record.keys.count else {
            return fault(
                "intake.json-duplicate-key", "同じキーが二度あります", hint: "どちらの値を使うか決められません。一方を除いてください")
        }
        return content(record)
    }

    private func content(_ record: JSONRecord) -> RawRow.Content {
        var values: [String?] = []
        values.reserveCapacity(schema.fields.count)
        var faults: [Diagnostic] = []
        var known = 0
        for (index, member) in record.members.enumerated() {
            var value: String?
            switch member {
            case .text(let text) where text.utf8.count > limits.fieldBytes:
                faults.append(tooLong(schema.fields[index].name))
            case .text(let text): value = text
            case .other(let type): faults.append(wrongType(schema.fields[index].name, type))
            case .null, .missing: break
            }
            values.append(value)
            if member != .missing {
                known += 1
                isPresent[index] = true
            }
        }
        // Keys of a record that has none of ours may be somebody's number or name: not shown.
        if known == 0 { hasStrangeRecord = true }
        if known > 0, known < record.keys.count, record.keys != previousKeys {
            previousKeys = record.keys
            // Sorted, because the decoder gives the keys in no order.
            for name in record.keys.sorted() where schema.index(of: name) == nil {
                extraNames.insert(name)
            }
        }
        return faults.isEmpty ? .values(values) : .faults(faults)
    }

    private func fault(
        _ code: DiagnosticCode, _ message: String, hint: String
    ) -> RawRow.Content {
        let place = Place.record(row: rowNumber, field: nil)
        return .faults([Diagnostic(.error, code, at: place, message, hint: hint)])
    }

    private func tooLong(_ field: String) -> Diagnostic {
        Diagnostic(
            .error, "intake.field-too-long", at: .record(row: rowNumber, field: field),
            "値が長すぎます（上限\(limits.fieldBytes)バイト）", hint: "元のデータを確かめてください")
    }

    private func wrongType(_ field: String, _ type: String) -> Diagnostic {
        Diagnostic(
            .error, "intake.json-type", at: .record(row: rowNumber, field: field),
            "値が文字列ではありません（\(type)）",
            hint: "値を \"…\" で囲んでください。数値では番号の先頭の0が失われます")
    }
}
