internal import ArgumentParser
internal import PrintJob

/// The command line. It parses, calls and reports; everything else is done by the modules.
@main
struct TsuchiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tsuchi",
        abstract: "個人番号通知書などの通知を、住民ファイルから印刷用PDFにします。",
        discussion: """
            例:
              tsuchi sample card-application --count 100 > residents.csv
              tsuchi batch card-application --input residents.csv \\
                --issuer Layouts/Samples/issuer.yaml --output Output/job
              tsuchi render expiry-notice --input residents.csv --issuer issuer.yaml \\
                --row 3 --output notice.pdf

            終了コード: 0 正常・1 予期しない失敗・2 印刷できない行があった（ほかは印刷済み）・
            4 差異あり・64 使い方の誤り・65 レイアウトやデータの誤り・66 入力がない・
            73 書き込めない・130 中断
            """,
        version: ProgramVersion.current,
        subcommands: [
            BatchCommand.self, RenderCommand.self, LayoutsCommand.self, FontsCommand.self,
            SampleCommand.self, DoctorCommand.self,
        ])
}
