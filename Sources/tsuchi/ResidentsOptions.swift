internal import ArgumentParser
internal import Intake

/// Whose notices are printed.
struct ResidentsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("住民ファイル（.csv、.jsonl、固定長の .txt・.dat）。「-」は標準入力。", valueName: "file"),
        completion: .file(extensions: ["csv", "jsonl", "ndjson", "txt", "dat"]))
    var input: String

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        if input.isEmpty { throw ValidationError("--input に住民ファイルを指定してください") }
        if input == "-", reading.inputFormat == nil {
            throw ValidationError("標準入力には --input-format csv か --input-format jsonl が必要です")
        }
    }

    /// The residents file and how it is read.
    var source: ResidentsSource { reading.source(input) }
}
