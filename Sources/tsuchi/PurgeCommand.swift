internal import ArgumentParser
internal import Diagnostics
internal import PrintJob

/// `tsuchi purge`: deletes what holds personal data.
struct PurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "個人情報の入ったファイルを消し、証跡を残します。",
        discussion: """
            例:
              tsuchi purge Output/job

            消すもの: 通知のPDF、再印刷、暗号化した写し、控えた記録、その鍵。
            残すもの: 台帳、一覧、manifest.json（どれにも個人情報はありません）。
            消すと、もう印刷も再印刷もできません。元の住民ファイルは消しません。

            消す前に、残す一覧がそろっているかを確かめ、台帳から作り直せるものは作り直します。次のときは消しません
            （--unfinished を付ければ消します）: 印刷が終わっていない、隔離した冊がある、読み戻しで違いの見つかった
            ファイルがある、台帳から作り直せない一覧が失われている。
            """)

    @Argument(help: "仕事のフォルダー。", completion: .directory)
    var folder: String

    @Flag(
        help: "まだ終わっていない仕事や、隔離した冊、違いの見つかった冊、失われた一覧のある仕事でも消します。")
    var unfinished = false

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let console = messages.console
        let report: JobPurge.Report
        do throws(JobFailure) {
            report = try PurgeJob(
                folder: AbsolutePath.of(folder), isUnfinishedAllowed: unfinished,
                session: .current
            ).run()
        } catch {
            throw FailureReport(console: console).exitCode(for: error)
        }
        console.report(report.findings)
        let summary = Summary(report)
        try console.result(summary.text, summary)
        if !report.isComplete { throw ExitStatus.cannotWrite }
    }

    /// What was deleted, for people and for machines.
    private struct Summary: Encodable {
        let removed: [String]
        let bytes: Int64
        let isComplete: Bool

        init(_ report: JobPurge.Report) {
            removed = report.removed
            bytes = report.byteCount
            isComplete = report.isComplete
        }

        var text: String {
            isComplete
                ? "個人情報の入ったファイルを\(removed.count)件消しました。証跡は残っています"
                : "消せなかったファイルがあります。原因を除いて、もう一度実行してください"
        }
    }
}
