internal import ArgumentParser
internal import PrintJob

/// The command line. It parses, calls and reports; everything else is done by the modules.
struct TsuchiCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tsuchi",
        abstract: "個人番号通知書などの通知を、住民ファイルから印刷用PDFにします。",
        discussion: """
            例:
              tsuchi sample card-application --count 100 > residents.csv
              tsuchi check card-application --input residents.csv \\
                --issuer Layouts/Samples/issuer.yaml
              tsuchi batch card-application --input residents.csv \\
                --issuer Layouts/Samples/issuer.yaml --output Output/job
              tsuchi verify Output/job
              tsuchi render expiry-notice --input residents.csv --issuer issuer.yaml \\
                --row 3 --output notice.pdf

            終了コード:
              0    正常
              1    予期しない失敗
              2    印刷できない行があった（ほかの行は印刷済み）。checkでは印刷できない行がある、renderではその行が印刷できない
              3    隔離した冊がある（読み戻しで違いを見つけた、描けなかった）。renderとreprintでは何も書いていない
              4    差異があった
              64   使い方の誤り
              65   レイアウト、発行者ファイル、書体、住民ファイルの誤り。印刷できない行が --max-rejected より多い
              66   指定したファイルがない、読めない
              73   書き込めない。出力先に前の結果がある
              130  中断した（Ctrl-C、SIGTERM、SIGHUP）。tsuchi resume で続けられる

            結果は標準出力、経過とメッセージは標準エラー出力に書きます。色は環境変数 NO_COLOR で消せます。
            """,
        version: ProgramVersion.current,
        subcommands: [
            CheckCommand.self, BatchCommand.self, ResumeCommand.self, StatusCommand.self,
            VerifyCommand.self, RegressCommand.self, ApproveCommand.self,
            ReprintCommand.self, ReconcileCommand.self, ManifestCommand.self,
            TransportCommand.self, PurgeCommand.self, RenderCommand.self, LayoutsCommand.self,
            MappingCommand.self, CharactersCommand.self,
            PreviewCommand.self, PreviewLogCommand.self, DiffCommand.self, FontsCommand.self,
            SampleCommand.self, DoctorCommand.self,
            WorkerCommand.self, PreviewWorkerCommand.self,
        ])
}
