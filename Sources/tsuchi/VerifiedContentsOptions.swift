internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Intake
internal import NoticeModel
internal import PrintJob
internal import Readback

/// What a PDF outside a job's folder was printed from; of a job, the ledger knows all but the
/// residents file.
struct VerifiedContentsOptions: ParsableArguments {
    @Argument(
        help: "PDFだけのとき: 帳票の名前か、レイアウト（.yaml）のパス。",
        completion: .list(DocumentType.all.map(\.identifier)))
    var document: String?

    @Option(
        help: ArgumentHelp("PDFだけのとき: 発行者ファイル（YAML）。", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var issuer: String?

    @Option(
        help: ArgumentHelp("住民ファイル（.csv、.jsonl）。", valueName: "file"),
        completion: .file(extensions: ["csv", "jsonl", "ndjson"]))
    var input: String?

    @OptionGroup(title: "住民ファイルの読み方（PDFだけのとき）")
    var reading: ReadingOptions

    @Option(help: ArgumentHelp("PDFだけのとき: renderで描いた行（見出しを除いて1から）。", valueName: "row"))
    var row: Int?

    @Option(
        help: ArgumentHelp(
            "PDFだけのとき: 何冊目か。省くとファイル名（volume-0001.pdf、overflow-0002.pdf）で決めます。", valueName: "number")
    )
    var volume: Int?

    @Flag(help: "PDFだけのとき: 見本として印刷したもの。")
    var specimen = false

    @Flag(help: "PDFだけのとき: 控え（写し）として印刷したもの。")
    var copy = false

    @Option(help: ArgumentHelp("PDFだけのとき: 1冊のページ数の上限。", valueName: "pages"))
    var volumeSize = 5000

    @Option(help: ArgumentHelp("PDFだけのとき: 封書の並び順。", valueName: "order"))
    var order = "input"

    @Option(
        help: ArgumentHelp("PDFだけのとき: 宛名台紙のレイアウト（.yaml）か none。", valueName: "layout"),
        completion: .file(extensions: ["yaml", "yml"]))
    var carrier: String?

    @Option(
        help: ArgumentHelp(
            "PDFだけのとき: 枠に収まらない文字がある通知の扱い（batch、render の --overflow と同じ）。",
            valueName: "treatment"))
    var overflow: [String] = []

    @OptionGroup var barcodes: BarcodeOptions

    func validate() throws {
        _ = try OverflowOptions.choice(overflow)
        if specimen && copy { throw ValidationError("--specimen と --copy は同時に使えません") }
        if row != nil && volume != nil { throw ValidationError("--row と --volume は同時に使えません") }
        if let row, row < 1 { throw ValidationError("--row は1以上にしてください") }
        if let volume, volume < 1 { throw ValidationError("--volume は1以上にしてください") }
        if volumeSize < 1 { throw ValidationError("--volume-size は1以上にしてください") }
        if order.isEmpty { throw ValidationError("--order に並び順を指定してください") }
        if input == "-" { throw ValidationError("--input にはファイルを指定してください") }
        if let issuer, ResidentsFormat(path: issuer) != nil {
            throw ValidationError("--issuer に住民ファイルが指定されています。--input と入れ違っていないか確かめてください")
        }
        let named = [document, issuer].compactMap(\.self).count
        if named == 1 || named == 2 && input == nil {
            throw ValidationError("PDFだけを確かめるには、帳票の名前と --issuer と --input が要ります")
        }
    }

    /// Whether all is said that a PDF without a job needs.
    var isComplete: Bool { document != nil && issuer != nil && input != nil }

    /// Of a job, the ledger says how it was planned; but postcode data may have been moved.
    func refuseForJob() throws {
        let isSaid =
            row != nil || volume != nil || specimen || copy || carrier != nil
            || reading.isGiven || !overflow.isEmpty
            || barcodes.barcodeError != .omit || volumeSize != 5000 || order != "input"
        if isSaid {
            throw ValidationError("仕事のフォルダーでは、計画の指定は要りません（台帳のとおりに確かめます）")
        }
    }

    /// What the PDF must show.
    var contents: FileVerification.Contents {
        row.map { .row($0) } ?? volume.map { .volume($0) } ?? .asNamed
    }

    /// What it was printed from.
    func setup(
        extent: VerificationExtent, _ resources: ResourceOptions
    ) throws -> (PrintSetup, JobRequest) {
        var request = JobRequest(
            layoutPath: try resources.layoutPath(of: document ?? ""), issuerPath: issuer ?? "",
            fontFolder: try resources.fontFolder(),
            purpose: specimen ? .specimen : copy ? .archiveCopy : .live, carrier: carrierChoice,
            inputPath: input ?? "", format: reading.inputFormat, encoding: reading.encoding,
            mappingPath: reading.source("").mappingPath, volumeSize: volumeSize,
            order: PieceOrder(option: order),
            overflow: overflow.isEmpty ? nil : try OverflowOptions.choice(overflow),
            verification: extent, barcodes: barcodes.choice)
        // A single notice is drawn without a carrier sheet.
        if row != nil { request.carrier = .none }
        do throws(DiagnosticFailure) {
            return (try PrintSetup(request), request)
        } catch {
            throw FailureReport(console: resources.console).exitCode(for: error)
        }
    }

    private var carrierChoice: CarrierChoice { CarrierChoice(option: carrier) }
}
