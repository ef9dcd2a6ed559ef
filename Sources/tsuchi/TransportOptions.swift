internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import PDFFinishing
internal import PrintJob

/// How finished files are encrypted for transport.
struct TransportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("ageの公開鍵（age1…）かSSHの公開鍵。何度でも指定できます。", valueName: "key"))
    var recipient: [String] = []

    @Option(
        help: ArgumentHelp("公開鍵を1行に1つ書いたファイル。", valueName: "file"), completion: .file())
    var recipientsFile: String?

    @Option(
        help: ArgumentHelp("パスワード付きのPDF（AES-256）にするときの、パスワードを1行目に書いたファイル。", valueName: "file"),
        completion: .file())
    var passwordFile: String?

    func validate() throws {
        if passwordFile != nil, !recipient.isEmpty || recipientsFile != nil {
            throw ValidationError("--password-file と --recipient は同時に使えません")
        }
    }

    /// The method that was chosen; `nil` for none.
    /// - Throws: what is wrong with a key or a password, before anything is printed.
    func method(_ console: Console) throws -> TransportCopy.Method? {
        do throws(DiagnosticFailure) {
            if let passwordFile {
                let password = try PDFPassword(file: passwordFile)
                console.report(password.warnings)
                return .pdf(PDFEncryption(password: password))
            }
            var keys: [AgeRecipient] = []
            for key in recipient { keys.append(try AgeRecipient(key, option: "--recipient")) }
            if let recipientsFile { keys += try AgeRecipient.recipients(inFile: recipientsFile) }
            guard !keys.isEmpty else { return nil }
            let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
            return .age(try AgeEncryption(recipients: keys, searchPath: path))
        } catch {
            throw FailureReport(console: console).exitCode(for: error)
        }
    }
}
