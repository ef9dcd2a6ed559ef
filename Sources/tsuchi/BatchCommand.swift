internal import ArgumentParser
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
              overflow-0002.pdf … --overflow separate のとき、枠に収まらない文字がある封書（山分け。冊の番号は続き）
              plan.json          計画（件数、番号の範囲、分布。個人情報なし）
              dispatch.csv       通知ごとの冊・ページ・封筒（個人情報なし）
              rejected.csv       印刷しなかった行と理由（個人情報なし）
              warnings.csv       印刷したが確かめてほしい行（あるときだけ）
              shrunk.csv         縮小か長体で収めた文字と、その程度（あるときだけ。個人情報なし）
              overflow.csv       山分けした封書の通知すべてと、収まらない項目、使った大きさ（あるときだけ。個人情報なし）
              quarantined.csv    隔離した冊の行。disproved.csv はその読み戻しで見つけた違い（あるときだけ）
              manifest.json      件数、入力と出力のハッシュ値、だれがいつ実行したか
              ledger.sqlite      台帳（個人情報なし）
              records.csv        住民ファイルから控えた記録（個人情報。tsuchi purge で消せます）
            印刷した冊は、別のプログラムで全ページを読み戻し、記録と合ってはじめて volume-…pdf になります（--verify）。
            合わない冊は隔離し、終了コード3で知らせます。
            途中で止まった仕事は tsuchi resume で続けられます。Ctrl-Cは、印刷中の冊を終えてから止まります（2回押すとすぐ、4回で強制終了）。

            --format json では、標準エラー出力の1行が1つの出来事です（event の値）:
              plan      印刷の前に1回。plan.json と同じ内容
              progress  1秒ごとと、段階の終わり。phase（planning、printing）、rows、rejected、held、
                        pages（印刷）、pagesRead（読み戻し）、volumes、volumesInAll、rowsPerSecond、
                        pagesPerSecond、fraction（0〜1）、secondsLeft。わからないものは省きます
              stopping  中断の求めを受け、印刷中の冊が終わるのを待っている
              finding   エラー、警告、情報。severity、code、message など
            標準出力には manifest.json と同じ内容を1行で書きます。
            """)

    @OptionGroup var setup: SetupOptions
    @OptionGroup var residents: ResidentsOptions

    @Option(
        help: ArgumentHelp("書き出すフォルダー。なければ作ります。前の結果があるときは断ります。", valueName: "folder"),
        completion: .directory)
    var output: String

    @OptionGroup var job: JobOptions
    @OptionGroup var workers: WorkerOptions
    @OptionGroup var transport: TransportOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var resources: ResourceOptions

    func validate() throws {
        if output.isEmpty || output == "-" {
            throw ValidationError("--output にはフォルダーを指定してください")
        }
    }

    func run() throws {
        let request = try setup.request(residents, job, resources)
        let method = try transport.method(resources.console)
        let loaded = try setup.load(resources, carrier: job.carrierChoice)
        let run = JobCommandRun(
            console: resources.console, wording: language.wording, output: output)
        try run.run { link throws(JobFailure) in
            try BatchJob(
                setup: loaded, request: request, outputPath: AbsolutePath.of(output),
                session: .current, workers: workers.printers()
            ).run(
                stop: link.stop, planned: link.planned, progress: link.progress,
                found: link.found)
        } encrypting: {
            if let method { _ = try TransportCommand.copy(output, method, resources.console) }
        }
    }
}
