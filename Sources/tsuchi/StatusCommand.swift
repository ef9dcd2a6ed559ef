internal import ArgumentParser
internal import PrintJob

/// `tsuchi status`: how a job stands.
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "仕事がどこまで進んだかと、次にすることを示します。",
        discussion: """
            例:
              tsuchi status Output/job

            件数、冊、再印刷（損紙）、搬送用のファイル、最近の出来事を台帳から読みます。何も書き換えないので、
            印刷中でも使えます。印刷済みの冊は名前と大きさだけを確かめます（中身は tsuchi resume が確かめます）。
            """)

    @Argument(help: "仕事のフォルダー。", completion: .directory)
    var folder: String

    @OptionGroup var language: LanguageOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let status: JobStatus
        do throws(JobFailure) {
            status = try JobStatus(folder: AbsolutePath.of(folder))
        } catch {
            throw FailureReport(console: messages.console).exitCode(for: error)
        }
        let text = StatusText(status: status, wording: language.wording, folder: folder)
        try messages.console.result(text.text, status)
    }
}
