internal import ArgumentParser
internal import Diagnostics
internal import PrintJob

/// `tsuchi check`: the plan of a job without the job.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "印刷せずに、住民ファイルのすべての行を確かめて計画を示します。",
        discussion: """
            例:
              tsuchi check card-application --input residents.csv --issuer issuer.yaml
              tsuchi check individual-number-notice --input residents.csv \\
                --issuer issuer.yaml --order postcode --report reasons.csv

            何通・何枚・何冊になるか、番号の範囲、QRコードの申請URL、印刷できない行と理由、年代・郵便番号・発行日の
            分布、縮小や長体で収める文字を示します。--report と --shrunk のほかには何も書きません。印刷できない行があると終了コード2、--max-rejected より
            多いと65です。
            """)

    @OptionGroup var setup: SetupOptions
    @OptionGroup var residents: ResidentsOptions
    @OptionGroup var job: JobOptions

    @Option(
        help: ArgumentHelp(
            "印刷できない行と確かめてほしい行を書き出すCSV（rejected.csv と同じ列と、扱い）。すでにあるときは断ります。",
            valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var report: String?

    @Option(
        help: ArgumentHelp(
            "縮小か長体で収める文字を1つずつ書き出すCSV（shrunk.csv と同じ列）。すでにあるときは断ります。",
            valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var shrunk: String?

    @OptionGroup var language: LanguageOptions
    @OptionGroup var resources: ResourceOptions

    func validate() throws {
        if report == "" || report == "-" {
            throw ValidationError("--report にはファイルを指定してください")
        }
        if shrunk == "" || shrunk == "-" {
            throw ValidationError("--shrunk にはファイルを指定してください")
        }
        if shrunk != nil, shrunk == report {
            throw ValidationError("--shrunk と --report には別のファイルを指定してください")
        }
    }

    func run() throws {
        Interruption.watch()
        let console = resources.console
        do throws(OutputFailure) { try file?.checkPlace() } catch { throw refusal(file, error) }
        do throws(OutputFailure) { try list?.checkPlace() } catch { throw refusal(list, error) }
        let loaded = try setup.load(resources, carrier: job.carrierChoice)
        var request = try setup.request(residents, job, resources)
        // The plan is shown whatever it says; its limit is applied below.
        request.maximumRejected = nil
        let result = try check(loaded, request)
        console.report(result.findings)
        do throws(OutputFailure) {
            try file?.write(header: CheckReportRows.header, CheckReportRows(result: result).rows)
        } catch { throw refusal(file, error) }
        do throws(OutputFailure) {
            try list?.write(header: FittedText.header, result.fits.map(\.columns))
        } catch { throw refusal(list, error) }
        let shown = CheckResult(
            result: result, wording: language.wording, reportPath: report, shrunkPath: shrunk)
        try console.result(shown.text, shown)
        try judge(result.report.counts)
    }

    private var file: NewFile? { report.map { NewFile(path: $0, option: "--report") } }

    private var list: NewFile? { shrunk.map { NewFile(path: $0, option: "--shrunk") } }

    private func check(
        _ setup: PrintSetup, _ request: JobRequest
    ) throws -> JobCheck.Result {
        let display = ProgressDisplay(console: resources.console, wording: language.wording)
        do throws(JobFailure) {
            let result = try JobCheck(setup: setup, request: request).run(
                stop: { Interruption.request }, progress: { display.show($0) })
            display.finish()
            return result
        } catch {
            display.finish()
            throw FailureReport(console: resources.console).exitCode(for: error)
        }
    }

    private func refusal(_ file: NewFile?, _ failure: OutputFailure) -> ExitCode {
        resources.console.report([file?.diagnostic(failure) ?? failure.diagnostic])
        return ExitStatus.cannotWrite
    }

    private func judge(_ counts: PlanReport.Counts) throws {
        let unprinted = counts.rejected + counts.held
        if let limit = job.maxRejected, unprinted > limit {
            resources.console.report([
                Diagnostic(
                    "job.too-many-rejected", at: .option("--max-rejected"),
                    "印刷できない行が\(unprinted)行あり、上限の\(limit)行を超えています",
                    hint: "元のデータを直してください")
            ])
            throw ExitStatus.badData
        }
        if unprinted > 0 { throw ExitStatus.someRejected }
    }
}
