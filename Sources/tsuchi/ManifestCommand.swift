internal import ArgumentParser
internal import PrintJob

/// `tsuchi manifest`: the evidence of a job.
struct ManifestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manifest", abstract: "仕事の証跡を確かめます。", subcommands: [Verify.self])

    /// `tsuchi manifest verify`.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "manifest.json の内容を、ファイルと台帳から計算し直して確かめます。",
            discussion: """
                例:
                  tsuchi manifest verify Output/job

                ファイルのハッシュ値、出来事の記録のつながり、計画の番号、件数の合計を確かめます。合わないものがあれば
                終了コード4です。
                """)

        @Argument(help: "仕事のフォルダー。", completion: .directory)
        var folder: String

        @OptionGroup var messages: MessageOptions

        func run() throws {
            let console = messages.console
            let result: ManifestVerification.Result
            do throws(JobFailure) {
                result = try ManifestVerification(folder: AbsolutePath.of(folder)).run()
            } catch {
                throw FailureReport(console: console).exitCode(for: error)
            }
            console.report(result.findings)
            let summary = Summary(result)
            try console.result(summary.text, summary)
            if !result.findings.isEmpty { throw ExitStatus.difference }
        }
    }

    /// What was recomputed, for people and for machines.
    private struct Summary: Encodable {
        let isSound: Bool
        let files: Int
        let events: Int
        let rows: Int
        let isPurged: Bool
        let isUnfinished: Bool
        let unprinted: Int

        init(_ result: ManifestVerification.Result) {
            isSound = result.findings.isEmpty
            files = result.files
            events = result.events
            rows = result.rows
            isPurged = result.isPurged
            isUnfinished = result.isUnfinished
            unprinted = result.unprinted
        }

        var text: String {
            let scope = "ファイル\(files)件、記録\(events)件、入力\(rows)行"
            let purged = isPurged ? "（個人情報は消去済み）" : ""
            return
                (isSound
                ? "\(scope)を確かめました。すべて合っています\(purged)" : "\(scope)を確かめました。合わないものがあります\(purged)")
                + unfinished
        }

        private var unfinished: String {
            guard isUnfinished else { return "" }
            let rows = "（未印刷 \(unprinted)行）"
            return isPurged
                ? "\nこの仕事は、印刷が終わらないまま消去しました\(rows)" : "\nこの仕事は、印刷が終わっていません\(rows)"
        }
    }
}
