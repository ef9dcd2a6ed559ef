internal import ArgumentParser
internal import Diagnostics
internal import Intake
internal import PrintJob

/// `tsuchi batch`: the main job.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: "住民ファイルのすべての行を印刷用PDFにします。",
        discussion: """
            例:
              tsuchi batch card-application --input residents.csv \\
                --issuer Layouts/Samples/issuer.yaml --output Output/job
              tsuchi batch individual-number-notice --input residents.jsonl \\
                --issuer issuer.yaml --output Output/test --specimen

            書き出すもの: volume-0001.pdf…、dispatch.csv（個人情報なし）、rejected.csv（印刷しなかった行と
            理由）、manifest.json（件数と内容の証明）。途中で失敗したときは何も残しません。
            """)

    @OptionGroup var setup: SetupOptions

    @Option(help: ArgumentHelp("住民ファイル（.csv、.jsonl）。「-」は標準入力。", valueName: "file"))
    var input: String

    @Option(help: "住民ファイルの形式: csv、jsonl。省くと拡張子で決めます。")
    var inputFormat: ResidentsFormat?

    @Option(help: ArgumentHelp("書き出すフォルダー。前の結果があるときは断ります。", valueName: "folder"))
    var output: String

    @Option(help: ArgumentHelp("1冊のページ数の上限。", valueName: "pages"))
    var volumeSize = 5000

    @OptionGroup var resources: ResourceOptions

    func run() throws {
        let console = resources.console
        let job = BatchJob(
            setup: try setup.load(resources),
            request: BatchJob.Request(
                inputPath: input, format: inputFormat, outputPath: output,
                volumeSize: volumeSize))
        Interruption.watch()
        var display = ProgressDisplay(format: resources.format)
        let report: JobReport
        do throws(JobFailure) {
            report = try job.run(
                shouldStop: { Interruption.isRequested }, progress: { display.show($0) })
            display.finish()
        } catch {
            display.finish()
            throw FailureReport(console: console).exitCode(for: error)
        }
        console.report(report.findings)
        let summary = BatchSummary(report, output: output)
        console.result(resources.format == .json ? summary.json : summary.text)
        if report.manifest.counts.rejected > 0 { throw ExitStatus.someRejected }
    }
}
