internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("A reprint has the same serials and codes, and says that it is one")
struct ReprintJobTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    private func reprint(
        _ numbers: String, as kind: NumberSelection.Kind = .serials, reason: String = "紙詰まり"
    ) throws -> ReprintJob.Result {
        try ReprintJob(
            folder: workshop.path("job"),
            selection: try NumberSelection(parsing: numbers, as: kind, option: "--serials"),
            reason: reason, session: Workshop.session
        ).run()
    }

    @Test("A notice comes again with its codes; nothing but the mark is new on the page")
    func sameNotice() throws {
        let input = try workshop.residents(.cardApplication, count: 8)
        _ = try workshop.run("card-application", input: input, volumeSize: 3)
        let result = try reprint("10000021-10000022,10000026")
        #expect(result.reprint.name == "reprint-0001.pdf")
        #expect(result.notices == 3)
        let pdf = workshop.pdf("reprint-0001.pdf")
        #expect(try pdf.pageCount() == 3)
        #expect(try pdf.structuralFaults() == "")
        let originals = [("volume-0001.pdf", 3), ("volume-0002.pdf", 1), ("volume-0003.pdf", 2)]
        for (page, (volume, originalPage)) in originals.enumerated() {
            let original = workshop.pdf(volume)
            #expect(
                try pdf.symbols(page: page + 1) == (try original.symbols(page: originalPage)))
            let words = try pdf.words(page: page + 1)
            #expect(words.contains("再印刷"))
            let rest = words.replacing("再印刷", with: "", maxReplacements: 1)
            #expect(rest == (try original.words(page: originalPage)))
        }
        let list = try workshop.list("reprint-0001.csv")
        #expect(list.map { $0[0] } == ["10000021", "10000022", "10000026"])
        #expect(list.map { $0[2] } == ["1", "2", "3"])
    }

    @Test("The same reprint of the same job gives the same bytes")
    func deterministic() throws {
        let input = try workshop.residents(.cardApplication, count: 4)
        _ = try workshop.run("card-application", input: input)
        let first = try reprint("10000020").reprint
        let second = try reprint("10000020").reprint
        #expect(second.name == "reprint-0002.pdf")
        #expect(first.sha256 == second.sha256)
    }

    @Test("A mail piece comes again whole, its carrier sheet first, a row without it")
    func wholePiece() throws {
        let input = try workshop.residents(.individualNumberNotice, count: 2) { rows in
            for name in ["世帯番号", "郵便番号", "住所", "方書", "宛名"] {
                let column = rows[0].firstIndex(of: name)!
                rows[2][column] = rows[1][column]
            }
            let recipient = rows[0].firstIndex(of: "宛名")!
            rows[1][recipient] = ""
            rows[2][recipient] = ""
        }
        _ = try workshop.run(
            "individual-number-notice", input: input, carrier: .asLayoutSays)
        let piece = try reprint("1", as: .pieces)
        #expect(piece.reprint.sheets == 3)
        #expect(piece.reprint.pages == 6)
        #expect(try workshop.pdf("reprint-0001.pdf").words(page: 1).contains("宛名台紙"))
        #expect(try workshop.pdf("reprint-0001.pdf").words(page: 5).contains("3/3"))
        #expect(try reprint("2", as: .rows).reprint.sheets == 1)
    }

    @Test("A number that was not printed refuses the whole reprint, and nothing is written")
    func unknownNumber() throws {
        let input = try workshop.residents(.cardApplication, count: 3)
        _ = try workshop.run("card-application", input: input)
        let before = workshop.contents()
        let error = #expect(throws: JobFailure.self) { try reprint("10000021-10000022") }
        #expect(error?.diagnostics.map(\.code) == ["reprint.not-printed"])
        #expect(error?.diagnostics.first?.message.contains("10000022") == true)
        #expect(workshop.contents() == before)
    }

    @Test("A reprint that fails leaves nothing: its file would be in nobody's book")
    func failed() throws {
        let input = try workshop.residents(.cardApplication, count: 3)
        _ = try workshop.run("card-application", input: input)
        let before = workshop.contents()
        // The sheets are drawn and put in place; noting them is what fails.
        let change = try ExternalTool.run(
            "sqlite3",
            [
                workshop.path("job/ledger.sqlite"),
                """
                CREATE TRIGGER refusal BEFORE INSERT ON reprint
                BEGIN SELECT RAISE(ABORT, 'refused'); END
                """,
            ])
        try #require(change.status == 0, "\(change.errors)")
        #expect(throws: JobFailure.self) { try reprint("10000020") }
        #expect(workshop.contents() == before)
    }

    @Test(
        "A file that a killed reprint has left is found by whoever recomputes the evidence",
        arguments: ["reprint-0001.pdf", "reprint-0001.csv", "transport/volume-0001.pdf.age"])
    func orphan(name: String) throws {
        let input = try workshop.residents(.cardApplication, count: 3)
        _ = try workshop.run("card-application", input: input)
        try FileManager.default.createDirectory(
            atPath: workshop.path("job/transport"), withIntermediateDirectories: false)
        let verification = ManifestVerification(folder: workshop.path("job"))
        #expect(try verification.run().findings.isEmpty)
        try Data("left".utf8).write(to: URL(fileURLWithPath: workshop.path("job/" + name)))
        let findings = try verification.run().findings
        #expect(findings.map(\.code) == ["evidence.unrecorded-file"])
        #expect(findings.map(\.place) == [.file(name)])
    }

    @Test(
        "A reason carries nothing about a person into the evidence",
        arguments: [
            ("", "reprint.reason-missing"), ("個人番号 0123 4567 8901", "reprint.reason-number"),
            ("１２３４５６７８９０１２", "reprint.reason-number"),
            ("紙\n詰まり", "reprint.reason-control"),
            (String(repeating: "紙", count: 101), "reprint.reason-too-long"),
        ])
    func reason(text: String, code: String) throws {
        let input = try workshop.residents(.cardApplication, count: 1)
        _ = try workshop.run("card-application", input: input)
        let error = #expect(throws: JobFailure.self) { try reprint("10000019", reason: text) }
        #expect(error?.diagnostics.map(\.code) == [DiagnosticCode(rawValue: code)])
    }

    @Test("The manifest counts it, and the evidence still verifies")
    func evidence() throws {
        let input = try workshop.residents(.cardApplication, count: 3)
        _ = try workshop.run("card-application", input: input)
        _ = try reprint("10000020", reason: " 汚れ ")
        let result = try ManifestVerification(folder: workshop.path("job")).run()
        #expect(result.findings.isEmpty)
        let text = try String(
            contentsOfFile: workshop.path("job/manifest.json"), encoding: .utf8)
        let manifest = try JSONDecoder().decode(JobManifest.self, from: Data(text.utf8))
        #expect(manifest.reprints.map(\.reason) == ["汚れ"])
        #expect(manifest.counts.printed == 3)
        #expect(manifest.lists.map(\.name).contains("reprint-0001.csv"))
    }
}
