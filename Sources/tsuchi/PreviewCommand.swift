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
        let folder = try TemporaryFolder(console)
        defer { folder.remove() }
        let failure = PreviewRun(server: try server(folder.path)).run()
        guard let failure else { return }
        console.report([failure.diagnostic])
        throw Self.exitCode(failure)
    }

    /// Puts the parts together: this is the one place where all routes meet.
    private func server(_ workFolder: String) throws -> PreviewServer {
        let routes: [PreviewRoute] = []
        let listener = try listener()
        let notice = AddressNotice(
            address: listener.address, wording: language.wording, console: resources.console)
        return PreviewServer(
            PreviewSettings(workFolder: workFolder, clock: PreviewClock(ContinuousClock())),
            listener: listener, routes: routes, events: PreviewEvents(),
            watch: FileWatch(
                folders: [
                    AbsolutePath.of(try resources.layoutFolder()),
                    AbsolutePath.of(try resources.fontFolder()),
                ],
                files: [AbsolutePath.of(options.issuer)]),
            announce: { notice.show($0) }, onLock: {})
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
