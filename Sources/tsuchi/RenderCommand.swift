internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Intake
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
            """)

    /// What kind of file.
    enum FileType: String, ExpressibleByArgument, CaseIterable {
        case pdf
        case png
    }

    @OptionGroup var setup: SetupOptions

    @Option(help: ArgumentHelp("住民ファイル（.csv、.jsonl）。「-」は標準入力。", valueName: "file"))
    var input: String

    @Option(help: "住民ファイルの形式: csv、jsonl。省くと拡張子で決めます。")
    var inputFormat: ResidentsFormat?

    @Option(help: "何行目か（見出しを除いて1から）。")
    var row = 1

    @Option(help: ArgumentHelp("書き出すファイル。「-」は標準出力。", valueName: "file"))
    var output: String

    @Option(help: "ファイルの種類: pdf、png。省くと拡張子で決めます。")
    var type: FileType?

    @Option(help: "PNGの解像度（dpi、36〜1200）。")
    var resolution = 150

    @Option(help: "PNGにするページ（1から）。")
    var page = 1

    @OptionGroup var resources: ResourceOptions

    func validate() throws {
        if row < 1 { throw ValidationError("--row は1以上にしてください。") }
        if page < 1 { throw ValidationError("--page は1以上にしてください。") }
        if !(36...1200).contains(resolution) {
            throw ValidationError("--resolution は36から1200までにしてください。")
        }
    }

    func run() throws {
        let console = resources.console
        let job = SingleNoticeJob(
            setup: try setup.load(resources),
            request: .init(inputPath: input, format: inputFormat, row: row, form: form))
        do throws(JobFailure) {
            let rendered = try job.run()
            console.report(rendered.warnings)
            if output == "-" {
                Console.writeOutput(Data(rendered.bytes))
            } else {
                try SingleNoticeJob.write(rendered, to: output)
            }
        } catch {
            throw FailureReport(console: console).exitCode(for: error)
        }
    }

    private var form: SingleNoticeJob.Form {
        let byName: FileType = output.hasSuffix(".png") ? .png : .pdf
        return switch type ?? byName {
        case .pdf: .pdf
        case .png: .png(page: page, resolution: resolution)
        }
    }
}
