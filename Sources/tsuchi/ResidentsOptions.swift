internal import ArgumentParser
internal import Intake

/// Whose notices are printed.
struct ResidentsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("住民ファイル（.csv、.jsonl）。「-」は標準入力。", valueName: "file"),
        completion: .file(extensions: ["csv", "jsonl", "ndjson"]))
    var input: String

    @Option(
        help: ArgumentHelp("住民ファイルの形式。省くと拡張子で決めます。標準入力には必要です。", valueName: "format"))
    var inputFormat: ResidentsFormat?

    func validate() throws {
        if input.isEmpty { throw ValidationError("--input に住民ファイルを指定してください") }
        if input == "-", inputFormat == nil {
            throw ValidationError("標準入力には --input-format csv か --input-format jsonl が必要です")
        }
    }
}
