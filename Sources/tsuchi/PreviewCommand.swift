internal import ArgumentParser
internal import Diagnostics
internal import Preview

/// `tsuchi preview`: one notice at a time, in a browser on this machine.
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "1通を画面で確かめてから、印刷やダウンロードをします。",
        discussion: """
            例:
              tsuchi preview --issuer issuer.yaml --input residents.csv
              tsuchi preview --issuer issuer.yaml --designer

            表示されたアドレスを、この機械のブラウザーで開いてください。アドレスは一度だけ使えます。15分間操作が
            ないと施錠し、新しいアドレスを表示します。端末で Enter キーを押したときも同じです。Ctrl-C で終わります。
            """)

    @OptionGroup var options: PreviewOptions
    @OptionGroup var language: LanguageOptions
    @OptionGroup var resources: ResourceOptions

    func run() throws {
        Interruption.watch()
        let console = resources.console
        let desk = try PreviewDesk(options, language.language, resources)
        defer { desk.press.close() }
        let folder = try TemporaryFolder(console)
        defer { folder.remove() }
        switch PreviewRun(desk: desk, server: try server(desk, folder.path)).run() {
        case nil: return
        case .desk(let failure):
            throw FailureReport(console: console).exitCode(
                for: DiagnosticFailure(failure.findings))
        case .server(let failure):
            console.report([failure.diagnostic])
            throw Self.exitCode(failure)
        }
    }

    private func server(_ desk: PreviewDesk, _ workFolder: String) throws -> PreviewServer {
        let watch = FileWatch(
            folders: [
                AbsolutePath.of(try resources.layoutFolder()),
                AbsolutePath.of(try resources.fontFolder()),
            ],
            files: [AbsolutePath.of(options.issuer)])
        let listener = try listener()
        let notice = AddressNotice(
            address: listener.address, wording: language.wording, console: resources.console)
        return PreviewServer(
            PreviewSettings(workFolder: workFolder, clock: PreviewClock(ContinuousClock())),
            listener: listener, routes: desk.routes, events: PreviewEvents(), watch: watch,
            announce: { notice.show($0) }, onLock: { await desk.shelf.removeAll() })
    }

    private func listener() throws -> PreviewListener {
        do throws(PreviewServerFailure) {
            return try PreviewListener(options.place)
        } catch {
            resources.console.report([error.diagnostic])
            throw Self.exitCode(error)
        }
    }

    private static func exitCode(_ failure: PreviewServerFailure) -> ExitCode {
        switch failure {
        case .taken, .refused, .unusablePath: ExitStatus.cannotWrite
        case .cannotWatch, .ended: ExitStatus.unexpected
        }
    }
}
