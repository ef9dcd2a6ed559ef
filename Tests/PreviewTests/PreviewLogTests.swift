internal import Foundation
internal import NoticeModel
internal import Preview
internal import TestSupport
internal import Testing

@Suite("tsuchi preview-log shows the counter's book and verifies it")
struct PreviewLogTests {
    private let desk: CounterDesk
    private let ledger: String

    init() throws {
        desk = try CounterDesk()
        ledger = desk.path("ledger.sqlite")
    }

    private func run(_ arguments: String...) throws -> ExternalTool.Result {
        let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        let program = bundle.deletingLastPathComponent().appendingPathComponent("tsuchi").path
        return try ExternalTool.run(program, ["preview-log"] + arguments)
    }

    private func write() throws {
        let book = try CounterLedger(
            path: ledger, session: CounterDesk.session, operatorName: try OperatorName("窓口1"))
        for outcome in [CounterEntry.Outcome.released, .refused] {
            try book.append(
                CounterEntry(
                    document: "card-application", serial: "00000014", notice: nil, pdf: [1],
                    use: .print, outcome: outcome,
                    reasons: outcome == .refused ? ["preview.not-proved"] : []))
        }
    }

    @Test("A sound book is shown line by line, with the hash to keep")
    func sound() throws {
        try write()
        let result = try run(ledger)
        #expect(result.status == 0)
        let lines = result.text.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0].contains("00000014") && lines[0].contains("窓口1"))
        #expect(lines[0].contains("出した") && lines[1].contains("preview.not-proved"))
        let head = try #require(try CounterLedger.read(ledger).lines.last?.hash)
        #expect(lines[3].contains(head))
        #expect(try run(ledger, "--head", head).status == 0)
        let json = try run(ledger, "--format", "json")
        let object = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
        #expect(object?["isSound"] as? Bool == true)
        #expect((object?["lines"] as? [Any])?.count == 2)
    }

    @Test("A book that was changed, or cut off, ends with exit code 4; none at all with 66")
    func faults() throws {
        #expect(try run(ledger).status == 66)
        try write()
        let head = try #require(try CounterLedger.read(ledger).lines.last?.hash)
        _ = try ExternalTool.run("sqlite3", [ledger, "DELETE FROM event WHERE number = 2"])
        #expect(try run(ledger).status == 0)
        #expect(try run(ledger, "--head", head).status == 4)
        _ = try ExternalTool.run("sqlite3", [ledger, "UPDATE event SET at = ''"])
        let result = try run(ledger)
        #expect(result.status == 4)
        #expect(result.errors.contains("evidence.chain-broken"))
    }
}
