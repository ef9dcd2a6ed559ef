internal import ArgumentParser
internal import Diagnostics
internal import Preview

/// `tsuchi preview-log`: the counter's book, shown and verified.
struct PreviewLogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview-log",
        abstract: "窓口の台帳（tsuchi preview で出した本番用の通知の記録）を示し、改ざんがないかを確かめます。",
        discussion: """
            例:
              tsuchi preview-log
              tsuchi preview-log Output/counter/ledger.sqlite --format json
              tsuchi preview-log --head 3f7a…

            印刷・保存した通知と、止めた通知を1件1行で示します。氏名、個人番号、申請書IDはありません。行のつながりに
            合わないところがあれば終了コード4です。最後の行のハッシュ値を別の場所に控えて --head に渡すと、終わりの行が
            消されたこともわかります。
            """)

    @Argument(
        help: ArgumentHelp("窓口の台帳。", valueName: "file"), completion: .file(extensions: ["sqlite"]))
    var ledger = CounterLedger.defaultPath

    @Option(help: ArgumentHelp("控えておいた、最後の行のハッシュ値。", valueName: "hash"))
    var head: String?

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let console = messages.console
        let lines: [CounterLine]
        let fault: Diagnostic?
        do throws(PreviewFailure) {
            (lines, fault) = try CounterLedger.read(ledger, endingIn: head)
        } catch {
            throw FailureReport(console: console).exitCode(for: DiagnosticFailure(error.findings))
        }
        if let fault { console.report([fault]) }
        try console.result(
            Self.text(lines, isSound: fault == nil), Log(isSound: fault == nil, lines: lines))
        if fault != nil { throw ExitStatus.difference }
    }

    private struct Log: Encodable {
        let isSound: Bool
        let lines: [CounterLine]
    }

    private static func text(_ lines: [CounterLine], isSound: Bool) -> String {
        var text = lines.map { line in
            let outcome = line.outcome == "released" ? "出した" : "止めた"
            let use = ["print": "印刷", "download": "保存"][line.use ?? ""] ?? "確認"
            let reasons = line.reasons.isEmpty ? nil : line.reasons.joined(separator: "、")
            return [
                "\(line.number)", line.at, line.document, line.serial, use, outcome,
                line.operator ?? "-", reasons,
            ].compactMap(\.self).joined(separator: "  ")
        }
        text.append(
            isSound
                ? "\(lines.count)行を確かめました。すべてつながっています" : "\(lines.count)行を確かめました。合わないものがあります")
        if isSound, let last = lines.last { text.append("最後の行のハッシュ値: \(last.hash)") }
        return text.joined(separator: "\n")
    }
}
