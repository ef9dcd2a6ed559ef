internal import ArgumentParser
internal import PrintJob

/// `tsuchi resume`: takes up a job that ended early.
struct ResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "途中で止まった仕事を続けます。",
        discussion: """
            例:
              tsuchi resume Output/job

            すでに印刷した冊は作り直しません。住民ファイル、レイアウト、発行者ファイル、書体、郵便番号データ、プログラムの
            どれかが計画のときと違うときは、何が違うかを示して断ります。隔離した冊は、もう一度試します。
            """)

    @Argument(help: "仕事のフォルダー。", completion: .directory)
    var folder: String

    @OptionGroup var postcodes: PlannedPostcodeOptions
    @OptionGroup var workers: WorkerOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let run = JobCommandRun(
            console: messages.console, wording: language.wording, output: folder)
        try run.run { link throws(JobFailure) in
            try ResumedJob(
                folder: AbsolutePath.of(folder), session: .current,
                workers: workers.printers(postcodeDataPath: postcodes.path),
                postcodeDataPath: postcodes.path
            ).run(
                stop: link.stop, planned: link.planned, progress: link.progress,
                found: link.found)
        }
    }
}
