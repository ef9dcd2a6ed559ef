internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import PrintJob
internal import Readback

/// `tsuchi verify`: reads finished PDFs back.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "印刷したPDFを読み戻し、全ページが記録と合うことを確かめます。",
        discussion: """
            例:
              tsuchi verify Output/job
              tsuchi verify Output/job --input residents.csv
              tsuchi verify Output/job/volume-0003.pdf
              tsuchi verify notice.pdf card-application --input residents.csv \\
                --issuer issuer.yaml --row 3
              tsuchi verify copy/volume-0002.pdf card-application --input residents.csv \\
                --issuer issuer.yaml --volume-size 1000

            フォルダーでは、印刷済みのすべての冊と再印刷を、控えた記録と計画に照らして読み、結果を台帳と manifest.json に
            残します。--input を付けると、控えた記録が住民ファイルと同じことも行ごとに確かめます。
            計画に使った郵便番号データを移したときは、今の場所を --postcode-data で指定します。
            PDFだけのときは、帳票と --issuer と --input からもう一度計画して比べます（--row は render で描いた1件）。
            batch のときと同じ --volume-size、--order、--carrier、--overflow、--specimen などを付けてください。
            違いがあると終了コード4です。
            """)

    @Argument(help: "仕事のフォルダーか、PDF。", completion: .file())
    var path: String

    @OptionGroup var contents: VerifiedContentsOptions

    @Option(
        help: ArgumentHelp("読むページ。full（全ページ）か sample:N（1ファイルNページ）。", valueName: "extent"),
        transform: { try VerificationOptions.extent($0) })
    var extent: VerificationExtent = .full

    @Option(
        help: ArgumentHelp("すべての違いを書き出すCSV。すでにあるときは断ります。", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var report: String?

    @Flag(help: "結果を台帳と manifest.json に残しません。印刷中の仕事の、できた冊にも使えます。")
    var noRecord = false

    @OptionGroup var workers: WorkerOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var resources: ResourceOptions

    func validate() throws {
        if extent == .off { throw ValidationError("--extent は full か sample:N です") }
        if report == "" || report == "-" {
            throw ValidationError("--report にはファイルを指定してください")
        }
        // Here the parser knows which command's usage to show; when it runs, it no longer does.
        if !contents.isComplete { try contents.refuseForJob() }
    }

    func run() throws {
        Interruption.watch()
        let console = resources.console
        do throws(OutputFailure) { try reportFile?.checkPlace() } catch { throw refusal(error) }
        let engines = try VerificationOptions.engines(console)
        let summary = try contents.isComplete ? readFile(engines) : readJob(engines)
        for file in summary.files {
            console.report(file.diagnostics(atMost: VerificationSummary.shownCount))
        }
        do throws(OutputFailure) {
            try reportFile?.write(summary.files)
        } catch { throw refusal(error) }
        try console.result(summary.text, summary)
        if !summary.isSound { throw ExitStatus.difference }
    }

    private var reportFile: ReadingReportFile? { report.map { ReadingReportFile(path: $0) } }

    private func refusal(_ failure: OutputFailure) -> ExitCode {
        resources.console.report([reportFile?.diagnostic(failure) ?? failure.diagnostic])
        return ExitStatus.cannotWrite
    }

    /// The PDFs of a job, from its folder.
    private func readJob(_ engines: ReadingEngines) throws -> VerificationSummary {
        let place = JobPlace(path)
        let postcodes = contents.barcodes.choice.postcodeDataPath
        let result = try watched { display throws(JobFailure) in
            try JobVerification(
                folder: AbsolutePath.of(place.folder),
                request: .init(
                    engines: engines, extent: extent, file: place.file,
                    inputPath: contents.input.map(AbsolutePath.of), postcodeDataPath: postcodes,
                    isRecorded: !noRecord),
                session: .current, workers: workers.readers(postcodeDataPath: postcodes)
            ).run(stop: { Interruption.request }, progress: { display.show($0) })
        }
        return VerificationSummary(
            wording: language.wording, files: result.files, rowsCompared: result.rowsCompared,
            isRecorded: result.isRecorded)
    }

    /// A PDF outside a job's folder.
    private func readFile(_ engines: ReadingEngines) throws -> VerificationSummary {
        let (setup, request) = try contents.setup(extent: extent, resources)
        let reading = try watched { display throws(JobFailure) in
            try FileVerification(
                file: path, contents: contents.contents, setup: setup, request: request,
                engines: engines
            ).run(stop: { Interruption.request }, progress: { display.show($0) })
        }
        return VerificationSummary(
            wording: language.wording, files: [reading], rowsCompared: nil, isRecorded: false)
    }

    private func watched<Value>(
        _ body: (ProgressDisplay) throws(JobFailure) -> Value
    ) throws -> Value {
        let display = ProgressDisplay(console: resources.console, wording: language.wording)
        do throws(JobFailure) {
            let value = try body(display)
            display.finish()
            return value
        } catch {
            display.finish()
            throw FailureReport(console: resources.console).exitCode(for: error)
        }
    }

    /// A job's folder, or one file in it.
    private struct JobPlace {
        let folder: String
        let file: String?

        init(_ path: String) {
            guard path.lowercased().hasSuffix(".pdf") else {
                (folder, file) = (path, nil)
                return
            }
            let url = URL(fileURLWithPath: path)
            (folder, file) = (url.deletingLastPathComponent().path, url.lastPathComponent)
        }
    }
}
