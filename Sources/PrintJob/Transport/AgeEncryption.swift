internal import CairoRendering
internal import ChildProcesses
public import Diagnostics
internal import Glibc
public import SystemPackage

/// Encrypts a finished file by the program `age` (Debian package `age`) to one recipient or more.
///
/// It stands here and not in `PDFFinishing` because it knows nothing of PDF: any file goes through
/// it, and what comes out takes its place by ``DurableFile``. The program's arguments are public
/// keys and nothing else: it reads standard input and writes standard output, so that not even a
/// file's name can be read by other users of the machine.
///
/// Encryption is random by its nature (a new file key every time): the same file encrypted twice
/// has different bytes. Whoever wants to compare must decrypt.
public struct AgeEncryption: Sendable {
    /// The program.
    public let program: FilePath
    /// Whom files are encrypted to, each once, sorted by key.
    public let recipients: [AgeRecipient]

    /// Looks for the program.
    /// - Parameters:
    ///   - searchPath: Folders between colons, as in `PATH`; relative ones do not count.
    /// - Throws: `transport.no-age` if there is no such program, `transport.bad-recipient` if there
    ///   is no recipient.
    public init(
        recipients: [AgeRecipient], searchPath: String
    ) throws(DiagnosticFailure) {
        guard !recipients.isEmpty else {
            throw DiagnosticFailure(
                Diagnostic(
                    "transport.bad-recipient", "宛先の鍵がありません", hint: "--recipient で宛先の鍵を指定してください"))
        }
        guard let program = ProgramSearch(path: searchPath).program("age") else {
            throw DiagnosticFailure(
                Diagnostic(
                    "transport.no-age", "暗号化のプログラム age がありません",
                    hint: "apt-get install age で入れてください"))
        }
        self.program = program
        self.recipients = Array(Set(recipients)).sorted { $0.key < $1.key }
    }

    /// Encrypts a file into another, block by block; whoever asked commits it.
    /// - Throws: ``JobFailure/output(_:)`` if the bytes cannot be written,
    ///   ``JobFailure/invalid(_:)`` with `transport.age-failed` if the program does not do its
    ///   work, ``JobFailure/noInput(_:)`` if the file cannot be opened.
    func encrypt(_ source: FilePath, into file: DurableFile) throws(JobFailure) {
        let input = open(source.string, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard input >= 0 else {
            throw .noInput(
                Diagnostic(
                    "transport.cannot-read", at: .file(source.string),
                    "読めません（\(Errno(rawValue: errno))）", hint: "ファイルと権限を確かめてください"))
        }
        defer { close(input) }
        let filter: ChildProcess
        do throws(Errno) {
            let arguments = recipients.flatMap { ["-r", $0.key] }
            filter = try ChildProcess(
                program: program, arguments: arguments, input: FileDescriptor(rawValue: input))
        } catch { throw failure(source, "起動できません（\(error)）") }
        var fault: Int32 = 0
        let status: Int32
        do throws(Errno) {
            status = try filter.drain { bytes in
                fault = file.write(bytes)
                return fault == 0
            }.status
        } catch { throw failure(source, "出力を受け取れません（\(error)）") }
        if fault != 0 { throw .output(file.failure(fault)) }
        if status != 0 { throw failure(source, "終了コード \(status)") }
    }

    private func failure(_ source: FilePath, _ reason: String) -> JobFailure {
        .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "transport.age-failed", at: .file(source.string), "age が暗号化できませんでした（\(reason)）",
                    hint: "宛先の鍵と、コマンド age が動くことを確かめてください")))
    }
}
