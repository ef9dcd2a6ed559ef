internal import ArgumentParser
internal import Diagnostics
internal import PrintJob
internal import Regression

/// The files that a comparison is written to.
struct DiffReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("すべての違いを書き出すJSON。すでにあるときは断ります。", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var json: String?

    @Option(
        help: ArgumentHelp("ページごとの結果を書き出すJUnit XML。すでにあるときは断ります。", valueName: "file"),
        completion: .file(extensions: ["xml"]))
    var junit: String?

    @Option(
        help: ArgumentHelp("画像を並べて見られるHTML。すでにあるときは断ります。", valueName: "file"),
        completion: .file(extensions: ["html"]))
    var html: String?

    private var paths: [String] { [json, junit, html].compactMap(\.self) }

    func validate() throws {
        if paths.contains(where: { $0.isEmpty || $0 == "-" }) || Set(paths).count < paths.count {
            throw ValidationError("--json、--junit、--html には別々のファイルを指定してください")
        }
    }

    /// Makes sure, before thousands of pages are read, that the files can be written.
    func checkPlaces(_ console: Console) throws {
        for path in paths {
            do throws(OutputFailure) {
                try NewFile(path: path).checkPlace()
            } catch { throw refusal(error, path, console) }
        }
    }

    /// Writes what was found, readable by nobody else: it holds what stands on the pages.
    func write(_ report: ComparisonReport, _ console: Console) throws {
        if let json { try write(try JSONReport(report).bytes(), to: json, console) }
        if let junit {
            try write(Array(JUnitReport(report, name: "tsuchi diff").text.utf8), to: junit, console)
        }
        if let html { try write(Array(HTMLReport(report).text.utf8), to: html, console) }
    }

    private func write(_ bytes: [UInt8], to path: String, _ console: Console) throws {
        do throws(OutputFailure) {
            try NewFile(path: path).write(bytes)
        } catch { throw refusal(error, path, console) }
    }

    private func refusal(
        _ failure: OutputFailure, _ path: String, _ console: Console
    ) -> ExitCode {
        console.report([NewFile(path: path).diagnostic(failure)])
        return ExitStatus.cannotWrite
    }
}
