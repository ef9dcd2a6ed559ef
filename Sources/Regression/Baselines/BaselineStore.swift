public import Diagnostics
internal import Foundation

/// The committed baselines: a folder a document, a folder a specimen, three files a page.
///
/// ```
/// Baselines/environment.json
/// Baselines/expiry-notice/specimens.yaml
/// Baselines/expiry-notice/approvals.jsonl
/// Baselines/expiry-notice/longest-name/page-1.display.txt
/// Baselines/expiry-notice/longest-name/page-1.reading.jsonl
/// Baselines/expiry-notice/longest-name/page-1.png
/// ```
public struct BaselineStore: Sendable {
    /// The folder of all of them.
    public let folder: String

    /// Names the folder; it need not exist.
    public init(folder: String) { self.folder = folder }

    /// The documents that have specimens or recorded pages, in order of their names: one whose
    /// specimens were lost must not pass for one that never had any.
    public func documents() -> [String] {
        names(in: folder).filter { exists(specimens(of: $0)) || !pages(of: $0).isEmpty }
    }

    /// Where the specimens of a document are described.
    public func specimens(of document: String) -> String { "\(folder)/\(document)/specimens.yaml" }

    /// The pages that are recorded for a document, in order.
    public func pages(of document: String) -> [PageKey] {
        names(in: "\(folder)/\(document)").flatMap { specimen in
            names(in: "\(folder)/\(document)/\(specimen)").compactMap { file -> PageKey? in
                guard file.hasPrefix("page-"), file.hasSuffix(".display.txt"),
                    let page = Int(file.dropFirst(5).dropLast(12))
                else { return nil }
                return PageKey(document: document, specimen: specimen, page: page)
            }.sorted()
        }
    }

    /// What is recorded for a page; `nil` if nothing is.
    /// - Throws: `DiagnosticFailure` `baseline.damaged` naming the file that cannot be read.
    public func page(_ key: PageKey) throws(DiagnosticFailure) -> BaselinePage? {
        let paths = BaselinePage.Part.allCases.map { path(of: key, $0) }
        guard paths.contains(where: exists) else { return nil }
        var files: [[UInt8]] = []
        for path in paths {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw Self.damaged(path)
            }
            files.append(Array(data))
        }
        return BaselinePage(files: files)
    }

    /// Records a page in place of what was recorded.
    /// - Throws: `DiagnosticFailure` `baseline.cannot-write`.
    public func record(_ page: BaselinePage, as key: PageKey) throws(DiagnosticFailure) {
        for (part, bytes) in zip(BaselinePage.Part.allCases, page.files) {
            try write(Data(bytes), to: path(of: key, part))
        }
    }

    /// Forgets a page.
    /// - Throws: `DiagnosticFailure` `baseline.cannot-write`.
    public func remove(_ key: PageKey) throws(DiagnosticFailure) {
        for part in BaselinePage.Part.allCases {
            let path = path(of: key, part)
            guard exists(path) else { continue }
            do { try FileManager.default.removeItem(atPath: path) } catch {
                throw Self.unwritable(path)
            }
        }
        let specimen = "\(folder)/\(key.document)/\(key.specimen)"
        // A folder with anything else in it stays.
        if names(in: specimen).isEmpty { rmdir(specimen) }
    }

    /// The environment that the baselines were recorded with; `nil` before the first recording.
    /// - Throws: `DiagnosticFailure` `baseline.damaged`.
    public func environment() throws(DiagnosticFailure) -> RecordedEnvironment? {
        guard let data = FileManager.default.contents(atPath: environmentPath) else { return nil }
        do { return try JSONDecoder().decode(RecordedEnvironment.self, from: data) } catch {
            throw Self.damaged(environmentPath)
        }
    }

    /// Records the environment.
    /// - Throws: `DiagnosticFailure` `baseline.cannot-write`.
    public func record(_ environment: RecordedEnvironment) throws(DiagnosticFailure) {
        try write(try Self.json(environment, pretty: true), to: environmentPath)
    }

    /// Adds approvals, a line each, to those of a document.
    /// - Throws: `DiagnosticFailure` `baseline.cannot-write`.
    public func append(
        _ approvals: [Approval], to document: String
    ) throws(DiagnosticFailure) {
        let path = "\(folder)/\(document)/approvals.jsonl"
        var data = FileManager.default.contents(atPath: path) ?? Data()
        for approval in approvals { data += try Self.json(approval, pretty: false) }
        try write(data, to: path)
    }

    private var environmentPath: String { "\(folder)/environment.json" }

    private func path(of key: PageKey, _ part: BaselinePage.Part) -> String {
        "\(folder)/\(key.document)/\(key.specimen)/page-\(key.page).\(part.rawValue)"
    }

    private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    private func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    private func write(_ data: Data, to path: String) throws(DiagnosticFailure) {
        let url = URL(fileURLWithPath: path)
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            // Whole or not at all: half a baseline would pass for a damaged one.
            try data.write(to: url, options: .atomic)
        } catch { throw Self.unwritable(path) }
    }

    private static func json(
        _ value: some Encodable, pretty: Bool
    ) throws(DiagnosticFailure) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        do { return try encoder.encode(value) + Data("\n".utf8) } catch {
            throw DiagnosticFailure(Diagnostic("baseline.cannot-write", "記録を書き表せません"))
        }
    }

    private static func damaged(_ path: String) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                "baseline.damaged", at: .file(path), "記録を読めません",
                hint: "版管理から戻すか、tsuchi regress --update で記録し直してください"))
    }

    private static func unwritable(_ path: String) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                "baseline.cannot-write", at: .file(path), "記録を書けません",
                hint: "フォルダーの権限と空き容量を確かめてください"))
    }
}
