internal import ArgumentParser
internal import Intake
internal import Preview

/// What `tsuchi preview` shows, and where it is asked.
struct PreviewOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("発行者ファイル（YAML）。", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var issuer: String

    @Option(
        help: ArgumentHelp(
            "住民ファイル（.csv、.jsonl）。省くと、記録を検索できません（手で入れることはできます）。", valueName: "file"),
        completion: .file(extensions: ["csv", "jsonl", "ndjson"]))
    var input: String?

    @OptionGroup var reading: ReadingOptions

    @Flag(help: "レイアウトを作る人のための表示を加えます（枠、基線、定規、文字の収まり、前との比較）。")
    var designer = false

    @Option(
        help: ArgumentHelp(
            "見本記録と、前との比較に使う基準のフォルダー。省くとレイアウトと同じ場所の Tests/Baselines。",
            valueName: "folder"),
        completion: .directory)
    var baselines: String?

    @Option(
        help: ArgumentHelp(
            "本番用の印刷やダウンロードを記録する台帳。個人情報は書きません。省くと \(CounterLedger.defaultPath)。",
            valueName: "file"),
        completion: .file())
    var ledger: String?

    @Option(
        name: .customLong("operator"),
        help: ArgumentHelp("台帳に書く担当者の名前か職員番号。", valueName: "name"))
    var operatorName: String?

    @Option(help: ArgumentHelp("待ち受けるポート（127.0.0.1だけ）。省くと空いている番号。", valueName: "n"))
    var port: Int?

    @Option(
        help: ArgumentHelp("ポートの代わりに待ち受けるUnixソケット。本人だけが使えます。", valueName: "path"),
        completion: .file())
    var socket: String?

    @OptionGroup var barcodes: BarcodeOptions
    @OptionGroup var overflow: OverflowOptions

    func validate() throws {
        if issuer.isEmpty { throw ValidationError("--issuer に発行者ファイルを指定してください") }
        if ResidentsFormat(path: issuer) != nil {
            // Read as YAML, a residents file would be quoted line by line in the findings.
            throw ValidationError("--issuer に住民ファイルが指定されています。--input と入れ違っていないか確かめてください")
        }
        if input?.isEmpty == true { throw ValidationError("--input に住民ファイルを指定してください") }
        if input == "-" {
            throw ValidationError("標準入力は使えません。--input に住民ファイルを指定してください")
        }
        if input == nil, reading.isGiven {
            throw ValidationError(
                "--input-format、--encoding、--mapping は --input と一緒に指定してください")
        }
        if port != nil, socket != nil {
            throw ValidationError("--port と --socket は同時に使えません")
        }
        if let port, !(0...65535).contains(port) {
            throw ValidationError("--port は0から65535までにしてください")
        }
        if ledger?.isEmpty == true { throw ValidationError("--ledger にファイルを指定してください") }
        if let socket, socket.isEmpty { throw ValidationError("--socket にパスを指定してください") }
    }

    /// Where to listen.
    var place: PreviewAddress {
        if let socket { return .socket(path: AbsolutePath.of(socket)) }
        return .port(UInt16(clamping: port ?? 0))
    }
}
