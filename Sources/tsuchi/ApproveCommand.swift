internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import PrintJob
internal import Regression

/// `tsuchi approve`: takes over changes that a report showed.
struct ApproveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "報告で確かめた変更を、理由とともに新しい基準にします。",
        discussion: """
            例:
              tsuchi approve card-application --reason '様式の改正（令和8年4月）'
              tsuchi approve card-application/longest-name/1 --reason '住所欄の拡大'
              tsuchi approve environment --reason '書体の更新'

            名前は報告のとおりです（帳票、帳票/見本記録、帳票/見本記録/ページ。書体とライブラリーの記録は environment）。
            見本記録をもう一度描き、報告のときと違っていれば何も取り入れません。
            だれが、いつ、なぜ、どの状態からどの状態へを approvals.jsonl に残します。
            """)

    @Argument(help: ArgumentHelp("承認する変更。", valueName: "name"))
    var names: [String]

    @Option(help: ArgumentHelp("理由。", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("承認した人。省略すると利用者名。", valueName: "name"))
    var by: String = NSUserName()

    @OptionGroup var baselines: BaselineOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        for (name, text) in [("--reason", reason), ("--by", by)]
        where text.allSatisfy(\.isWhitespace) {
            throw ValidationError("\(name) が空です")
        }
    }

    func run() throws {
        let console = messages.console
        let folder = try TemporaryFolder(console)
        defer { folder.remove() }
        let files = ReportFolder(path: baselines.report)
        let request = try baselines.request(console, folder.path)
        let approvals: [Approval]
        do throws(DiagnosticFailure) {
            approvals = try ApprovalRun(request, reviewed: try files.read(), names: names).run(
                ApprovalRun.Decision(by: by, at: Date().ISO8601Format(), reason: reason))
        } catch { throw FailureReport(console: console).exitCode(for: error) }
        let count = language.wording.number(approvals.count)
        try console.result(
            language.wording(
                "\(count)件の変更を基準にしました（\(baselines.baselines)）",
                "took over \(count) changes (\(baselines.baselines))"), approvals)
    }
}
