public import Diagnostics
internal import Foundation

/// The folder with the report of a comparison in its three forms: for people, for programs, and for
/// whoever collects results of tests. Only its owner may read what is in it.
public struct ReportFolder: Sendable {
    /// The folder.
    public let path: String

    /// Names the folder; it need not exist.
    public init(path: String) { self.path = path }

    /// The page for people.
    public var htmlPath: String { path + "/report.html" }
    /// All of it for programs; what approvals refer to.
    public var jsonPath: String { path + "/report.json" }
    /// For continuous integration.
    public var junitPath: String { path + "/junit.xml" }

    /// Writes a report in the place of an earlier one.
    /// - Parameter sourceFolder: As of ``HTMLReport/sourceFolder``.
    /// - Throws: `DiagnosticFailure` `report.cannot-write`.
    public func write(
        _ report: ComparisonReport, sourceFolder: String? = nil
    ) throws(DiagnosticFailure) {
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch { throw Self.unwritable(path) }
        try replace(htmlPath) { handle in
            try HTMLReport(report, sourceFolder: sourceFolder).write { (piece: [UInt8]) in
                try handle.write(contentsOf: Data(piece))
            }
        }
        try replace(jsonPath) { try $0.write(contentsOf: Data(try JSONReport(report).bytes())) }
        try replace(junitPath) {
            try $0.write(contentsOf: Data(JUnitReport(report).text.utf8))
        }
    }

    /// The report that was written last.
    /// - Throws: `DiagnosticFailure` `report.unreadable`.
    public func read() throws(DiagnosticFailure) -> ComparisonReport {
        guard let data = FileManager.default.contents(atPath: jsonPath),
            let report = try? JSONReport(bytes: Array(data))
        else {
            throw DiagnosticFailure(
                Diagnostic(
                    "report.unreadable", at: .file(jsonPath), "報告を読めません",
                    hint: "先に tsuchi regress で報告を作ってください"))
        }
        return report.report
    }

    /// Writes beside a file first: an earlier report is replaced by a whole one or stays.
    private func replace(
        _ path: String, _ write: (FileHandle) throws -> Void
    ) throws(DiagnosticFailure) {
        let partial = path + ".partial"
        let files = FileManager.default
        do {
            try? files.removeItem(atPath: partial)
            guard
                files.createFile(
                    atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600]),
                let handle = FileHandle(forWritingAtPath: partial)
            else { throw CocoaError(.fileWriteUnknown) }
            try write(handle)
            try handle.close()
            guard rename(partial, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            try? files.removeItem(atPath: partial)
            throw Self.unwritable(path)
        }
    }

    private static func unwritable(_ path: String) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                "report.cannot-write", at: .file(path), "報告を書けません",
                hint: "フォルダーの権限と空き容量を確かめてください"))
    }
}
