internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import PDFFinishing
internal import PrintJob

/// `tsuchi render`: one notice.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "住民ファイルの1行を、PDFかPNGにします。",
        discussion: """
            例:
              tsuchi render card-application --input residents.csv --row 3 \\
                --issuer issuer.yaml --output notice.pdf
              tsuchi render expiry-notice --input residents.csv --issuer issuer.yaml \\
                --specimen --type png --resolution 150 --output - > notice.png

            どの行を描いたかを標準エラー出力に示します。その行が印刷できないときは、理由を示して
            終了コード2で終わります。PDFは、書く前に別のプログラムで読み戻して確かめます（--verify off でしない）。製造管理番号は、住民ファイルになければ発行者ファイルの最初の番号です。
            """)

    /// What kind of file.
    enum FileType: String, ExpressibleByArgument, CaseIterable {
        case pdf
        case png
    }

    @OptionGroup var setup: SetupOptions
    @OptionGroup var residents: ResidentsOptions

    @Option(help: "何行目か（見出しを除いて1から）。")
    var row = 1

    @Option(
        help: ArgumentHelp("書き出すファイル。「-」は標準出力。", valueName: "file"), completion: .file())
    var output: String

    @Option(help: "ファイルの種類。省くと拡張子で決めます（標準出力にはpdf）。")
    var type: FileType?

    @Option(help: ArgumentHelp("PNGの解像度（36〜1200dpi）。省くと150。", valueName: "dpi"))
    var resolution: Int?

    @Option(help: "PNGにするページ（1から）。省くと1。")
    var page: Int?

    @Flag(help: "画面用の控えにします。見た目は印刷と同じで、読み上げソフトで読めるPDF（PDF/UA-1）です。")
    var accessible = false

    @OptionGroup var overflow: OverflowOptions
    @OptionGroup var finishing: OutputOptions
    @OptionGroup var verification: VerificationOptions

    @OptionGroup var resources: ResourceOptions

    func validate() throws {
        if row < 1 { throw ValidationError("--row は1以上にしてください") }
        if let page, page < 1 { throw ValidationError("--page は1以上にしてください") }
        if let resolution, !(36...1200).contains(resolution) {
            throw ValidationError("--resolution は36から1200までにしてください")
        }
        if output.isEmpty { throw ValidationError("--output にファイルを指定してください") }
        guard let fileType else {
            throw ValidationError(
                "--output の拡張子では種類が決まりません。.pdf か .png にするか、--type を指定してください")
        }
        if fileType == .png, accessible {
            throw ValidationError("--accessible はPDFだけに使えます")
        }
        if accessible, finishing.profile != .print {
            throw ValidationError("--accessible と --profile は同時に使えません")
        }
        if fileType == .pdf, page != nil || resolution != nil {
            throw ValidationError("--page と --resolution はPNGだけに使えます")
        }
    }

    func run() throws {
        Interruption.watch()
        try refuseHarm()
        let console = resources.console
        let job = SingleNoticeJob(
            setup: try setup.load(resources, output: finishing.form),
            request: .init(
                residents: residents.source, row: row, form: form, overflow: overflow.choice,
                engines: fileType == .pdf ? try verification.engines(console) : nil))
        let rendered: SingleNoticeJob.Rendered
        do throws(JobFailure) {
            rendered = try job.run(shouldStop: { Interruption.isRequested })
            if output != "-" { try SingleNoticeJob.write(rendered, to: output) }
        } catch {
            throw FailureReport(console: console).exitCode(for: error)
        }
        if output == "-" { try console.output(rendered.bytes) }
        console.report(rendered.warnings)
        let place = output == "-" ? "標準出力" : "「\(output)」"
        console.note(
            "\(row)行目を\(place)に書きました（製造管理番号 \(rendered.serial)、\(rendered.pageCount)ページ）",
            Event(row: row, serial: rendered.serial, pages: rendered.pageCount, output: output))
    }

    /// Which notice was drawn, told by numbers that say nothing about the person.
    private struct Event: Encodable {
        let event = "rendered"
        let row: Int
        let serial: String
        let pages: Int
        let output: String
    }

    /// A picture is no text for a terminal, and no file that is read may be replaced.
    private func refuseHarm() throws {
        let sources =
            [residents.input, setup.issuer, setup.document]
            + [residents.reading.mapping].compactMap(\.self)
        if output == "-" {
            guard isatty(STDOUT_FILENO) == 1 else { return }
            try refuse("画面には書けません", hint: "「> notice.pdf」のようにファイルへ送ってください")
        } else if sources.contains(where: { Self.isSame($0, output) }) {
            try refuse("読み込むファイルと同じです", hint: "別の名前にしてください")
        }
    }

    private func refuse(_ message: String, hint: String) throws {
        resources.console.report([
            Diagnostic("option.unsafe-output", at: .option("--output"), message, hint: hint)
        ])
        throw ExitStatus.usage
    }

    private static func isSame(_ path: String, _ other: String) -> Bool {
        var (left, right) = (stat(), stat())
        return stat(path, &left) == 0 && stat(other, &right) == 0
            && left.st_dev == right.st_dev && left.st_ino == right.st_ino
    }

    /// The kind of file asked for; `nil` if the name does not tell.
    private var fileType: FileType? {
        if let type { return type }
        if output == "-" { return .pdf }
        return FileType.allCases.first { output.lowercased().hasSuffix(".\($0)") }
    }

    private var form: SingleNoticeJob.Form {
        fileType == .png
            ? .png(page: page ?? 1, resolution: resolution ?? 150)
            : accessible ? .accessiblePDF : .pdf
    }
}
