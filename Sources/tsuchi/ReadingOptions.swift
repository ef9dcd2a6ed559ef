internal import ArgumentParser
internal import Intake

/// How a residents file is read.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "住民ファイルの形式。csv、jsonl、fixed（固定長。--mapping が要ります）。省くと拡張子で決めます。標準入力には必要です。",
            valueName: "format"))
    var inputFormat: ResidentsFormat?

    @Option(
        help: ArgumentHelp(
            "住民ファイルの文字コード。utf-8、cp932（WindowsのShift_JIS）、shift_jis（0x5Cは¥、0x7Eは‾になり、①や髙はない）、euc-jp、utf-16、utf-16le、utf-16be。省くと utf-8。",
            valueName: "encoding"))
    var encoding: TextEncoding?

    @Option(
        help: ArgumentHelp(
            "対応表（YAML）。住民ファイルの列と帳票の項目、固定長の位置、外字の読み替えを書きます（tsuchi mapping init で案を作れます）。",
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var mapping: String?

    func validate() throws {
        guard let mapping else { return }
        if mapping.isEmpty { throw ValidationError("--mapping に対応表を指定してください") }
        if ResidentsFormat(path: mapping) != nil {
            // Read as YAML, a residents file would be quoted line by line in the findings.
            throw ValidationError("--mapping に住民ファイルが指定されています。--input と入れ違っていないか確かめてください")
        }
    }

    /// Whether anything is said.
    var isGiven: Bool { inputFormat != nil || encoding != nil || mapping != nil }

    /// A residents file, read so; its mapping file by an absolute path.
    func source(_ path: String) -> ResidentsSource {
        ResidentsSource(
            path: path, format: inputFormat, encoding: encoding,
            mappingPath: mapping.map(AbsolutePath.of))
    }
}
