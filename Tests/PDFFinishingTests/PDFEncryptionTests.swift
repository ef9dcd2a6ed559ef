internal import Foundation
internal import PDFFinishing
internal import TestSupport
internal import Testing

@Suite("An encrypted copy opens with its password and with nothing else")
final class PDFEncryptionTests {
    let folder: String
    var plain: String { folder + "/plain.pdf" }
    var encrypted: String { folder + "/encrypted.pdf" }
    var passwordFile: String { folder + "/password" }

    init() throws {
        folder = try Checkout.temporaryFolder()
        try PlainPDF.bytes(texts: ["first page", "second page"])
            .write(to: URL(fileURLWithPath: plain))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func password(_ text: String) throws -> PDFPassword {
        try Data((text + "\n").utf8).write(to: URL(fileURLWithPath: passwordFile))
        return try PDFPassword(file: passwordFile)
    }

    private func encrypt(_ password: PDFPassword) throws -> Data {
        var output = Data()
        try PDFEncryption(password: password).encrypt(plain) { bytes in
            output.append(contentsOf: bytes)
            return 0
        }
        try output.write(to: URL(fileURLWithPath: encrypted))
        return output
    }

    @Test(
        "qpdf and poppler open it with the password",
        arguments: [
            "correct horse battery", "p", #"a"b\c'd$e"#, "(paren) <x> %", "パスワード五八",
            String(repeating: "x", count: 127),
        ])
    func opens(text: String) throws {
        let password = try password(text)
        _ = try encrypt(password)
        let check = try ExternalTool.run(
            "qpdf", ["--check", "--password-file=" + passwordFile, encrypted])
        #expect(check.status == 0, "\(check.errors)")
        #expect(PDFEncryption(password: password).opens(encrypted))
        // pdftotext takes no more than 32 bytes.
        guard text.utf8.count <= 32 else { return }
        let read = try ExternalTool.run("pdftotext", ["-upw", text, encrypted, "-"])
        #expect(read.status == 0)
        #expect(read.text.contains("first page") && read.text.contains("second page"))
    }

    @Test("It is AES with 256 bits, to be printed at full resolution and not to be changed")
    func strength() throws {
        _ = try encrypt(try password("correct horse battery"))
        let shown = try ExternalTool.run(
            "qpdf", ["--show-encryption", "--password-file=" + passwordFile, encrypted]
        ).text
        for line in [
            "R = 6", "stream encryption method: AESv3", "string encryption method: AESv3",
            "file encryption method: AESv3", "print high resolution: allowed",
            "print low resolution: allowed", "extract for accessibility: allowed",
            "extract for any purpose: not allowed", "modify document assembly: not allowed",
            "modify forms: not allowed", "modify annotations: not allowed",
            "modify other: not allowed", "Supplied password is user password",
        ] {
            #expect(shown.contains(line), "\(line)")
        }
        #expect(!shown.contains("owner password"))
    }

    @Test("Nothing opens it without the password", arguments: ["", "correct horse", "x"])
    func refusesOthers(guess: String) throws {
        _ = try encrypt(try password("correct horse battery"))
        #expect(try ExternalTool.run("pdftotext", ["-upw", guess, encrypted, "-"]).status != 0)
        #expect(try ExternalTool.run("pdftotext", ["-opw", guess, encrypted, "-"]).status != 0)
        #expect(try ExternalTool.run("qpdf", ["--check", encrypted]).status != 0)
        let other = try PDFPassword(file: try writePassword("another password"))
        #expect(!PDFEncryption(password: other).opens(encrypted))
        #expect(!PDFEncryption(password: other).opens(plain))
        let clear = String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: encrypted)), as: UTF8.self)
        #expect(!clear.contains("first page"))
    }

    private func writePassword(_ text: String) throws -> String {
        let path = folder + "/other"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test("Decrypted, its contents are those of the plain file")
    func sameContents() throws {
        _ = try encrypt(try password("correct horse battery"))
        func contents(_ path: String) throws -> [Substring] {
            let result = try ExternalTool.run(
                "qpdf",
                ["--qdf", "--decrypt", "--password-file=" + passwordFile, path, "-"])
            #expect(result.status == 0, "\(result.errors)")
            return result.text.split(separator: "\n").filter { $0.hasPrefix("BT ") }
        }
        #expect(try contents(plain).count == 2)
        #expect(try contents(plain) == contents(encrypted))
    }

    @Test("A large file passes in pieces, none of it large")
    func large() throws {
        let texts = (0..<2000).map { "page \($0)" }
        try PlainPDF.bytes(texts: texts, padding: 500).write(to: URL(fileURLWithPath: plain))
        var pieces: [Int] = []
        var output = Data()
        try PDFEncryption(password: try password("correct horse battery")).encrypt(plain) { bytes in
            pieces.append(bytes.count)
            output.append(contentsOf: bytes)
            return 0
        }
        try output.write(to: URL(fileURLWithPath: encrypted))
        #expect(pieces.count > 10)
        #expect(pieces.allSatisfy { $0 <= 1 << 16 })
        let check = try ExternalTool.run(
            "qpdf", ["--check", "--password-file=" + passwordFile, encrypted])
        #expect(check.status == 0)
        let read = try ExternalTool.run(
            "pdftotext", ["-upw", "correct horse battery", "-f", "2000", encrypted, "-"])
        #expect(read.text.contains("page 1999"))
    }

    @Test("Two encryptions of one file differ: keys are never used twice")
    func random() throws {
        let password = try password("correct horse battery")
        #expect(try encrypt(password) != encrypt(password))
    }

    @Test("The errno of whoever takes the bytes comes back, and it is not asked again")
    func fullDisk() throws {
        try PlainPDF.bytes(texts: (0..<2000).map { "page \($0)" }, padding: 200)
            .write(to: URL(fileURLWithPath: plain))
        let encryption = PDFEncryption(password: try password("correct horse battery"))
        var calls = 0
        let error = #expect(throws: PDFFinishingFailure.self) {
            try encryption.encrypt(plain) { _ in
                calls += 1
                return calls < 3 ? 0 : ENOSPC
            }
        }
        #expect(error == .write(errno: ENOSPC))
        #expect(calls == 3)
    }

    @Test("What libqpdf has to say of a bad file is heard by nobody: it may quote the file")
    func silence() async throws {
        let result = await #expect(
            processExitsWith: .success, observing: [\.standardErrorContent]
        ) {
            let folder = try Checkout.temporaryFolder()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let (file, key) = (folder + "/cut.pdf", folder + "/password")
            try Data("correct horse".utf8).write(to: URL(fileURLWithPath: key))
            let encryption = PDFEncryption(password: try PDFPassword(file: key))
            let whole = PlainPDF.bytes(texts: ["page"])
            for size in stride(from: 0, to: whole.count, by: 9) {
                try whole.prefix(size).write(to: URL(fileURLWithPath: file))
                try? encryption.encrypt(file) { _ in 0 }
                _ = encryption.opens(file)
            }
        }
        let errors = try #require(result).standardErrorContent
        #expect(String(decoding: errors, as: UTF8.self) == "")
    }

    @Test("A missing, damaged, cut off or already encrypted file is refused without a word")
    func refusesInput() throws {
        let encryption = PDFEncryption(password: try password("correct horse battery"))
        func failure(_ path: String) -> PDFFinishingFailure? {
            #expect(throws: PDFFinishingFailure.self) { try encryption.encrypt(path) { _ in 0 } }
        }
        #expect(failure(folder + "/none.pdf") == .unreadable)
        #expect(failure(folder) == .unreadable)
        let whole = try Data(contentsOf: URL(fileURLWithPath: plain))
        for size in [0, 10, whole.count / 2, whole.count - 40] {
            try whole.prefix(size).write(to: URL(fileURLWithPath: folder + "/cut.pdf"))
            #expect(failure(folder + "/cut.pdf") == .unreadable)
        }
        _ = try encrypt(try password("correct horse battery"))
        #expect(failure(encrypted) == .unreadable)
    }
}
