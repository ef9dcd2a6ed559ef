internal import Crypto
public import Diagnostics
public import NoticeModel
internal import PositionedYAML
internal import SystemPackage

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
        let bytes = try contents(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw DiagnosticFailure(
                Diagnostic(
                    "mapping.encoding", at: .file(path), "対応表の文字コードがUTF-8ではありません",
                    hint: "対応表はUTF-8で保存してください（住民ファイルの文字コードは --encoding で指定します）"))
        }
        return try RecordMapping(yaml: text, file: path, schema: schema)
    }

    /// Checks the text of a mapping file; `file` is the name shown in findings.
    ///
    /// - Throws: everything that is wrong with it, in the order of reading.
    public init(
        yaml text: String, file: String, schema: RecordSchema? = nil
    ) throws(DiagnosticFailure) {
        let own = DocumentType.all.flatMap { $0.schema.fields.map(\.name) }
        let given = schema?.fields.map(\.name) ?? []
        var reader = MappingFileReader(
            file: file,
            knownFields: (given + own).reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
        reader.read(text)
        let findings = reader.reader.diagnostics
        if findings.hasErrors { throw DiagnosticFailure(findings) }
        self.init(
            file: file, sha256: Self.sha256(Array(text.utf8)), record: reader.record,
            fields: reader.fields, characters: reader.characters, fieldsPlace: reader.fieldsPlace)
    }

    private static func sha256(_ bytes: [UInt8]) -> String {
        let hexadecimal = Array("0123456789abcdef")
        return String(
            SHA256.hash(data: bytes).flatMap {
                [hexadecimal[Int($0 >> 4)], hexadecimal[Int($0 & 15)]]
            })
    }

    private static func contents(_ path: String) throws(DiagnosticFailure) -> [UInt8] {
        do {
            let descriptor = try FileDescriptor.open(FilePath(path), .readOnly)
            return try descriptor.closeAfter {
                var bytes: [UInt8] = []
                let block = UnsafeMutableRawBufferPointer.allocate(
                    byteCount: 1 << 16, alignment: 16)
                defer { block.deallocate() }
                while bytes.count <= maximumByteCount {
                    let count = try descriptor.read(into: block)
                    if count == 0 { return bytes }
                    bytes += block.prefix(count)
                }
                throw Errno.fileTooLarge
            }
        } catch {
            let reason =
                switch error as? Errno {
                case .noSuchFileOrDirectory?: "ファイルがありません"
                case .permissionDenied?: "読む権限がありません"
                case .isDirectory?: "フォルダーです"
                case .fileTooLarge?: "大きすぎます"
                case let errno?: "\(errno)"
                case nil: "入出力エラー"
                }
            throw DiagnosticFailure(
                Diagnostic(
                    "mapping.cannot-open", at: .file(path), "対応表を読めません（\(reason)）",
                    hint: "--mapping のパスと権限を確かめてください"))
        }
    }
}
