internal import ArgumentParser
internal import Foundation
internal import PrintJob

/// How a job is planned, beside what it is printed from.
struct JobOptions: ParsableArguments {
    @Option(help: ArgumentHelp("1冊のページ数の上限。", valueName: "pages"))
    var volumeSize = 5000

    @Option(
        help: ArgumentHelp(
            "封書の並び順。input（住民ファイルの順）、postcode（郵便番号の順）か、項目の名前。", valueName: "order"))
    var order = "input"

    @Option(
        help: ArgumentHelp(
            "宛名台紙のレイアウト（.yaml）。none で台紙なし。省くとレイアウトのとおり。", valueName: "layout"),
        completion: .file(extensions: ["yaml", "yml"]))
    var carrier: String?

    @Option(help: ArgumentHelp("印刷できない行がこれより多いときは、印刷せずに止めます。", valueName: "rows"))
    var maxRejected: Int?

    @OptionGroup
    var overflow: OverflowOptions

    @OptionGroup
    var output: OutputOptions

    @OptionGroup
    var verification: VerificationOptions

    func validate() throws {
        if volumeSize < 1 { throw ValidationError("--volume-size は1以上にしてください") }
        if let maxRejected, maxRejected < 0 {
            throw ValidationError("--max-rejected は0以上にしてください")
        }
        if order.isEmpty { throw ValidationError("--order に並び順を指定してください") }
    }

    /// The order of mail pieces.
    var pieceOrder: PieceOrder {
        PieceOrder(option: order)
    }

    /// Whose carrier sheet leads a mail piece.
    var carrierChoice: CarrierChoice {
        CarrierChoice(option: carrier)
    }
}

extension PieceOrder {
    /// Reads `--order`.
    init(option: String) {
        self =
            switch option {
            case "input": .input
            case "postcode": .postcode
            default: .column(option)
            }
    }
}

extension CarrierChoice {
    /// Reads `--carrier`.
    init(option: String?) {
        self =
            switch option {
            case nil: .asLayoutSays
            case "none"?: .none
            case let path?: .file(AbsolutePath.of(path))
            }
    }
}
