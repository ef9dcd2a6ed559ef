internal import ArgumentParser
internal import Preview

/// `tsuchi preview-worker`: draws notices for the preview; nobody calls it by hand.
struct PreviewWorkerCommand: ParsableCommand {
    static let name = "preview-worker"
    static let configuration = CommandConfiguration(
        commandName: name, abstract: "描画プロセス（preview が使います）。", shouldDisplay: false)

    func run() throws {
        ProcessPrivacy.dieWithParent()
        // Ctrl-C reaches every process of the terminal; the desk decides when it is over.
        Interruption.leaveToCoordinator()
        PressService().run()
    }
}
