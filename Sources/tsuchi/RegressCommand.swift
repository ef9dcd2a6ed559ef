internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import PrintJob
internal import Regression

/// `tsuchi regress`: prints the specimens and compares them with the baselines.
struct RegressCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "regress",
        abstract: "見本記録を印刷し、記録してある基準と比べて、帳票の変更の影響をすべて示します。",
        discussion: """
            例:
              tsuchi regress
              tsuchi regress card-application
              tsuchi regress --missing

            帳票ごとの見本記録（specimens.yaml）をすべて描き、描画の指示、読み戻した文字と位置、QRコード、画像の四段階で
            基準と比べます。報告（report.html、report.json、junit.xml）を --report のフォルダーに書きます。
            違いがあれば終了コード4です。--update と --missing は基準を記録しますが、記録した回は必ず終了コード4です。
            変更を理由とともに取り入れるには tsuchi approve を使います。
            """)

    @Argument(help: ArgumentHelp("比べる帳票。省略するとすべて。", valueName: "document"))
    var documents: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("比べる帳票。何度でも書けます。", valueName: "document"))
    var document: [String] = []

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("比べる見本記録。何度でも書けます。省略するとすべて。", valueName: "name"))
    var specimen: [String] = []

    @OptionGroup var baselines: BaselineOptions

    @Flag(help: "すべての基準を今の結果で置き換えます。")
    var update = false

    @Flag(help: "基準のないページだけを記録します。")
    var missing = false

    @OptionGroup var language: LanguageOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if update && missing { throw ValidationError("--update と --missing は同時に使えません") }
    }

    func run() throws {
        let console = messages.console
        let folder = try TemporaryFolder(console)
        defer { folder.remove() }
        var request = try baselines.request(console, documents: documents + document, folder.path)
        request.specimens = specimen
        if update { request.recording = .all } else if missing { request.recording = .missing }
        let outcome: RegressionOutcome
        do throws(DiagnosticFailure) {
            outcome = try RegressionRun(request).run()
        } catch { throw FailureReport(console: console).exitCode(for: error) }
        let files = ReportFolder(path: baselines.report)
        do throws(DiagnosticFailure) {
            try files.write(outcome.report)
        } catch { throw FailureReport(console: console).exitCode(for: error) }
        let summary = RegressionSummary(
            report: outcome.report, recorded: outcome.recorded, files: files)
        try console.result(summary.text(language.wording), summary)
        if !outcome.isUnchanged { throw ExitStatus.difference }
    }
}
