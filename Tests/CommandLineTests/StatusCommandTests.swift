internal import Foundation
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("tsuchi status")
struct StatusCommandTests {
    let counter: Counter

    init() throws { counter = try Counter() }

    private func status() throws -> JobStatus {
        let outcome = try counter.run(["status", "job", "--format", "json"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try JSONDecoder().decode(JobStatus.self, from: outcome.output)
    }

    @Test("A finished job: counts, volumes, events and what comes next; nothing is changed")
    func finished() throws {
        try counter.residents(count: 5) { $0[2][$0[0].firstIndex(of: "性別")!] = "不明" }
        _ = try counter.batch(more: ["--specimen", "--volume-size", "2"])
        let before = try counter.data("job/ledger.sqlite")
        let text = try counter.run(["status", "job"]).text
        #expect(text.hasPrefix("card-application（見本）: residents.csv\n状態: 印刷済み\n開始 20"))
        #expect(
            text.contains("\n入力 5行 = 印刷 4行 + これから印刷 0行 + 印刷不可 1行 + 保留 0行 + 隔離 0行\n"))
        #expect(text.contains("\n冊: 2冊のうち2冊が印刷済み\n"))
        #expect(
            text.contains("\n  volume-0002.pdf  印刷済み  2ページ、2通  10000021〜10000022\n"),
            "\(text)")
        #expect(text.contains("  冊を印刷: 2冊目\n"))
        #expect(text.hasSuffix("\n次に: 発送が済んだら、tsuchi purge job で個人情報を消してください\n"))
        let status = try status()
        #expect(status.state == .finished && !status.isRunning && status.nextStep == .purge)
        #expect(status.lastEvents.last?.kind == "finished" && status.events == 5)
        #expect(status.spoiledSheets == 0 && status.reprints.isEmpty)
        #expect(try counter.data("job/ledger.sqlite") == before)
    }

    @Test("The ledger of a job of the version before is read, by those who only read too")
    func olderLedger() throws {
        try counter.residents(count: 3)
        _ = try counter.batch(more: ["--specimen"])
        let ledger = counter.path("job/ledger.sqlite")
        let statement = """
            ALTER TABLE volume DROP COLUMN isSeparated; ALTER TABLE piece DROP COLUMN isSeparated;
            DELETE FROM grdb_migrations WHERE identifier = '3';
            """
        let change = try ExternalTool.run("sqlite3", [ledger, statement])
        try #require(change.status == 0, "\(change.errors)")
        #expect(try status().state == .finished)
        #expect(try counter.run(["manifest", "verify", "job"]).status == 0)
        // A later one stays closed to us.
        _ = try ExternalTool.run(
            "sqlite3", [ledger, "INSERT INTO grdb_migrations VALUES ('99')"])
        let later = try counter.run(["status", "job"])
        #expect(later.status == 65 && later.codes == ["job.ledger-version"])
    }

    @Test("What differs when it is read back afterwards is not called right, and not to be posted")
    func disputed() throws {
        try counter.residents(count: 2)
        _ = try counter.batch(more: ["--specimen"])
        #expect(try status().disputed.isEmpty)
        // Of the same size: only who reads it finds out.
        var bytes = try counter.data("job/volume-0001.pdf")
        bytes[bytes.count - 2] = UInt8(ascii: "G")
        try bytes.write(to: URL(fileURLWithPath: counter.path("job/volume-0001.pdf")))
        #expect(try counter.run(["verify", "job"]).status == 4)
        let status = try status()
        #expect(status.disputed == ["volume-0001.pdf"] && status.nextStep == .examine)
        let text = try counter.run(["status", "job"]).text
        #expect(text.contains("次に: 違いのあった冊を発送しないでください"))
        #expect(!text.contains("合うことを確かめました"))
        let purge = try counter.run(["purge", "job"])
        #expect(purge.status == 65 && purge.codes == ["purge.disputed"])
        #expect(counter.contents("job")?.contains("records.csv") == true)
        #expect(try counter.run(["resume", "job"]).status == 0)
        #expect(try self.status().disputed.isEmpty)
        #expect(try self.status().nextStep == .purge)
    }

    @Test("Sheets printed again are counted as often as they were, and once by themselves")
    func reprinted() throws {
        try counter.residents(count: 4)
        _ = try counter.batch()
        func reprint(_ rows: String) throws {
            let outcome = try counter.run(["reprint", "job", "--rows", rows, "--reason", "紙詰まり"])
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        try reprint("1-3")
        #expect(try counter.run(["status", "job"]).text.contains("\n再印刷（損紙）: 3枚\n"))
        try reprint("2-3")
        let text = try counter.run(["status", "job"]).text
        #expect(text.contains("\n再印刷（損紙）: のべ5枚（作り直した用紙は3枚）\n"), "\(text)")
        let english = try counter.run(["status", "job", "--language", "en"]).text
        #expect(english.contains("reprints (spoilage): 5 sheets in all, of 3 sheets\n"))
    }

    @Test("A volume that is gone or cut short is seen, and resume makes it good")
    func missing() throws {
        try counter.residents(count: 4)
        _ = try counter.batch(more: ["--specimen", "--volume-size", "2"])
        let whole = try counter.data("job/volume-0001.pdf")
        try FileManager.default.removeItem(atPath: counter.path("job/volume-0001.pdf"))
        try counter.write("%PDF", to: "job/volume-0002.pdf")
        let status = try status()
        #expect(status.missing == ["volume-0001.pdf", "volume-0002.pdf"])
        #expect(status.nextStep == .resume)
        #expect(try counter.run(["status", "job"]).text.contains("volume-0001.pdf  なくなったか壊れた"))
        #expect(try counter.run(["resume", "job"]).status == 0)
        #expect(try self.status().nextStep == .purge)
        #expect(try counter.data("job/volume-0001.pdf") == whole)
    }

    @Test("A purge that has left something is not called done; nothing is to be printed after it")
    func purged() throws {
        try counter.residents(count: 4)
        _ = try counter.batch(more: ["--specimen", "--volume-size", "2"])
        let volume = try counter.data("job/volume-0001.pdf")
        // As a job that was killed after its first volume.
        let statement = """
            UPDATE volume SET state = 'planned', sha256 = NULL, bytes = NULL WHERE number = 2;
            UPDATE job SET state = 'printing';
            """
        let change = try ExternalTool.run(
            "sqlite3", [counter.path("job/ledger.sqlite"), statement])
        try #require(change.status == 0, "\(change.errors)")
        // Which is written when everything is printed.
        try FileManager.default.removeItem(atPath: counter.path("job/manifest.json"))
        #expect(try counter.run(["purge", "job"]).codes == ["purge.not-finished"])
        #expect(try counter.run(["purge", "job", "--unfinished"]).status == 0)
        var text = try counter.run(["status", "job"]).text
        #expect(
            text.contains("\n入力 4行 = 印刷 2行 + 未印刷 2行 + 印刷不可 0行 + 保留 0行 + 隔離 0行\n"),
            "\(text)")
        #expect(!text.contains("これから印刷") && text.contains("状態: 消去済み\n"))
        let verified = try counter.run(["manifest", "verify", "job"])
        #expect(verified.status == 0)
        #expect(verified.text.hasSuffix("\nこの仕事は、印刷が終わらないまま消去しました（未印刷 2行）\n"))
        try volume.write(to: URL(fileURLWithPath: counter.path("job/volume-0001.pdf")))
        text = try counter.run(["status", "job"]).text
        #expect(text.contains("状態: 消去が終わっていません\n"))
        #expect(text.contains("残っています:\n  volume-0001.pdf\n"))
        #expect(text.hasSuffix("\n次に: tsuchi purge job をもう一度実行して、残りの個人情報を消してください\n"))
        let left = try counter.run(["manifest", "verify", "job"])
        #expect(left.status == 4 && left.codes == ["evidence.personal-data-left"])
    }

    @Test("While a job runs it says so; killed while it was planned, it says what to do")
    func running() throws {
        // More than a block of input: the job has begun when it asks for the next one.
        try counter.residents(count: 3000)
        let pipe = Pipe()
        let process = try counter.start(
            [
                "batch", "card-application", "--issuer", Counter.issuer, "--specimen", "--output",
                "job", "--input", "-", "--input-format", "csv",
            ], input: pipe)
        defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
        try pipe.fileHandleForWriting.write(contentsOf: try counter.data("residents.csv"))
        let deadline = ContinuousClock.now + .seconds(20)
        while counter.contents("job")?.contains("digest.key") != true {
            try #require(ContinuousClock.now < deadline)
            usleep(10_000)
        }
        let running = try status()
        #expect(running.isRunning && running.state == .planning && running.nextStep == .wait)
        #expect(running.layout == "card-application.yaml" && running.counts == nil)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try pipe.fileHandleForWriting.close()
        let killed = try status()
        #expect(!killed.isRunning && killed.nextStep == .startOver)
        let text = try counter.run(["status", "job"]).text
        #expect(text.contains("計画中（途中で止まっています）"))
    }
}
