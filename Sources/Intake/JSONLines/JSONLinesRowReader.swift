internal import Diagnostics
internal import FoundationEssentials
internal import NoticeModel

/// Reads JSON Lines: one object of strings a line. A line that cannot be read is one rejected row;
/// an empty line is none.
final class JSONLinesRowReader: RowReader {
    private let text: InputText
    private let schema: RecordSchema
    private let limits: IntakeLimits
    private let fields: [JSONRecord.Key]
    private let decoder = JSONDecoder()
    private var rowNumber = 0
    private var lineNumber = 0
    private var line: [UInt8] = []
    /// Where the line begins in a file of UTF-8.
    private var lineOffset = 0
    private var isLineTooLong = false
    private var extraNames: ExtraNames
    /// Whether every record must have all keys, because a mapping names them.
    private let isMapped: Bool
    /// Keys that a record may lack all the same.
    private let mayLack: Set<String>
    private var isPresent: [Bool]
    /// Whether some record had not one key of the document.
    private var hasStrangeRecord = false
    /// The keys of the last record with strange ones: most files repeat them in every line.
    private var previousKeys: [String] = []

    init(
        _ text: InputText, schema: RecordSchema, isMapped: Bool = false,
        mayLack: Set<String> = [], limits: IntakeLimits
    ) {
        self.isMapped = isMapped
        self.mayLack = mayLack
        self.text = text
        self.schema = schema
        self.limits = limits
        fields = schema.fields.map { JSONRecord.Key($0.name) }
        extraNames = ExtraNames(schema: schema, isMapped: isMapped)
        isPresent = Array(repeating: false, count: schema.fields.count)
    }

    var input: InputBytes { text.bytes }

    /// The keys of the first record in their order; empty if it is none.
    func firstKeys() throws(DiagnosticFailure) -> [String] {
        while try readLine() {
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
            let literals = JSONMembers.keyLiterals(in: line).joined(separator: [0x2C])
            let list = Data([0x5B] + Array(literals) + [0x5D])
            return (try? decoder.decode([String].self, from: list)) ?? []
        }
        return []
    }

    var findings: [Diagnostic] {
        let place = Place.file(text.name)
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
        text.beginRow()
        lineOffset = text.bytes.offset
        var hasBegun = false
        while try text.fill() {
            hasBegun = true
            let rest = text.rest
            let newline = text.newline
            let end = newline ?? rest.count
            if isLineTooLong || line.count + end > limits.lineBytes {
                isLineTooLong = true
                line.removeAll(keepingCapacity: true)
            } else {
                line.append(contentsOf: rest[..<end])
            }
            text.skip(newline == nil ? end : end + 1)
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
        if let broken = brokenCharacter() {
            // A replacement character for what is none: a text that has it is not read.
            let repaired = Data(String(decoding: line, as: UTF8.self).utf8)
            let record = try? decoder.decode(
                JSONRecord.self, from: repaired, configuration: fields)
            return .faults([broken], readable: record.map(Self.wholeTexts) ?? [])
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
            case .missing where isMapped && !mayLack.contains(schema.fields[index].name):
                faults.append(missing(schema.fields[index].name))
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
        return faults.isEmpty ? .values(values) : .faults(faults, readable: values)
    }

    /// The texts of a record in which something is no character.
    private static func wholeTexts(_ record: JSONRecord) -> [String?] {
        record.members.map { member in
            guard case .text(let text) = member, !text.unicodeScalars.contains("\u{FFFD}") else {
                return nil
            }
            return text
        }
    }

    /// Why the line is no text of its encoding; `nil` if it is.
    private func brokenCharacter() -> Diagnostic? {
        let name = text.encoding.title
        if let offset = text.rowFaults.first {
            return finding(
                "intake.encoding", "\(name)として読めないバイトがあります（ファイルの\(offset + 1)バイト目）",
                hint: text.encodingHint)
        }
        guard let string = String(validating: line, as: UTF8.self) else {
            let start = UTF8Prefix.length(line)
            return finding(
                "intake.encoding",
                "UTF-8として読めない文字があります（行の\(start + 1)バイト目、ファイルの\(lineOffset + start + 1)バイト目）",
                hint: text.encodingHint)
        }
        if text.encoding == .shiftJIS, string.unicodeScalars.contains("\u{A5}") {
            return finding(
                "intake.json-yen", "Shift_JIS（JIS X 0201）では、JSONのエスケープに使う0x5Cが円記号です",
                hint: "Windowsで作ったファイルなら --encoding cp932 を指定してください")
        }
        return nil
    }

    private func fault(
        _ code: DiagnosticCode, _ message: String, hint: String
    ) -> RawRow.Content {
        .faults([finding(code, message, hint: hint)], readable: [])
    }

    private func finding(
        _ code: DiagnosticCode, _ message: String, hint: String
    ) -> Diagnostic {
        Diagnostic(code, at: .record(row: rowNumber, field: nil), message, hint: hint)
    }

    /// In a file of keys, what is not there may be a name that was written otherwise.
    private func missing(_ key: String) -> Diagnostic {
        Diagnostic(
            "intake.missing-key", at: .record(row: rowNumber, field: key),
            "対応表にあるキーがこのレコードにありません",
            hint: "キーの名前を確かめてください。空のときに省くファイルなら、対応表の項目に default: \"\" を書いてください")
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
