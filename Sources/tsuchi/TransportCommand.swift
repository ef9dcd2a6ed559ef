internal import ArgumentParser
internal import PrintJob

/// `tsuchi transport`: encrypted copies of the finished volumes.
struct TransportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transport",
        abstract: "印刷した冊を、運ぶために暗号化した写しにします。",
        discussion: """
            例:
              tsuchi transport Output/job --recipient age1…
              tsuchi transport Output/job --password-file password.txt

            写しは仕事のフォルダーの transport に書きます。すでにある写しは作り直しません。
            """)

    @Argument(help: "仕事のフォルダー。", completion: .directory)
    var folder: String

    @OptionGroup var transport: TransportOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        Interruption.watch()
        let console = messages.console
        guard let method = try transport.method(console) else {
            throw ValidationError("--recipient、--recipients-file、--password-file のどれかを指定してください")
        }
        let receipts = try Self.copy(folder, method, console)
        try console.result(
            "暗号化した写し\(receipts.count)件: \(folder)/\(TransportCopy.folderName)", receipts)
    }

    /// Makes the copies of a job.
    static func copy(
        _ folder: String, _ method: TransportCopy.Method, _ console: Console
    ) throws -> [TransportCopy.Receipt] {
        do throws(JobFailure) {
            return try TransportJob(
                folder: AbsolutePath.of(folder), method: method, session: .current
            ).run(shouldStop: { Interruption.isRequested })
        } catch {
            throw FailureReport(console: console).exitCode(for: error)
        }
    }
}
