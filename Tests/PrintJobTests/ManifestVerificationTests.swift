internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("The evidence of a job can be recomputed, and shows what was tampered with")
struct ManifestVerificationTests {
    let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        let input = try workshop.residents(.cardApplication, count: 9) { rows in
            rows[4][rows[0].firstIndex(of: "氏名")!] = ""
        }
        _ = try workshop.run("card-application", input: input, volumeSize: 3)
    }

    private func findings() throws -> [DiagnosticCode] {
        try ManifestVerification(folder: workshop.path("job")).run().findings.map(\.code)
    }

    private func change(_ name: String, _ edit: (inout Data) -> Void) throws {
        let file = URL(fileURLWithPath: workshop.path("job/\(name)"))
        var data = try Data(contentsOf: file)
        edit(&data)
        try data.write(to: file)
    }

    private func sql(_ statement: String) throws {
        _ = try ExternalTool.run("sqlite3", [workshop.path("job/ledger.sqlite"), statement])
    }

    @Test("An untouched job is sound")
    func sound() throws {
        let result = try ManifestVerification(folder: workshop.path("job")).run()
        #expect(result.findings.isEmpty)
        #expect(result.rows == 9)
        // Three volumes, dispatch.csv, rejected.csv, plan.json and the kept records.
        #expect(result.files == 7)
    }

    @Test(
        "A file with one byte more is found",
        arguments: ["volume-0002.pdf", "dispatch.csv", "rejected.csv", "plan.json", "records.csv"])
    func changedFile(name: String) throws {
        try change(name) { $0.append(0x20) }
        #expect(try findings() == ["evidence.file-changed"])
    }

    @Test("A file that is gone is found")
    func missingFile() throws {
        try FileManager.default.removeItem(atPath: workshop.path("job/volume-0001.pdf"))
        #expect(try findings() == ["evidence.file-missing"])
    }

    @Test("A link in a file's place is not the file, whatever it leads to")
    func link() throws {
        let volume = workshop.path("job/volume-0001.pdf")
        try FileManager.default.moveItem(atPath: volume, toPath: workshop.path("moved.pdf"))
        try FileManager.default.createSymbolicLink(
            atPath: volume, withDestinationPath: workshop.path("moved.pdf"))
        #expect(try findings() == ["evidence.file-missing"])
    }

    @Test("A count that somebody corrected in the manifest is found")
    func changedManifest() throws {
        try change("manifest.json") { data in
            let text = String(decoding: data, as: UTF8.self)
            data = Data(text.replacing("\"printed\" : 8", with: "\"printed\" : 9").utf8)
        }
        let codes = try findings()
        #expect(codes.contains("evidence.manifest-differs"))
        #expect(codes.contains("evidence.counts-disagree"))
    }

    @Test(
        "A line of the ledger that somebody altered is found",
        arguments: [
            ("UPDATE event SET at = '2026-04-25T00:00:00Z' WHERE number = 3", "chain-broken"),
            ("DELETE FROM event WHERE number = 6", "chain-broken"),
            ("UPDATE sheet SET row = 8 WHERE sequence = 2", "plan-changed"),
            ("UPDATE sheet SET page = 2 WHERE sequence = 1", "plan-incomplete"),
            ("DELETE FROM omission", "counts-disagree"),
            ("UPDATE volume SET sha256 = 'x' WHERE number = 1", "manifest-differs"),
        ])
    func changedLedger(statement: String, rule: String) throws {
        try sql(statement)
        #expect(try findings().contains(DiagnosticCode(rawValue: "evidence.\(rule)")))
    }

    @Test("A job without a manifest says so")
    func noManifest() throws {
        try FileManager.default.removeItem(atPath: workshop.path("job/manifest.json"))
        let error = #expect(throws: JobFailure.self) {
            try ManifestVerification(folder: workshop.path("job")).run()
        }
        #expect(error?.diagnostics.map(\.code) == ["evidence.no-manifest"])
    }
}
