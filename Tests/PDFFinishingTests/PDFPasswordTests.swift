internal import Diagnostics
internal import Foundation
internal import PDFFinishing
internal import TestSupport
internal import Testing

@Suite("A password comes from the first line of a file")
final class PDFPasswordTests {
    let folder: String
    var path: String { folder + "/password" }

    init() throws { folder = try Checkout.temporaryFolder() }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ bytes: some Sequence<UInt8>, permissions: Int = 0o600) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes(
            [.posixPermissions: permissions], ofItemAtPath: path)
    }

    private func code(_ bytes: some Sequence<UInt8>) throws -> String? {
        try write(bytes)
        do {
            _ = try PDFPassword(file: path)
            return nil
        } catch {
            let finding = try #require(error.diagnostics.first)
            #expect(finding.place == .file(path))
            #expect(finding.hint != nil)
            return finding.code.rawValue
        }
    }

    @Test(
        "Line ends, a byte order mark and further lines are not part of it",
        arguments: [
            "correct horse\n", "correct horse", "correct horse\r\n", "\u{FEFF}correct horse\nx\n",
        ])
    func firstLine(text: String) throws {
        try write(text.utf8)
        let plain = folder + "/plain.pdf"
        let encrypted = folder + "/encrypted.pdf"
        try PlainPDF.bytes(texts: ["page"]).write(to: URL(fileURLWithPath: plain))
        var output = Data()
        try PDFEncryption(password: try PDFPassword(file: path)).encrypt(plain) {
            output.append(contentsOf: $0)
            return 0
        }
        try output.write(to: URL(fileURLWithPath: encrypted))
        let read = try ExternalTool.run("pdftotext", ["-upw", "correct horse", encrypted, "-"])
        #expect(read.status == 0)
    }

    @Test("What would not open everywhere is refused")
    func refusals() throws {
        #expect(try code("".utf8) == "encryption.empty-password")
        #expect(try code("\ncorrect horse".utf8) == "encryption.empty-password")
        #expect(try code("\r\n".utf8) == "encryption.empty-password")
        #expect(try code(String(repeating: "x", count: 127).utf8) == nil)
        #expect(
            try code(String(repeating: "x", count: 128).utf8) == "encryption.long-password")
        #expect(
            try code(String(repeating: "五", count: 43).utf8) == "encryption.long-password")
        #expect(
            try code(String(repeating: "x", count: 1_000_000).utf8) == "encryption.long-password")
        #expect(try code([0x83, 0x70, 0x83, 0x58]) == "encryption.password-not-utf-8")
        for text in [
            "ｐａｓｓｗｏｒｄ", "か\u{3099}", "a\u{200B}b", "a\tb", "a\0b", " ab", "ab ", "a\u{3000}b", "ﾊﾟｽ",
        ] {
            #expect(
                try code(text.utf8) == "encryption.ambiguous-password", "\(text.debugDescription)")
        }
    }

    @Test("A missing file or a folder is said", arguments: ["/none", ""])
    func missing(name: String) {
        let failure = #expect(throws: DiagnosticFailure.self) {
            try PDFPassword(file: folder + name)
        }
        #expect(failure?.diagnostics.map(\.code) == ["encryption.no-password-file"])
    }

    @Test("Weak protection of the password is a warning")
    func warnings() throws {
        func codes(_ text: String, _ permissions: Int) throws -> [String] {
            try write(text.utf8, permissions: permissions)
            let warnings = try PDFPassword(file: path).warnings
            #expect(warnings.allSatisfy { $0.severity == .warning })
            return warnings.map(\.code.rawValue)
        }
        #expect(try codes("correct horse", 0o600) == [])
        #expect(try codes("correct horse", 0o640) == ["encryption.password-file-open"])
        #expect(try codes("correct horse", 0o604) == ["encryption.password-file-open"])
        #expect(try codes("horse", 0o400) == ["encryption.short-password"])
    }

    @Test("It shows itself to nobody")
    func hidden() throws {
        try write("correct horse".utf8)
        let password = try PDFPassword(file: path)
        var dumped = ""
        dump(password, to: &dumped)
        for text in ["\(password)", String(reflecting: password), dumped] {
            #expect(!text.contains("horse"))
        }
    }
}
