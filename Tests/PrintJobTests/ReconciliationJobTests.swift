internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("What the inserter's camera read is compared with what was printed")
struct ReconciliationJobTests {
    let workshop: Workshop

    init() throws { workshop = try Workshop() }

    private func job() throws -> [String] {
        let input = try workshop.residents(.cardApplication, count: 12)
        _ = try workshop.run("card-application", input: input, volumeSize: 5)
        return try workshop.list("dispatch.csv").map { $0[0] }
    }

    private func reconcile(_ lines: [String]) throws -> Reconciliation {
        let file = workshop.path("camera.txt")
        try Data(lines.joined(separator: "\r\n").utf8).write(to: URL(fileURLWithPath: file))
        return try ReconciliationJob(
            folder: workshop.path("job"), scanned: file, session: Workshop.session
        ).run()
    }

    @Test("A list with every serial in order is clean, bare or as barcode strings")
    func clean() throws {
        let serials = try job()
        #expect(try reconcile(serials).isClean)
        #expect(try reconcile(serials.map { "31901\($0)#" }).isClean)
    }

    @Test("Missing, doubled, foreign and out of order are told apart")
    func doctored() throws {
        var serials = try job()
        let moved = serials.remove(at: 9)
        serials.insert(moved, at: 1)
        serials.remove(at: 5)
        serials.append("10000099")
        serials.append(serials[3])
        let result = try reconcile(serials)
        #expect(!result.isClean)
        #expect(result.missing.description == "10000023")
        #expect(result.foreign.map(\.serial) == [10_000_099])
        #expect(result.doubled.map(\.serial) == [10_000_021])
        #expect(result.outOfOrder.map(\.serial) == [10_000_028])
    }

    @Test("What was printed again may come at the end, once")
    func reprinted() throws {
        var serials = try job()
        _ = try ReprintJob(
            folder: workshop.path("job"), selection: NumberSelection([4, 7], kind: .rows),
            reason: "汚れ", session: Workshop.session
        ).run()
        let moved = [serials[6], serials[3]]
        serials.removeAll(where: moved.contains)
        #expect(try reconcile(serials + moved).isClean)
        #expect(!(try reconcile(serials + moved + [moved[0]]).isClean))
    }

    @Test("The comparison is noted, and the evidence still verifies")
    func evidence() throws {
        var serials = try job()
        serials.removeLast()
        _ = try reconcile(serials)
        let result = try ManifestVerification(folder: workshop.path("job")).run()
        #expect(result.findings.isEmpty)
        #expect(result.events == 7)
    }
}
