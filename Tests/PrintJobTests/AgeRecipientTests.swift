internal import Diagnostics
internal import Foundation
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("A recipient is checked before the job, not after it")
final class AgeRecipientTests {
    let folder: String
    static let ed25519 =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHsKLqeplhpW+uObz5dvMgjz1OxfM/XXUB+VHtZ6isGN"

    init() throws { folder = try Checkout.temporaryFolder() }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func codes(_ text: String) -> [String] {
        do {
            _ = try AgeRecipient(text, option: "--recipient")
            return []
        } catch {
            #expect(error.diagnostics.allSatisfy { $0.place == .option("--recipient") })
            for word in text.split(separator: " ") where word.count > 6 {
                #expect(error.diagnostics.allSatisfy { !"\($0)".contains(word) })
            }
            return error.diagnostics.map(\.code.rawValue)
        }
    }

    @Test("Keys that age makes are accepted, and none that differs in a character")
    func madeByAge() throws {
        let key = try AgeKey(in: folder).recipient
        #expect(codes(key) == [])
        #expect(codes("  \(key) ") == [])
        for index in key.indices {
            for other in ["q", "p", "b", "1", "A"] where String(key[index]) != other {
                let changed = key.replacingCharacters(in: index...index, with: other)
                #expect(codes(changed) == ["transport.bad-recipient"], "\(changed)")
            }
        }
        #expect(codes(String(key.dropLast())) == ["transport.bad-recipient"])
        #expect(codes(key + "q") == ["transport.bad-recipient"])
        #expect(codes(key.uppercased()) == ["transport.bad-recipient"])
        #expect(codes(key + " " + key) == ["transport.bad-recipient"])
    }

    @Test("A public SSH key is taken without its comment")
    func ssh() throws {
        let recipient = try AgeRecipient(
            Self.ed25519 + " yamada@example.jp", option: "--recipient")
        #expect(recipient.key == Self.ed25519)
        #expect(codes("ssh-ed25519") == ["transport.bad-recipient"])
        #expect(
            codes(Self.ed25519.replacing("ed25519", with: "rsa")) == ["transport.bad-recipient"])
        #expect(codes(String(Self.ed25519.dropLast(8))) == ["transport.bad-recipient"])
        #expect(codes("ssh-ed25519 AAAA*") == ["transport.bad-recipient"])
        #expect(codes("ssh-dss AAAAB3NzaC1kc3MAAACBA") == ["transport.bad-recipient"])
    }

    @Test("A secret key is named as such and never shown")
    func secretKey() throws {
        let secret = try AgeKey(in: folder).secret
        #expect(codes(secret) == ["transport.secret-key"])
        #expect(codes(secret.lowercased()) == ["transport.secret-key"])
        #expect(codes("-----BEGIN OPENSSH PRIVATE KEY-----") == ["transport.secret-key"])
    }

    @Test(
        "What is no key is refused",
        arguments: [
            "", " ", "age1", "-h", "--decrypt", "yamada@example.jp", "/etc/passwd", "age2x",
        ])
    func junk(text: String) { #expect(codes(text) == ["transport.bad-recipient"]) }

    private func file(_ text: String) throws -> [AgeRecipient] {
        let path = folder + "/recipients"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return try AgeRecipient.recipients(inFile: path)
    }

    private func findings(_ text: String) throws -> [Diagnostic] {
        do {
            _ = try file(text)
            return []
        } catch let failure as DiagnosticFailure { return failure.diagnostics }
    }

    @Test("A file has a key a line, with comments")
    func files() throws {
        let key = try AgeKey(in: folder).recipient
        let recipients = try file("# printer\r\n\r\n  \(key)\r\n\(Self.ed25519) a b c\r\n")
        #expect(recipients.map(\.key) == [key, Self.ed25519])
    }

    @Test("Every bad line of a file is named by its number")
    func badFiles() throws {
        let key = try AgeKey(in: folder).recipient
        let found = try findings("x\n\(key)\n#\ny\n")
        #expect(found.map(\.code) == ["transport.bad-recipient", "transport.bad-recipient"])
        let path = folder + "/recipients"
        #expect(
            found.map(\.place) == [
                .position(file: path, line: 1, column: 1),
                .position(file: path, line: 4, column: 1),
            ])
        #expect(try findings("# none\n").map(\.code) == ["transport.bad-recipient"])
        #expect(
            try findings(String(repeating: key + "\n", count: 101)).map(\.code)
                == ["transport.bad-recipient"])
        #expect(try findings(String(repeating: "x\n", count: 100_000)).count == 20)
        let missing = #expect(throws: DiagnosticFailure.self) {
            try AgeRecipient.recipients(inFile: folder + "/none")
        }
        #expect(missing?.diagnostics.map(\.code) == ["transport.no-recipients-file"])
    }
}
