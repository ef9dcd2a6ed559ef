internal import ArgumentParser
internal import PrintJob

/// `tsuchi worker`: prints volumes for a coordinator; nobody calls it by hand.
struct WorkerCommand: ParsableCommand {
    static let name = "worker"
    static let readerOption = "--reader"
    static let configuration = CommandConfiguration(
        commandName: name, abstract: "印刷プロセス（batch と resume が使います）。", shouldDisplay: false)

    @Flag(help: "印刷せずに、読み戻します。")
    var reader = false

    @OptionGroup var postcodes: PlannedPostcodeOptions

    @Argument(help: "仕事のフォルダー。")
    var folder: String

    func run() throws {
        ProcessPrivacy.dieWithParent()
        // Ctrl-C reaches every process of the terminal; the coordinator decides what is finished.
        Interruption.leaveToCoordinator()
        WorkerService(
            folder: folder, isReader: reader, postcodeDataPath: postcodes.path
        ).run(
            nextLine: { readLine() },
            say: { (try? Console(format: .text).output(Array($0.utf8))) != nil })
    }
}
