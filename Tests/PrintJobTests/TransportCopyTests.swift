internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PDFFinishing
internal import PrintJob
internal import SystemPackage
internal import TestSupport
internal import Testing

@Suite("Copies for transport are encrypted, whole, and made once")
final class TransportCopyTests {
    let root: String
    var folder: String { root + "/job" }
    let key: AgeKey
    var sources: [TransportCopy.Source] = []
    static let files = [
        ("volume-0001.pdf", Data((0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) })),
        ("volume-0002.pdf", Data("%PDF-1.5".utf8)),
    ]
    static let searchPath = "/usr/local/bin:/usr/bin:/bin"

    init() throws {
        root = try Checkout.temporaryFolder()
        key = try AgeKey(in: root)
        try FileManager.default.createDirectory(
            atPath: root + "/job", withIntermediateDirectories: false)
        for (name, content) in Self.files {
            try content.write(to: URL(fileURLWithPath: root + "/job/" + name))
            sources.append(.init(name: name, sha256: try Self.sha256(root + "/job/" + name)))
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    private static func sha256(_ path: String) throws -> String {
        String(try ExternalTool.run("sha256sum", [path]).text.prefix(64))
    }

    private static func codes(_ error: JobFailure?) -> [DiagnosticCode] {
        guard case .invalid(let failure)? = error else { return [] }
        return failure.diagnostics.map(\.code)
    }

    private func age(_ keys: [AgeKey]? = nil) throws -> TransportCopy.Method {
        let recipients = try (keys ?? [key]).map {
            try AgeRecipient($0.recipient, option: "--recipient")
        }
        return .age(try AgeEncryption(recipients: recipients, searchPath: Self.searchPath))
    }

    private func copies(
        _ method: TransportCopy.Method, _ operations: FileOperations = .system
    ) -> TransportCopy {
        TransportCopy(folder: FilePath(folder), method: method, operations: operations)
    }

    private func contents(_ name: String = "transport") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder + "/" + name).sorted()
    }

    private func bytes(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
    }

    private func decrypted(_ name: String, by key: AgeKey) throws -> ExternalTool.Result {
        try ExternalTool.run("age", ["-d", "-i", key.file, folder + "/" + name])
    }

    @Test("Every recipient reads every copy; a stranger reads none")
    func recipients() throws {
        let (other, stranger) = (try AgeKey(in: root), try AgeKey(in: root))
        let receipts = try copies(try age([key, other])).run(sources)
        #expect(
            receipts.map(\.name) == [
                "transport/volume-0001.pdf.age", "transport/volume-0002.pdf.age",
            ])
        for (receipt, source) in zip(receipts, sources) {
            for reader in [key, other] {
                #expect(try decrypted(receipt.name, by: reader).output == bytes(source.name))
            }
            #expect(try decrypted(receipt.name, by: stranger).status != 0)
            #expect(receipt.sha256 == (try Self.sha256(folder + "/" + receipt.name)))
            #expect(receipt.byteCount == (try bytes(receipt.name).count))
            #expect(receipt.source == source.name && receipt.sourceSHA256 == source.sha256)
            #expect(receipt.method == "age")
        }
        #expect(try contents() == ["volume-0001.pdf.age", "volume-0002.pdf.age"])
    }

    @Test("A file of SSH keys does as well")
    func sshKey() throws {
        let path = root + "/recipients"
        try Data((AgeRecipientTests.ed25519 + " comment\n" + key.recipient).utf8)
            .write(to: URL(fileURLWithPath: path))
        let age = try AgeEncryption(
            recipients: try AgeRecipient.recipients(inFile: path), searchPath: Self.searchPath)
        let receipts = try copies(.age(age)).run(sources)
        #expect(try decrypted(receipts[0].name, by: key).output == bytes(sources[0].name))
    }

    @Test("The copies belong to the owner alone")
    func permissions() throws {
        _ = try copies(try age()).run(sources)
        let modes = try ExternalTool.run(
            "stat", ["-c", "%a", folder + "/transport", folder + "/transport/volume-0001.pdf.age"])
        #expect(modes.text == "700\n600\n")
    }

    @Test("A recorded copy is kept, and made again if anything about it is different")
    func idempotent() throws {
        let first = try copies(try age()).run(sources)
        var recorded: [TransportCopy.Receipt] = []
        let second = try copies(try age()).run(
            sources, recorded: first, record: { recorded.append($0) })
        #expect(second == first)
        #expect(recorded == [])
        // Altered, removed, and not recorded.
        try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/" + first[0].name))
        unlink(folder + "/" + first[1].name)
        let third = try copies(try age()).run(
            sources, recorded: first, record: { recorded.append($0) })
        #expect(recorded == third)
        #expect(zip(third, first).allSatisfy { $0.sha256 != $1.sha256 })
        #expect(try decrypted(third[0].name, by: key).output == bytes(sources[0].name))
        #expect(try copies(try age()).run(sources, recorded: [third[0]])[0] == third[0])
        // Other readers.
        let other = try AgeKey(in: root)
        let fourth = try copies(try age([other])).run(sources, recorded: third)
        #expect(zip(fourth, third).allSatisfy { $0.sha256 != $1.sha256 })
        #expect(try decrypted(fourth[0].name, by: other).output == bytes(sources[0].name))
        #expect(try decrypted(fourth[0].name, by: key).status != 0)
    }

    @Test("A file that changed after it was recorded is not sent")
    func changedSource() throws {
        try Data("other".utf8).write(to: URL(fileURLWithPath: folder + "/volume-0002.pdf"))
        let error = #expect(throws: JobFailure.self) { try copies(try age()).run(sources) }
        #expect(Self.codes(error) == ["transport.source-changed"])
        #expect(try contents() == ["volume-0001.pdf.age"])
    }

    @Test("A faulty disk leaves no half copy, and what was made before stays", arguments: 0..<20)
    func faultyDisk(step: Int) throws {
        let disk = FaultyDisk(.error(.noSpace), at: step)
        let method = try age()
        var recorded: [TransportCopy.Receipt] = []
        do throws(JobFailure) {
            _ = try copies(method, disk.operations).run(
                sources, record: { recorded.append($0) })
        } catch {
            let path = folder + "/transport"
            guard case .output(let failure) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(failure.errno == ENOSPC)
            #expect(failure.path.hasPrefix(path) || failure.path == folder)
        }
        let names = try contents()
        #expect(recorded.allSatisfy { names.contains(String($0.name.dropFirst(10))) })
        #expect(names.count == recorded.count)
        let resumed = try copies(try age()).run(sources, recorded: recorded)
        #expect(Array(resumed.prefix(recorded.count)) == recorded)
        #expect(try contents() == ["volume-0001.pdf.age", "volume-0002.pdf.age"])
    }

    @Test("A process that dies leaves nothing that the next run stumbles over", arguments: 0..<20)
    func death(step: Int) throws {
        let disk = FaultyDisk(.death, at: step)
        _ = try? copies(try age(), disk.operations).run(sources)
        let receipts = try copies(try age()).run(sources)
        #expect(try contents() == ["volume-0001.pdf.age", "volume-0002.pdf.age"])
        for (receipt, source) in zip(receipts, sources) {
            #expect(try decrypted(receipt.name, by: key).output == bytes(source.name))
        }
    }

    @Test("It can be stopped between two files")
    func stopped() throws {
        var asked = 0
        let error = #expect(throws: JobFailure.self) {
            try copies(try age()).run(
                sources,
                shouldStop: {
                    asked += 1
                    return asked > 1
                })
        }
        #expect(error == .interrupted)
        #expect(try contents() == ["volume-0001.pdf.age"])
    }

    @Test("A missing program is said with what to install")
    func missingProgram() throws {
        let recipient = try AgeRecipient(key.recipient, option: "--recipient")
        for searchPath in ["", root, ".", "relative:" + root] {
            let failure = #expect(throws: DiagnosticFailure.self) {
                try AgeEncryption(recipients: [recipient], searchPath: searchPath)
            }
            #expect(failure?.diagnostics.map(\.code) == ["transport.no-age"])
            #expect(failure?.diagnostics.first?.hint?.contains("apt-get install age") == true)
        }
    }

    /// A program in age's place.
    private func impostor(_ script: String) throws -> TransportCopy.Method {
        let path = root + "/age"
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(chmod(path, 0o700) == 0)
        let recipient = try AgeRecipient(key.recipient, option: "--recipient")
        return .age(try AgeEncryption(recipients: [recipient], searchPath: root))
    }

    @Test(
        "A program that fails, dies or writes only a part leaves no copy",
        arguments: [
            "exit 3", "/usr/bin/head -c 1000; exit 1", "kill -9 $$", "/bin/cat; kill -15 $$",
        ])
    func failingProgram(script: String) throws {
        let method = try impostor(script)
        let error = #expect(throws: JobFailure.self) { try copies(method).run(sources) }
        #expect(Self.codes(error) == ["transport.age-failed"])
        #expect(try contents() == [])
    }

    @Test("The program gets public keys as arguments, nothing of the environment, nothing else")
    func arguments() throws {
        let method = try impostor(#"echo "$# $*"; /usr/bin/env; echo noise >&2"#)
        let receipts = try copies(method).run([sources[1]])
        let lines = String(decoding: try bytes(receipts[0].name), as: UTF8.self)
            .split(separator: "\n").map(String.init)
        #expect(lines[0] == "2 -r \(key.recipient)")
        // What the shell itself sets.
        let names = lines.dropFirst().map { $0.prefix { $0 != "=" } }
        #expect(names.allSatisfy { ["PWD", "_", "SHLVL", "OLDPWD"].contains($0) }, "\(names)")
    }

    @Test("A link in the place of the folder or of a file is not followed")
    func links() throws {
        mkdir(root + "/elsewhere", 0o700)
        #expect(symlink(root + "/elsewhere", folder + "/transport") == 0)
        #expect(throws: JobFailure.self) { try copies(try age()).run(sources) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: root + "/elsewhere") == [])
        unlink(folder + "/transport")
        rename(folder + "/volume-0002.pdf", root + "/elsewhere/volume-0002.pdf")
        #expect(symlink(root + "/elsewhere/volume-0002.pdf", folder + "/volume-0002.pdf") == 0)
        #expect(throws: JobFailure.self) { try copies(try age()).run(sources) }
        #expect(try contents() == ["volume-0001.pdf.age"])
    }

    @Test(
        "A name that leads out of the folder is refused",
        arguments: ["../volume.pdf", "a/b.pdf", "", "..", ".hidden"])
    func names(name: String) throws {
        let error = #expect(throws: JobFailure.self) {
            try copies(try age()).run([.init(name: name, sha256: "")])
        }
        #expect(Self.codes(error) == ["transport.bad-name"])
    }

    private func password(_ text: String) throws -> TransportCopy.Method {
        let path = root + "/password"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return .pdf(PDFEncryption(password: try PDFPassword(file: path)))
    }

    @Test("An encrypted PDF is kept until the password changes; the receipt tells nothing of it")
    func encryptedPDF() throws {
        let workshop = try Workshop()
        let input = try workshop.residents(.cardApplication, count: 3)
        _ = try workshop.run("card-application", input: input, volumeSize: 2)
        let names = workshop.contents().filter { $0.hasSuffix(".pdf") }
        #expect(names.count == 2)
        let job = workshop.path("job")
        let made = try names.map {
            TransportCopy.Source(name: $0, sha256: try Self.sha256("\(job)/\($0)"))
        }
        func run(
            _ text: String, _ recorded: [TransportCopy.Receipt] = []
        ) throws -> [TransportCopy.Receipt] {
            try TransportCopy(folder: FilePath(job), method: try password(text))
                .run(made, recorded: recorded)
        }
        let first = try run("correct horse battery")
        #expect(first.map(\.name) == names.map { "transport/" + $0 })
        #expect(first.map(\.method) == ["pdf-aes-256", "pdf-aes-256"])
        #expect(first.map(\.readers) == ["", ""])
        #expect(try run("correct horse battery", first) == first)
        let second = try run("another password", first)
        #expect(zip(first, second).allSatisfy { $0.sha256 != $1.sha256 })
        for (name, receipt) in zip(names, second) {
            func text(_ path: String) throws -> String {
                let read = try ExternalTool.run(
                    "pdftotext", ["-upw", "another password", path, "-"])
                #expect(read.status == 0)
                return read.text
            }
            #expect(try text("\(job)/\(name)") == text("\(job)/\(receipt.name)"))
        }
    }

    @Test("A PDF that cannot be encrypted, or written, is said and leaves no copy")
    func badPDF() throws {
        let method = try password("correct horse battery")
        let error = #expect(throws: JobFailure.self) { try copies(method).run(sources) }
        #expect(Self.codes(error) == ["transport.not-encrypted"])
        #expect(try contents() == [])
    }
}
