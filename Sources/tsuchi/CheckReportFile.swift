internal import Diagnostics
internal import Foundation
internal import Intake
internal import PrintJob
internal import SystemPackage

/// The file that `tsuchi check` writes its reasons to, row by row. It never replaces a file: a
/// wrong name could be that of the residents file.
struct CheckReportFile {
    /// The columns of `rejected.csv`, and whether the row is printed all the same.
    static let header = RejectionRecord.header + ["扱い"]

    /// Where to, as it was typed.
    let path: String

    /// Makes sure, before a whole city is read, that the file can be written.
    func checkPlace() throws(OutputFailure) {
        var status = stat()
        if lstat(path, &status) == 0 { throw OutputFailure(errno: EEXIST, path: path) }
        let parent = folder.isEmpty ? "." : folder.string
        if access(parent, W_OK | X_OK) != 0 { throw OutputFailure(errno: errno, path: path) }
    }

    /// Writes rows that would be left out and rows that somebody should look at, by row.
    func write(_ result: JobCheck.Result) throws(OutputFailure) {
        try checkPlace()
        guard let name = FilePath(path).lastComponent?.string else {
            throw OutputFailure(errno: EISDIR, path: path)
        }
        let file = try DurableFile(folder: folder, name: name)
        var lines = CSVEncoder.byteOrderMark
        CSVEncoder().encode(Self.header, into: &lines)
        let marked =
            result.rejections.map { ($0, "印刷しない") } + result.warnings.map { ($0, "印刷する") }
        let sorted = marked.enumerated().sorted {
            ($0.element.0.row, $0.offset) < ($1.element.0.row, $1.offset)
        }
        for (record, treatment) in sorted.map(\.element) {
            CSVEncoder().encode(record.columns + [treatment], into: &lines)
        }
        let error = lines.withUnsafeBytes { file.write($0) }
        if error != 0 { throw OutputFailure(errno: error, path: path) }
        _ = try file.commit()
    }

    /// What is to be said of a file that cannot be written.
    static func diagnostic(_ failure: OutputFailure) -> Diagnostic {
        var finding = failure.diagnostic
        if failure.errno == EEXIST {
            finding.message = "このファイルはすでにあります"
        }
        finding.hint = "別の名前を --report で指定してください"
        return finding
    }

    private var folder: FilePath { FilePath(path).removingLastComponent() }
}
