internal import Diagnostics
internal import NoticeModel

/// The names of the columns of a residents file, before anybody knows which is what.
enum SourceHeader {
    /// Reads them: the header line of CSV, the keys of the first record of JSON Lines.
    ///
    /// - Parameter names: Names that it might have, to tell encodings by.
    /// - Throws: what keeps the file from being read; `mapping.no-header` for fixed-width records.
    static func names(
        of source: ResidentsSource, expecting names: [String]
    ) throws(DiagnosticFailure) -> [String] {
        let input = try InputBytes(path: source.path)
        let text = try InputSignature.open(input, encoding: source.encoding ?? .utf8)
        switch source.format ?? ResidentsFormat(path: source.path) ?? .csv {
        case .csv:
            return try CSVRowReader.headerNames(text, limits: IntakeLimits(), names: names)
        case .jsonLines:
            let reader = JSONLinesRowReader(text, schema: .init([]), limits: IntakeLimits())
            return try reader.firstKeys()
        case .fixed:
            throw DiagnosticFailure(
                Diagnostic(
                    "mapping.no-header", at: .file(source.path), "固定長ファイルには見出しがないので、案を作れません",
                    hint: "record: と columns: を書いた対応表を作ってください（Layouts/README.md に例があります）"))
        }
    }
}
