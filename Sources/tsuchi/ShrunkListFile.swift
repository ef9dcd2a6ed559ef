internal import Diagnostics
internal import Foundation
internal import Intake
internal import PrintJob
internal import SystemPackage

/// The file that `tsuchi check` writes every smaller or narrower text to: what `batch` would have in
/// `shrunk.csv`. It never replaces a file.
struct ShrunkListFile {
    /// Where to, as it was typed.
    let path: String

    /// Makes sure, before a whole city is read, that the file can be written.
    func checkPlace() throws(OutputFailure) {
        var status = stat()
        if lstat(path, &status) == 0 { throw OutputFailure(errno: EEXIST, path: path) }
        let parent = folder.isEmpty ? "." : folder.string
        if access(parent, W_OK | X_OK) != 0 { throw OutputFailure(errno: errno, path: path) }
    }

    /// Writes the texts, by row; the header alone if there are none.
    func write(_ texts: [FittedText]) throws(OutputFailure) {
        try checkPlace()
        guard let name = FilePath(path).lastComponent?.string else {
            throw OutputFailure(errno: EISDIR, path: path)
        }
        let file = try DurableFile(folder: folder, name: name)
        var lines = CSVEncoder.byteOrderMark
        CSVEncoder().encode(FittedText.header, into: &lines)
        for text in texts { CSVEncoder().encode(text.columns, into: &lines) }
        let error = lines.withUnsafeBytes { file.write($0) }
        if error != 0 { throw OutputFailure(errno: error, path: path) }
        _ = try file.commit()
    }

    /// What is to be said of a file that cannot be written.
    static func diagnostic(_ failure: OutputFailure) -> Diagnostic {
        var finding = failure.diagnostic
        if failure.errno == EEXIST { finding.message = "このファイルはすでにあります" }
        finding.hint = "別の名前を --shrunk で指定してください"
        return finding
    }

    private var folder: FilePath { FilePath(path).removingLastComponent() }
}
