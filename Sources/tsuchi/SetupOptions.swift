internal import ArgumentParser
internal import Diagnostics
internal import NoticeModel
internal import PrintJob

/// What is printed, by whom and for what.
struct SetupOptions: ParsableArguments {
    @Argument(
        help:
            "文書（individual-number-notice、expiry-notice、notification-card、card-application）か、レイアウト（.yaml）のパス。"
    )
    var document: String

    @Option(help: ArgumentHelp("発行者ファイル（YAML）。", valueName: "file"))
    var issuer: String

    @Flag(help: "見本として印刷します。「見本」が必ず重なり、見本用の番号も通ります。")
    var specimen = false

    @Flag(help: "控えとして印刷します。「写し」が必ず重なります。")
    var copy = false

    func validate() throws {
        if specimen && copy { throw ValidationError("--specimen と --copy は同時に使えません。") }
    }

    var purpose: PrintPurpose { specimen ? .specimen : copy ? .archiveCopy : .live }

    /// Loads and checks layout, issuer file and fonts.
    func load(_ resources: ResourceOptions) throws -> PrintSetup {
        let layout = try resources.layoutPath(of: document)
        let fonts = try resources.fontFolder()
        do throws(DiagnosticFailure) {
            let setup = try PrintSetup(
                layoutPath: layout, issuerPath: issuer, fontFolder: fonts, purpose: purpose)
            resources.console.report(setup.findings)
            return setup
        } catch {
            resources.console.report(error.diagnostics)
            throw ExitStatus.badData
        }
    }
}
