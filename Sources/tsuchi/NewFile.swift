internal import Diagnostics
internal import Foundation
internal import Intake
internal import PrintJob
internal import SystemPackage

/// A file that a command writes at its end. It never replaces one: a wrong name could be that of
/// the residents file.
struct NewFile {
    /// Where to, as it was typed.
    let path: String
    /// The option that names it; `nil` if several do.
    var option: String?

    /// Makes sure, before a whole city is read, that the file can be written.
    func checkPlace() throws(OutputFailure) {
        var status = stat()
        if lstat(path, &status) == 0 { throw OutputFailure(errno: EEXIST, path: path) }
        let parent = folder.isEmpty ? "." : folder.string
        if access(parent, W_OK | X_OK) != 0 { throw OutputFailure(errno: errno, path: path) }
    }

    /// Writes it, whole or not at all; only its owner may read it.
    func write(_ bytes: [UInt8]) throws(OutputFailure) {
        try checkPlace()
        guard let name = FilePath(path).lastComponent?.string else {
            throw OutputFailure(errno: EISDIR, path: path)
        }
        let file = try DurableFile(folder: folder, name: name)
        let error = bytes.withUnsafeBytes { file.write($0) }
        if error != 0 { throw OutputFailure(errno: error, path: path) }
        _ = try file.commit()
    }

    /// Writes a list as CSV; the header alone if there are no rows.
    func write(header: [String], _ rows: some Sequence<[String]>) throws(OutputFailure) {
        var lines = CSVEncoder.byteOrderMark
        CSVEncoder().encode(header, into: &lines)
        for row in rows { CSVEncoder().encode(row, into: &lines) }
        try write(lines)
    }

    /// What is to be said if it cannot be written.
    func diagnostic(_ failure: OutputFailure) -> Diagnostic {
        var finding = failure.diagnostic
        if failure.errno == EEXIST { finding.message = "このファイルはすでにあります" }
        finding.hint = option.map { "別の名前を \($0) で指定してください" } ?? "別の名前か場所を指定してください"
        return finding
    }

    private var folder: FilePath { FilePath(path).removingLastComponent() }
}
