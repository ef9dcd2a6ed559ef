internal import Diagnostics
internal import Foundation
internal import IssuerProfile
internal import TestSupport
internal import Testing

@testable internal import PrintJob

@Suite("The list that an inserter's camera wrote")
struct ScannedListTests {
    let workshop: Workshop
    static let sampleBarcode = SerialBarcode { "31901\($0)#" }

    init() throws { workshop = try Workshop() }

    private func list(
        _ bytes: some Sequence<UInt8>, barcode: SerialBarcode = sampleBarcode
    ) throws -> ScannedList {
        let path = workshop.path("scanned.txt")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return try ScannedList(path: path, barcode: barcode)
    }

    private func code(_ bytes: some Sequence<UInt8>) -> String? {
        do {
            _ = try list(bytes)
            return nil
        } catch { return (error as? DiagnosticFailure)?.diagnostics.first?.code.rawValue }
    }

    @Test(
        "Whatever ends the lines and stands around the serials, the readings are the same",
        arguments: [
            "10000019\n10000020\n10000021\n", "10000019\r\n10000020\r\n10000021\r\n",
            "10000019\r10000020\r10000021", "\u{FEFF}10000019\n10000020\n10000021",
            " 10000019\n\t10000020 \n10000021\u{1A}",
            "\u{2}10000019\u{3}\r\n\u{2}10000020\u{3}\r\n\u{2}10000021\u{3}\r\n",
            "3190110000019#\n10000020\n3190110000021#",
        ])
    func lineForms(text: String) throws {
        let list = try list(text.utf8)
        #expect(list.readings.map(\.serial) == [10_000_019, 10_000_020, 10_000_021])
        #expect(list.readings.map(\.line) == [1, 2, 3])
        #expect(list.unreadableLines == [])
        #expect(list.findings == [])
    }

    @Test("Empty lines are passed over and counted")
    func emptyLines() throws {
        let list = try list("\n\n10000019\r\n\r\n   \n10000020\n\n".utf8)
        #expect(list.readings.map(\.line) == [3, 6])
        #expect(list.unreadableLines == [])
    }

    @Test(
        "A line that holds no serial is named by its number, never by its text",
        arguments: [
            "山田太郎", "1000002", "100000200", "3190110000020", "10000020#", "3190210000020#",
            "10000020,10000021", "1000 0020", "１００００２０", "-1000020", "1000002x", "\u{7F}",
        ])
    func unreadable(text: String) throws {
        try expectUnreadable(text)
    }

    @Test("A line of a megabyte is one that holds no serial")
    func unreadableMegabyte() throws {
        try expectUnreadable(String(repeating: "1", count: 1_000_000))
    }

    private func expectUnreadable(_ text: String) throws {
        let list = try list("10000019\n\(text)\n10000021\n".utf8)
        #expect(list.readings.map(\.serial) == [10_000_019, 10_000_021])
        #expect(list.unreadableLines == [2])
        let finding = try #require(list.findings.first)
        #expect(finding.code == "reconcile.unreadable-line")
        #expect(finding.place == .position(file: list.name, line: 2, column: 1))
        #expect(!finding.message.contains(text))
    }

    @Test("Many unreadable lines are not all told one by one")
    func manyUnreadable() throws {
        let list = try list((String(repeating: "x\n", count: 5000) + "10000019").utf8)
        #expect(list.unreadableLines.count == 5000)
        #expect(list.findings.count == 21)
        #expect(list.findings.last?.message == "ほかに4980行が読めません")
    }

    @Test("What is no list is refused")
    func noList() throws {
        #expect(code("".utf8) == "reconcile.no-serials")
        #expect(code("氏名,住所\n".utf8) == "reconcile.no-serials")
        #expect(code([0xFF, 0xFE, 0x31, 0, 0x0A, 0]) == "reconcile.utf-16")
        let missing = #expect(throws: DiagnosticFailure.self) {
            try ScannedList(path: workshop.path("none"), barcode: Self.sampleBarcode)
        }
        #expect(missing?.diagnostics.map(\.code) == ["reconcile.cannot-open"])
        let folder = #expect(throws: DiagnosticFailure.self) {
            try ScannedList(path: workshop.folder, barcode: Self.sampleBarcode)
        }
        #expect(folder?.diagnostics.map(\.code) == ["reconcile.cannot-read"])
    }

    @Test(
        "Whatever the issuer's template puts around a serial is taken off",
        arguments: ["{prefix}{serial}#", "{serial}", "00{serial}11", "{serial}/{prefix}"])
    func templates(template: String) throws {
        let issuer = try workshop.issuer(
            replacing: "template: \"{prefix}{serial}#\"", with: "template: \"\(template)\"")
        let setup = try workshop.setup("card-application", issuer: issuer)
        let barcode = SerialBarcode(issuer: setup.issuer)
        let serials = ["00000000", "11111111", "10000019", "99999999", "01010101"]
        let lines = serials + serials.map { setup.issuer.barcode(serial: $0) }
        let list = try list(lines.joined(separator: "\n").utf8, barcode: barcode)
        #expect(list.readings.map(\.serial) == (serials + serials).compactMap { UInt32($0) })
    }

    @Test("Lines are the same wherever the blocks of the file end")
    func blockEnds() throws {
        let lines = (0..<20_000).map { "3190110\(String(100_000 + $0))#" }
        for filler in 0..<20 {
            let text = String(repeating: " ", count: filler) + lines.joined(separator: "\r\n")
            let list = try list(text.utf8)
            #expect(list.readings.count == lines.count)
            #expect(list.readings.last?.line == 20_000)
        }
    }
}
