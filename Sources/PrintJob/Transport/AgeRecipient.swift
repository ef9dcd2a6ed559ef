public import Diagnostics
internal import Foundation
internal import SystemPackage

/// Whom a file is encrypted to: a public key as the program `age` writes it (`age1…`), or a public
/// SSH key (`ssh-ed25519 …`, `ssh-rsa …`).
///
/// It is checked before a job starts: a slip of the pen found by `age` itself would come when all
/// is printed. A public key is no secret; a secret key given by mistake is never shown.
public struct AgeRecipient: Hashable, Sendable {
    /// The key as `age` takes it; of an SSH key without its comment, which may name a person.
    public let key: String

    private static let greatestFileSize = 1 << 20
    private static let greatestCount = 100

    /// Reads one key from an option.
    /// - Throws: a finding `transport.…`.
    public init(_ text: String, option: String) throws(DiagnosticFailure) {
        try self.init(text, at: .option(option))
    }

    private init(_ text: String, at place: Place) throws(DiagnosticFailure) {
        let words = text.split { $0 == " " || $0 == "\t" }
        guard let first = words.first else {
            throw Self.failure("bad-recipient", place, "宛先の鍵がありません")
        }
        if text.uppercased().contains("AGE-SECRET-KEY") || text.contains("PRIVATE KEY") {
            throw Self.failure(
                "secret-key", place, "秘密鍵が書かれています",
                hint: "age1 で始まる公開鍵を書いてください。この秘密鍵は人に見られたおそれがあるので、作り直してください")
        }
        if first.hasPrefix("ssh-") {
            guard words.count > 1, Self.isSSHKey(type: first, words[1]) else {
                throw Self.failure("bad-recipient", place, "SSHの公開鍵が正しくありません")
            }
            key = "\(first) \(words[1])"
        } else {
            guard words.count == 1, Bech32.isSound(first, prefix: "age", byteCount: 32) else {
                throw Self.failure("bad-recipient", place, "宛先の鍵が正しくありません")
            }
            key = String(first)
        }
    }

    /// Reads a file of keys, one a line; empty lines and lines that begin with `#` do not count.
    /// - Throws: findings `transport.…`, each with its line.
    public static func recipients(inFile path: String) throws(DiagnosticFailure) -> [AgeRecipient] {
        var recipients: [AgeRecipient] = []
        var findings: [Diagnostic] = []
        let text = try self.text(path)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            let line = line.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            do throws(DiagnosticFailure) {
                let place = Place.position(file: path, line: index + 1, column: 1)
                recipients.append(try AgeRecipient(line, at: place))
            } catch { findings += error.diagnostics }
            // What comes behind so many is no list of keys.
            if findings.count >= 20 { break }
        }
        if !findings.isEmpty { throw DiagnosticFailure(findings) }
        guard (1...greatestCount).contains(recipients.count) else {
            throw failure(
                "bad-recipient", .file(path), recipients.isEmpty ? "宛先の鍵がありません" : "宛先の鍵が多すぎます")
        }
        return recipients
    }

    private static func text(_ path: String) throws(DiagnosticFailure) -> String {
        do {
            let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
            // A file that was only read has nothing left to lose on closing.
            defer { try? file.close() }
            var bytes: [UInt8] = []
            var block = [UInt8](repeating: 0, count: 1 << 16)
            while bytes.count <= greatestFileSize {
                let count = try block.withUnsafeMutableBytes { try file.read(into: $0) }
                if count == 0 { break }
                bytes += block[..<count]
            }
            let text = String(decoding: bytes, as: UTF8.self)
            return text.replacingOccurrences(of: "\r\n", with: "\n")
        } catch {
            let reason = (error as? Errno).map { "\($0)" } ?? "I/O error"
            throw failure(
                "no-recipients-file", .file(path), "宛先の鍵のファイルを読めません（\(reason)）",
                hint: "ファイルの名前と権限を確かめてください")
        }
    }

    /// The text of a key begins with the name of its type, after four bytes of its length.
    private static func isSSHKey(type: Substring, _ text: Substring) -> Bool {
        guard ["ssh-ed25519", "ssh-rsa"].contains(type), let key = Data(base64Encoded: "\(text)")
        else { return false }
        let name = Array(type.utf8)
        let start = [0, 0, 0, UInt8(name.count)] + name
        return key.starts(with: start) && key.count >= start.count + 36
    }

    private static func failure(
        _ code: String, _ place: Place, _ message: String,
        hint: String = "受け取る人から届いた age1 か ssh- で始まる公開鍵を、そのまま書いてください"
    ) -> DiagnosticFailure {
        DiagnosticFailure(
            Diagnostic(
                DiagnosticCode(rawValue: "transport.\(code)"), at: place, message, hint: hint))
    }
}
