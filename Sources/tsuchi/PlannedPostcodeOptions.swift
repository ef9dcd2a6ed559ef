internal import ArgumentParser

/// Where the postcode data of a planned job are now.
struct PlannedPostcodeOptions: ParsableArguments {
    static let name = "--postcode-data"

    @Option(
        help: ArgumentHelp(
            "計画に使った郵便番号データの今の場所。計画のあとで移したときに指定します（中身は計画のときと同じもの）。",
            valueName: "file"),
        completion: .file(extensions: ["db"]))
    var postcodeData: String?

    func validate() throws {
        if postcodeData?.isEmpty == true {
            throw ValidationError("--postcode-data に郵便番号データのファイルを指定してください")
        }
    }

    /// The path, absolute; `nil` for where the data were.
    var path: String? { postcodeData.map { AbsolutePath.of($0) } }
}
