internal import ArgumentParser
internal import Diagnostics
internal import PrintJob

/// `tsuchi reprint`: prints spoilt or lost sheets again.
struct ReprintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reprint",
        abstract: "損紙や行方不明の通知を、同じ番号で作り直します。",
        discussion: """
            例:
              tsuchi reprint Output/job --serials 10000019-10000025,10000031 --reason 紙詰まり
              tsuchi reprint Output/job --pieces 12 --reason "封入の誤り"

            reprint-0001.pdf と、その一覧 reprint-0001.csv を仕事のフォルダーに書きます。番号とコードは同じで、
            レイアウトが求める場所に「再印刷」と印刷します。--pieces は宛名台紙も含めて封書ごと作り直します。
            理由は証跡に残るので、氏名や番号を書かないでください。
            """)

    @Argument(help: "仕事のフォルダー。", completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("製造管理番号（8桁）。範囲は「-」、複数は「,」。", valueName: "numbers"))
    var serials: String?

    @Option(help: ArgumentHelp("封書の番号。宛名台紙も含めて封書ごと。", valueName: "numbers"))
    var pieces: String?

    @Option(help: ArgumentHelp("住民ファイルの行番号（見出しを除いて1から）。", valueName: "numbers"))
    var rows: String?

    @Option(help: ArgumentHelp("理由（100文字まで）。証跡に残ります。", valueName: "text"))
    var reason: String

    @OptionGroup var postcodes: PlannedPostcodeOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard [serials, pieces, rows].compactMap(\.self).count == 1 else {
            throw ValidationError("--serials、--pieces、--rows のどれか1つを指定してください")
        }
    }

    func run() throws {
        let console = messages.console
        do throws(JobFailure) {
            let result = try ReprintJob(
                folder: AbsolutePath.of(folder), selection: try selection(), reason: reason,
                session: .current, postcodeDataPath: postcodes.path
            ).run()
            tell(result)
        } catch {
            throw FailureReport(console: console).exitCode(for: error)
        }
    }

    private func selection() throws(JobFailure) -> NumberSelection {
        do throws(DiagnosticFailure) {
            if let serials {
                return try NumberSelection(parsing: serials, as: .serials, option: "--serials")
            }
            if let pieces {
                return try NumberSelection(parsing: pieces, as: .pieces, option: "--pieces")
            }
            return try NumberSelection(parsing: rows ?? "", as: .rows, option: "--rows")
        } catch { throw .invalid(error) }
    }

    private func tell(_ result: ReprintJob.Result) {
        let reprint = result.reprint
        try? messages.console.result(
            """
            \(folder)/\(reprint.name) に書きました（通知\(result.notices)通、用紙\(reprint.sheets)枚、\(reprint.pages)ページ）
            一覧: \(folder)/\(result.list)
            """, reprint)
    }
}
