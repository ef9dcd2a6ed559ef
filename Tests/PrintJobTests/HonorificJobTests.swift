internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import Readback
internal import TestSupport
internal import Testing

@Suite("No notice goes out without 様 or 御中, and none with two")
struct HonorificJobTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    /// 宛名, 敬称 and 肩書 of the rows, and what must be printed.
    private static let rows: [(recipient: [String], printed: String)] = [
        (["", "", ""], "様"), (["番号　太郎", "様", ""], "番号　太郎\u{A0}様"),
        (["例示株式会社", "御中", ""], "例示株式会社\u{A0}御中"), (["番号　一郎", "", "世帯主"], "番号　一郎\u{A0}様"),
    ]

    private func residents(_ document: DocumentType, isWithColumns: Bool = true) throws -> String {
        try workshop.residents(document, count: Self.rows.count) { rows in
            for (index, row) in Self.rows.enumerated() {
                for (name, text) in zip(["宛名", "敬称", "肩書"], row.recipient) {
                    rows[index + 1][rows[0].firstIndex(of: name)!] = text
                }
                rows[index + 1][rows[0].firstIndex(of: "世帯番号")!] = ""
            }
            guard !isWithColumns else { return }
            for name in ["敬称", "肩書"] {
                let column = rows[0].firstIndex(of: name)!
                for index in rows.indices { rows[index].remove(at: column) }
            }
        }
    }

    /// The words between two heights of a page, left of 116 mm.
    private func window(_ page: [PlacedWord], from top: Double, to bottom: Double) -> String {
        let dots = 72 / 25.4
        let found = page.filter {
            $0.left < 116 * dots && (top * dots...bottom * dots).contains($0.centerY)
        }.sorted { ($0.centerY, $0.left) < ($1.centerY, $1.left) }
        return found.map(\.text).joined().filter { !$0.isWhitespace }
    }

    private func isRead(_ folder: String) throws -> Bool {
        try JobVerification(
            folder: workshop.path(folder),
            request: .init(
                engines: ReadingPrograms.sound, extent: .full, file: nil, inputPath: nil,
                isRecorded: false),
            session: Workshop.session, workers: .thisProcess
        ).run().isSound
    }

    @Test("As the record says, printed, read back and verified; 様 where it says nothing")
    func notices() throws {
        let input = try residents(.expiryNotice)
        let report = try workshop.run(
            "expiry-notice", input: input, engines: ReadingPrograms.sound)
        #expect(report.manifest.counts.printed == 4 && report.manifest.counts.rejected == 0)
        let pages = try workshop.pdf().placedWords()
        for (page, row) in zip(pages, Self.rows) {
            let name = window(page, from: 42, to: 54)
            #expect(name.hasSuffix(row.printed.filter { !$0.isWhitespace }))
            #expect(name.count { $0 == "様" } + name.count { $0 == "御" } == 1)
            #expect(window(page, from: 38.7, to: 42) == row.recipient[2])
        }
        #expect(try isRead("job"))
    }

    @Test("A residents file without the columns prints as ever")
    func withoutColumns() throws {
        let input = try residents(.expiryNotice, isWithColumns: false)
        _ = try workshop.run("expiry-notice", input: input, engines: ReadingPrograms.sound)
        for page in try workshop.pdf().placedWords() {
            #expect(window(page, from: 42, to: 54).hasSuffix("様"))
        }
        #expect(try isRead("job"))
    }

    @Test("The carrier says it too")
    func carriers() throws {
        let input = try residents(.individualNumberNotice)
        let report = try workshop.run(
            "individual-number-notice", input: input, carrier: .asLayoutSays,
            engines: ReadingPrograms.sound)
        #expect(report.manifest.counts.printed == 4)
        let pages = try workshop.pdf().placedWords()
        for (index, row) in Self.rows.enumerated() {
            // A carrier and its back, then the notice and its back.
            let name = window(pages[index * 4], from: 42, to: 54)
            #expect(name.hasSuffix(row.printed.filter { !$0.isWhitespace }))
            #expect(window(pages[index * 4], from: 38.7, to: 42) == row.recipient[2])
        }
        #expect(try isRead("job"))
    }

    @Test("Another honorific than the record's is found when the file is compared with it")
    func exchanged() throws {
        let input = try residents(.expiryNotice)
        _ = try workshop.run("expiry-notice", input: input)
        let text = try String(contentsOfFile: input, encoding: .utf8)
        let other = workshop.path("other.csv")
        try Data(text.replacing("例示株式会社,御中", with: "例示株式会社,").utf8)
            .write(to: URL(fileURLWithPath: other))
        #expect(try String(contentsOfFile: other, encoding: .utf8) != text)
        for (path, isSound) in [(input, true), (other, false)] {
            let request = JobRequest(
                layoutPath: Checkout.layouts + "/expiry-notice.yaml",
                issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: Checkout.fonts,
                carrier: .none, inputPath: path)
            let reading = try FileVerification(
                file: workshop.path("job/volume-0001.pdf"), contents: .asNamed,
                setup: try PrintSetup(request), request: request, engines: ReadingPrograms.sound
            ).run()
            #expect(reading.isSound == isSound)
            #expect(reading.findings.map(\.name) == (isSound ? [] : ["宛名"]))
            #expect(reading.findings.map(\.row) == (isSound ? [] : [3]))
        }
    }

    @Test("An honorific twice is a warning in the list of warnings, and no name is in it")
    func warned() throws {
        let input = try workshop.residents(.expiryNotice, count: 2) { rows in
            rows[2][rows[0].firstIndex(of: "宛名")!] = "番号　秘密様"
        }
        let report = try workshop.run("expiry-notice", input: input)
        #expect(report.manifest.counts.printed == 2)
        let warnings = try workshop.list("warnings.csv")
        let line = try #require(warnings.first { $0.contains("notice.double-honorific") })
        #expect(line[0] == "2" && line.contains("宛名"))
        #expect(!line.joined().contains("秘密"))
    }
}
