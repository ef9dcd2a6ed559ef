internal import ArgumentParser
internal import PrintJob

/// `tsuchi reconcile`: whether the envelopes that were filled are those that were printed.
struct ReconcileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "封入機のカメラが読んだ一覧を、印刷した通知と照合します。",
        discussion: """
            例:
              tsuchi reconcile Output/job --scanned camera.txt

            一覧は1行に1つの製造管理番号か、バーコードの文字列です。抜け、重なり、ほかの仕事の番号、順序の違いを
            示します。違いがあれば終了コード4です。
            """)

    @Argument(help: "仕事のフォルダー。", completion: .directory)
    var folder: String

    @Option(
        help: ArgumentHelp("カメラが読んだ一覧。「-」は標準入力。", valueName: "file"), completion: .file())
    var scanned: String

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let console = messages.console
        let result: Reconciliation
        do throws(JobFailure) {
            result = try ReconciliationJob(
                folder: AbsolutePath.of(folder), scanned: AbsolutePath.of(scanned),
                session: .current
            ).run()
        } catch {
            throw FailureReport(console: console).exitCode(for: error)
        }
        console.report(result.findings)
        let summary = ReconciliationSummary(result)
        try console.result(summary.text, summary)
        if !result.isClean { throw ExitStatus.difference }
    }
}
