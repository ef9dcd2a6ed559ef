internal import Crypto
public import Diagnostics
public import NoticeModel
internal import PositionedYAML

extension RecordMapping {
    /// The largest mapping file that is read, in bytes.
    private static let maximumByteCount = 4 << 20

    /// Loads and checks a mapping file.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - schema: the fields of the document it is for, beside those of the product's documents.
    /// - Throws: everything that is wrong with it, at `file:line:column`; `mapping.cannot-open` if
    ///   there is no such file.
    public static func load(
        path: String, schema: RecordSchema? = nil
    ) throws(DiagnosticFailure) -> RecordMapping {
        let file = YAMLFile(
            path: path, title: "対応表", room: "mapping", limit: maximumByteCount)
        let bytes = try file.bytes(hint: "--mapping のパスと権限を確かめてください")
        let text = try file.text(
            bytes, hint: "対応表はUTF-8で保存してください（住民ファイルの文字コードは --encoding で指定します）")
        return try RecordMapping(yaml: text, file: path, schema: schema)
    }

    /// Checks the text of a mapping file; `file` is the name shown in findings.
    ///
    /// - Throws: everything that is wrong with it, in the order of reading.
    public init(
        yaml text: String, file: String, schema: RecordSchema? = nil
    ) throws(DiagnosticFailure) {
        var reader = MappingFileReader(file: file, rules: MappedFieldRules(schema))
        reader.read(text)
        let findings = reader.reader.diagnostics
        if findings.hasErrors { throw DiagnosticFailure(findings) }
        self.init(
            file: file, sha256: SHA256.hash(data: Array(text.utf8)).hexadecimal,
            record: reader.record,
            fields: reader.fields, characters: reader.characters, fieldsPlace: reader.fieldsPlace)
    }
}
