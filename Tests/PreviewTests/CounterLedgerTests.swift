internal import Diagnostics
internal import Foundation
internal import NoticeModel
@testable internal import Preview
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("The counter's book has a line for every live notice, and nothing of the person")
struct CounterLedgerTests {
    private let desk: CounterDesk
    private let path: String

    init() throws {
        desk = try CounterDesk()
        path = desk.path("counter/deep/ledger.sqlite")
    }

    private static let person = CounterDesk.person([
        "氏名": "番号 花子", "住所": "見本県見本市見本町1-2-3", "生年月日": "1993-03-31",
    ])

    private static func entry(
        _ changes: [String: String] = [:], _ outcome: CounterEntry.Outcome = .released
    ) throws -> CounterEntry {
        let schema = DocumentType.cardApplication.schema
        let validator = try NoticeValidator(document: .cardApplication, purpose: .live)
        let record = person.merging(changes) { $1 }
        let values = schema.fields.map { record[$0.name] }
        guard case .accepted(let notice, _) = validator.validate(values, row: 3) else {
            throw PreviewFailure([])
        }
        return CounterEntry(
            document: "card-application", serial: "00000014", notice: notice,
            pdf: Array("%PDF-1.7".utf8), use: .download, outcome: outcome,
            reasons: outcome == .refused ? ["preview.other-name"] : [])
    }

    private func ledger(_ name: String? = "窓口1") throws -> CounterLedger {
        let operatorName = try name.map { name throws(DiagnosticFailure) in
            try OperatorName(name)
        }
        return try CounterLedger(
            path: path, session: CounterDesk.session, operatorName: operatorName)
    }

    @Test("A line says what, when and by whom")
    func line() throws {
        let ledger = try ledger()
        try ledger.append(Self.entry())
        try ledger.append(Self.entry([:], .refused))
        let (lines, fault) = try CounterLedger.read(path)
        #expect(fault == nil)
        #expect(lines.map(\.number) == [1, 2])
        #expect(lines.map(\.outcome) == ["released", "refused"])
        let line = lines[0]
        #expect(line.at == "2026-04-24T00:00:00Z")
        #expect(line.document == "card-application")
        #expect(line.serial == "00000014")
        #expect(line.use == "download")
        #expect(line.operator == "窓口1")
        #expect(
            line.sha256 == "86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b")
        #expect(lines[1].reasons == ["preview.other-name"])
        #expect(line.record == lines[1].record)
    }

    @Test("The digest tells records apart and says nothing without its key")
    func digests() throws {
        try ledger().append(Self.entry())
        try ledger().append(Self.entry(["氏名": "番号 太郎"]))
        try ledger().append(Self.entry())
        let records = try CounterLedger.read(path).lines.map(\.record)
        #expect(records[0] == records[2])
        #expect(records[0] != records[1])
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.removeItem(atPath: path + ".key")
        try ledger().append(Self.entry())
        #expect(try CounterLedger.read(path).lines.first?.record != records[0])
    }

    @Test("No value of the record is in any file of the book, nor can others read them")
    func personalData() throws {
        let entry = try Self.entry()
        try ledger().append(entry)
        let folder = desk.path("counter/deep")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names.sorted() == ["ledger.sqlite", "ledger.sqlite.key"])
        for name in names {
            let file = folder + "/" + name
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            // The serial is what the book is kept by.
            for (field, value) in Self.person where value.count > 1 && field != "製造管理番号" {
                #expect(bytes.range(of: Data(value.utf8)) == nil, "\(field) in \(name)")
            }
            let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
            #expect(mode as? Int == 0o600)
        }
    }

    @Test("What is altered, removed or moved is found, and a cut-off end by its hash")
    func tampering() throws {
        let ledger = try ledger()
        for _ in 0..<4 { try ledger.append(Self.entry()) }
        let head = try #require(try CounterLedger.read(path).lines.last?.hash)
        #expect(try CounterLedger.read(path, endingIn: head).fault == nil)
        let original = try Data(contentsOf: URL(fileURLWithPath: path))
        for change in [
            "UPDATE event SET detail = replace(detail, '00000014', '00000015') WHERE number = 2",
            "UPDATE event SET at = '2026-04-25T00:00:00Z' WHERE number = 1",
            "UPDATE event SET kind = 'refused' WHERE number = 3",
            "DELETE FROM event WHERE number = 2",
            "UPDATE event SET number = 5 WHERE number = 2; "
                + "UPDATE event SET number = 2 WHERE number = 3",
        ] {
            try original.write(to: URL(fileURLWithPath: path))
            _ = try ExternalTool.run("sqlite3", [path, change])
            #expect(try CounterLedger.read(path).fault?.code == "evidence.chain-broken")
        }
        try original.write(to: URL(fileURLWithPath: path))
        _ = try ExternalTool.run("sqlite3", [path, "DELETE FROM event WHERE number = 4"])
        #expect(try CounterLedger.read(path).fault == nil)
        #expect(
            try CounterLedger.read(path, endingIn: head).fault?.code == "evidence.chain-broken")
    }

    @Test("Two desks write one chain into one book")
    func twoDesks() async throws {
        let path = path
        let count = 20
        try await withThrowingTaskGroup(of: Void.self) { group in
            for name in ["窓口1", "窓口2"] {
                group.addTask {
                    let ledger = try CounterLedger(
                        path: path, session: CounterDesk.session,
                        operatorName: try OperatorName(name))
                    for _ in 0..<count { try ledger.append(Self.entry()) }
                }
            }
            try await group.waitForAll()
        }
        let (lines, fault) = try CounterLedger.read(path)
        #expect(fault == nil)
        #expect(lines.count == 2 * count)
        #expect(lines.filter { $0.operator == "窓口1" }.count == count)
        // Begun at the same time, both have the same key.
        #expect(Set(lines.map(\.record)).count == 1)
    }

    @Test("A full disk is said, and leaves the book as it was")
    func fullDisk() throws {
        let ledger = try ledger()
        try ledger.append(Self.entry())
        let answer = try ExternalTool.run("sqlite3", [path, "PRAGMA page_count"])
        let pages = try #require(Int(answer.text.split(separator: "\n").first ?? ""))
        // SQLite answers a full book as it answers a full disk.
        let small = try CounterLedger(
            path: path, session: CounterDesk.session, greatestPageCount: pages)
        var entry = try Self.entry()
        entry.reasons = Array(repeating: "preview.other-name", count: 5000)
        let error = #expect(throws: PreviewFailure.self) { try small.append(entry) }
        #expect(error?.findings.map(\.code) == ["preview.ledger-unwritable"])
        #expect(error?.findings.first?.message.contains("空きがありません") == true)
        let (lines, fault) = try CounterLedger.read(path)
        #expect(lines.count == 1 && fault == nil)
    }

    @Test("A program that was killed in the middle of a line leaves the book as it was")
    func killed() throws {
        let first = try ledger()
        for _ in 0..<3 { try first.append(Self.entry()) }
        let lines = try CounterLedger.read(path).lines
        // With next to no cache, pages reach the file before the transaction ends.
        let statements = """
            PRAGMA cache_size = 1;
            BEGIN IMMEDIATE;
            UPDATE event SET detail = detail || hex(randomblob(300000));
            .shell kill -9 $PPID

            """
        let result = try ExternalTool.run("sqlite3", [path], input: Data(statements.utf8))
        #expect(result.status != 0)
        let journal = try FileManager.default.attributesOfItem(atPath: path + "-journal")
        #expect(journal[.size] as? Int ?? 0 > 0)
        #expect(try CounterLedger.read(path).lines == lines)
        #expect(try CounterLedger.read(path).fault == nil)
        try ledger().append(Self.entry())
        let (after, fault) = try CounterLedger.read(path)
        #expect(after.count == 4 && fault == nil)
    }

    @Test("A book that was taken away or emptied is no new book")
    func lost() throws {
        let ledger = try ledger()
        try ledger.append(Self.entry())
        try FileManager.default.removeItem(atPath: path)
        let gone = #expect(throws: PreviewFailure.self) { try ledger.append(Self.entry()) }
        #expect(gone?.findings.map(\.code) == ["preview.ledger-replaced"])
        let lost = #expect(throws: PreviewFailure.self) { try self.ledger() }
        #expect(lost?.findings.map(\.code) == ["preview.ledger-lost"])
    }

    @Test("Another program's file is left alone")
    func foreign() throws {
        let path = desk.path("other.sqlite")
        _ = try ExternalTool.run("sqlite3", [path, "CREATE TABLE event (number INTEGER)"])
        let error = #expect(throws: PreviewFailure.self) {
            try CounterLedger(path: path, session: CounterDesk.session)
        }
        #expect(error?.findings.map(\.code) == ["preview.ledger-foreign"])
        try Data("これは台帳ではありません。".utf8).write(to: URL(fileURLWithPath: desk.path("text")))
        let text = #expect(throws: PreviewFailure.self) {
            try CounterLedger(path: desk.path("text"), session: CounterDesk.session)
        }
        #expect(text?.findings.map(\.code) == ["preview.ledger-damaged"])
        let none = #expect(throws: PreviewFailure.self) {
            try CounterLedger.read(desk.path("nothing"))
        }
        #expect(none?.findings.map(\.code) == ["preview.no-ledger"])
        #expect(!FileManager.default.fileExists(atPath: desk.path("nothing")))
    }

    @Test("A link or a folder in its place is refused")
    func links() throws {
        try FileManager.default.createSymbolicLink(
            atPath: desk.path("link"), withDestinationPath: desk.path("elsewhere"))
        for name in ["link", ".", "residents.csv/ledger"] {
            try desk.residents([Self.person])
            let error = #expect(throws: PreviewFailure.self) {
                try CounterLedger(path: desk.path(name), session: CounterDesk.session)
            }
            #expect(error?.findings.map(\.code) == ["preview.ledger-unwritable"])
        }
        #expect(!FileManager.default.fileExists(atPath: desk.path("elsewhere")))
    }

    @Test(
        "The name of who sits there is short and holds no number of a person's",
        arguments: [
            ("", "preview.operator-missing"), (" ", "preview.operator-missing"),
            (String(repeating: "あ", count: 41), "preview.operator-too-long"),
            ("窓口\n1", "preview.operator-control"), ("窓\u{202E}口", "preview.operator-control"),
            ("1234-5678-9018", "preview.operator-number"),
        ])
    func operatorNames(_ name: String, _ code: String) throws {
        let error = #expect(throws: DiagnosticFailure.self) { try OperatorName(name) }
        #expect(error?.diagnostics.map(\.code.rawValue) == [code])
        #expect(try OperatorName(" 窓口1 ").text == "窓口1")
    }
}
