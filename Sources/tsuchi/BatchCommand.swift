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

            書き出すもの:
              volume-0001.pdf …  通知
              dispatch.csv       通知ごとの冊・ページ・封筒（個人情報なし）
              rejected.csv       印刷しなかった行と理由（個人情報なし）
              warnings.csv       印刷したが確かめてほしい行（あるときだけ）
              manifest.json      件数、入力と出力のハッシュ値
            途中で失敗したときや中断したときは、何も残しません。
            """)

    @OptionGroup var setup: SetupOptions
    @OptionGroup var residents: ResidentsOptions

    @Option(
        help: ArgumentHelp("書き出すフォルダー。なければ作ります。前の結果があるときは断ります。", valueName: "folder"),
        completion: .directory)
    var output: String

    @Option(help: ArgumentHelp("1冊のページ数の上限。", valueName: "pages"))
    var volumeSize = 5000

    @OptionGroup var resources: ResourceOptions

    func validate() throws {
        if output.isEmpty || output == "-" {
            throw ValidationError("--output にはフォルダーを指定してください")
        }
        if volumeSize < 1 { throw ValidationError("--volume-size は1以上にしてください") }
    }

    func run() throws {
        Interruption.watch()
        let start = ContinuousClock.now
        let console = resources.console
        let job = BatchJob(
            setup: try setup.load(resources),
            request: BatchJob.Request(
                inputPath: residents.input, format: residents.inputFormat, outputPath: output,
                volumeSize: volumeSize))
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
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        tell(BatchSummary(report, output: output, seconds: Int(seconds.rounded())))
        if report.manifest.counts.rejected > 0 { throw ExitStatus.someRejected }
    }

    /// The job is done and stays done, even if nobody can hear of it.
    private func tell(_ summary: BatchSummary) {
        do {
            try resources.console.result(summary.text, summary.manifest)
        } catch {
            resources.console.report([
                Diagnostic(
                    .warning, "output.summary-lost", "結果を標準出力に書けませんでした。印刷は終わっています",
                    hint: "\(output)/manifest.json で確かめてください")
            ])
        }
    }
}
