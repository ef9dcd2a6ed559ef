internal import Foundation
internal import TestSupport
internal import Testing

@Suite("tsuchi regress and tsuchi approve")
struct RegressCommandTests {
    private let counter: Counter

    /// A checkout of its own, in the counter's folder.
    init() throws {
        counter = try Counter()
        let files = FileManager.default
        try files.copyItem(atPath: Checkout.layouts, toPath: counter.path("Layouts"))
        try files.createSymbolicLink(
            atPath: counter.path("Fonts"), withDestinationPath: Checkout.fonts)
        try files.createDirectory(
            atPath: counter.path("Tests/Baselines"), withIntermediateDirectories: true)
        for name in ["environment.json", "expiry-notice"] {
            try files.copyItem(
                atPath: "\(Checkout.root)/Tests/Baselines/\(name)",
                toPath: counter.path("Tests/Baselines/\(name)"))
        }
    }

    private func change(_ old: String, to new: String) throws {
        let text = try counter.text("Layouts/expiry-notice.yaml")
        #expect(text.contains(old))
        try counter.write(
            text.replacingOccurrences(of: old, with: new), to: "Layouts/expiry-notice.yaml")
    }

    private let one = ["regress", "expiry-notice", "--specimen", "everyday"]

    @Test("Nothing changed: exit code 0, and a report that says so")
    func unchanged() throws {
        let outcome = try counter.run(one)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.text.contains("合格 1、変更 0、新規 0、なし 0"))
        #expect(
            counter.contents("Output/regression")
                == ["junit.xml", "report.html", "report.json"])
        let english = try counter.run(one + ["--language", "en", "--jobs", "1"])
        #expect(english.text.contains("passed 1, changed 0"))
    }

    @Test("A change is exit code 4, in words, with its line; approved, it is the new baseline")
    func approved() throws {
        try change("パソコンで申請", to: "パソコンで電子申請")
        let outcome = try counter.run(one)
        #expect(outcome.status == 4)
        #expect(outcome.text.contains("「電子」が加わりました"))
        #expect(outcome.text.contains("Layouts/expiry-notice.yaml:"))
        let approval = try counter.run([
            "approve", "expiry-notice/everyday", "--reason", "様式の改正", "--by", "係",
        ])
        #expect(approval.status == 0, "\(approval.errors)")
        let log = try counter.text("Tests/Baselines/expiry-notice/approvals.jsonl")
        #expect(log.contains("様式の改正") && log.contains("sha256:"))
        #expect(try counter.run(one).status == 0)
    }

    @Test(
        "A run that records fails, and the next one passes", arguments: ["--update", "--missing"])
    func recording(option: String) throws {
        try FileManager.default.removeItem(
            atPath: counter.path("Tests/Baselines/expiry-notice/everyday"))
        let outcome = try counter.run(one + [option])
        #expect(outcome.status == 4)
        #expect(outcome.text.contains("1ページの基準を記録しました"))
        #expect(try counter.run(one).status == 0)
    }

    @Test(
        "Mistakes are told with their code",
        arguments: [
            (["regress", "expiry-notise"], Int32(64), "regress.unknown-document"),
            (["regress", "--document", "x"], 64, "regress.unknown-document"),
            (["regress", "--specimen", "x"], 64, "regress.unknown-specimen"),
            (["regress", "--baselines", "none"], 66, "regress.no-specimens"),
            (["approve", "expiry-notice", "--reason", "x"], 66, "report.unreadable"),
        ])
    func mistakes(arguments: [String], status: Int32, code: String) throws {
        let outcome = try counter.run(arguments)
        #expect(outcome.status == status)
        #expect(outcome.codes == [code])
    }

    @Test("What cannot go together is refused")
    func usage() throws {
        #expect(try counter.run(one + ["--update", "--missing"]).status == 64)
        #expect(try counter.run(one + ["--jobs", "0"]).status == 64)
        #expect(try counter.run(["approve", "expiry-notice", "--reason", " "]).status == 64)
        #expect(try counter.run(["approve", "expiry-notice"]).status == 64)
    }

    @Test("A folder that cannot be written is exit code 73")
    func unwritable() throws {
        try counter.write("a file", to: "report")
        let outcome = try counter.run(one + ["--report", "report"])
        #expect(outcome.status == 73)
        #expect(outcome.codes == ["report.cannot-write"])
    }
}
