internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import PrintJob
internal import Readback
internal import Regression

/// `tsuchi diff`: compares two PDFs.
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "2つのPDFを1ページずつ比べ、消えた文字、動いた文字、違う見た目を言葉で示します。",
        discussion: """
            例:
              tsuchi diff last-month/volume-0001.pdf this-month/volume-0001.pdf
              tsuchi diff old.pdf new.pdf --json diff.json --jobs 2
              tsuchi diff sample-old.pdf sample-new.pdf --show-values

            ほかのプログラムのPDFも比べられます。両方にページラベル（番号）があれば番号で、なければ順番で組にします。
            文字は位置0.1 mmと書体、大きさ、色まで、二次元コードは内容と誤り訂正レベルまで比べ、最後に150 dpiの画像を比べます。
            まとめには住民の値を出しません。多くのページに同じく印刷される言葉だけを示し、ほかは「値」と書きます。
            --json などのファイルにはページの中身が入ります。PDFと同じ扱いで保管してください。
            違いがあると終了コード4です。
            """)

    @Argument(help: "もとのPDF。", completion: .file(extensions: ["pdf"]))
    var before: String

    @Argument(help: "比べるPDF。", completion: .file(extensions: ["pdf"]))
    var after: String

    @Option(
        help: ArgumentHelp("比べるページ。比べるPDFのページ番号で 5 か 1-100。", valueName: "range"),
        transform: { try Self.range($0) })
    var pages: ClosedRange<Int>?

    @Option(
        help: ArgumentHelp(
            "ページの組にし方。serial（番号）か order（順番）。省くと番号があれば番号。", valueName: "way"),
        completion: .list(PagePairing.allCases.map(\.rawValue)),
        transform: { try Self.pairing($0) })
    var pair: PagePairing?

    @Option(help: ArgumentHelp("同時に比べる数。省くとCPUの数。", valueName: "count"))
    var jobs: Int?

    @Option(help: ArgumentHelp("報告に画像を付けるページ数。違うページの先頭から。", valueName: "count"))
    var pictures: Int = 60

    @Flag(help: "まとめに値も出します。見本や架空の住民のPDFだけに使ってください。")
    var showValues = false

    @OptionGroup var reports: DiffReportOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let jobs, !(1...64).contains(jobs) {
            throw ValidationError("--jobs は1から64までにしてください")
        }
        if !(0...1000).contains(pictures) {
            throw ValidationError("--pictures は0から1000までにしてください")
        }
    }

    func run() throws {
        let console = messages.console
        try checkFiles(console)
        try reports.checkPlaces(console)
        let engines = try VerificationOptions.engines(console)
        let report: ComparisonReport
        do throws(FileComparisonFailure) {
            report = try FileComparison(
                before: AbsolutePath.of(before), after: AbsolutePath.of(after), engines: engines,
                options: options
            ).run()
        } catch { throw DiffFailure(error, names: names).report(console) }
        try reports.write(report, console)
        let summary = DiffSummary(report, wording: language.wording)
        try console.result(summary.text, summary)
        if report.hasDifferences { throw ExitStatus.difference }
    }

    private var names: [String: String] {
        Dictionary([before, after].map { (AbsolutePath.of($0), $0) }) { first, _ in first }
    }

    private var options: FileComparison.Options {
        var options = FileComparison.Options()
        options.pairing = pair
        options.pages = pages
        options.jobs = jobs ?? max(ProcessInfo.processInfo.activeProcessorCount, 1)
        options.pictures = pictures
        options.showsValues = showValues
        options.language = language.language == .english ? .english : .japanese
        return options
    }

    /// A file that is not there is another matter than one that is damaged.
    private func checkFiles(_ console: Console) throws {
        let missing = [before, after].filter { path in
            var isFolder: ObjCBool = false
            return !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                || isFolder.boolValue || !FileManager.default.isReadableFile(atPath: path)
        }
        guard !missing.isEmpty else { return }
        console.report(
            missing.map { path in
                Diagnostic(
                    "diff.cannot-open", at: .file(path), "ファイルがないか、読めません",
                    hint: "PDFの名前を確かめてください")
            })
        throw ExitStatus.noInput
    }

    private static func pairing(_ text: String) throws -> PagePairing {
        guard let pairing = PagePairing(rawValue: text) else {
            throw ValidationError("--pair は serial か order です")
        }
        return pairing
    }

    /// `5` or `1-100`.
    private static func range(_ text: String) throws -> ClosedRange<Int> {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...2).contains(ends.count), let first = ends.first ?? nil,
            let last = ends.last ?? nil, first >= 1, last >= first
        else { throw ValidationError("ページは 5 か 1-100 のように指定してください") }
        return first...last
    }
}
