internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("--overflow and --shrunk, as an operator types them")
struct OverflowCommandTests {
    let counter: Counter
    private static let long = String(repeating: "W", count: 100)

    init() throws { counter = try Counter() }

    private func residents(_ long: [Int], count: Int = 10) throws {
        try counter.residents(.cardApplication, count: count) { rows in
            let name = rows[0].firstIndex(of: "氏名")!
            for row in long { rows[row][name] = Self.long }
        }
    }

    private func check(_ more: [String]) throws -> TsuchiProgram.Outcome {
        try counter.run(
            [
                "check", "card-application", "--input", "residents.csv", "--issuer",
                Counter.issuer, "--specimen",
            ] + more)
    }

    @Test(
        "A word that means nothing is refused before a file is read",
        arguments: [
            ["--overflow", "separat"], ["--overflow", "氏名"], ["--overflow", "=separate"],
            ["--overflow", "氏名=cut"], ["--overflow", "separate", "--overflow", "reject"],
            ["--overflow", "氏名=separate", "--overflow", "氏名=reject"],
        ])
    func refused(options: [String]) throws {
        try residents([])
        let outcome = try check(options)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("--overflow"))
    }

    @Test("A field that the document does not have is named with the nearest one")
    func unknownField() throws {
        try residents([])
        let outcome = try check(["--overflow", "氏明=separate"])
        #expect(outcome.status == 64)
        #expect(outcome.codes.contains("job.unknown-overflow-field"))
        #expect(outcome.errors.contains("「氏名」ではありませんか"))
    }

    @Test("check says how many would be printed apart, and how far texts go; the list has no name")
    func checked() throws {
        try residents([2, 5])
        #expect(try check([]).status == 2)
        let outcome = try check(["--overflow", "氏名=separate", "--shrunk", "shrunk.csv"])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("\n入力 10行 = 印刷できる 10行 + 印刷不可 0行 + 保留 0行\nうち山分け"))
        #expect(outcome.text.contains("2通\n"))
        #expect(outcome.text.contains("山分け 2"))
        let list = try String(contentsOfFile: counter.path("shrunk.csv"), encoding: .utf8)
        let rows = list.split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(rows.filter { $0.last == "○" }.map { $0[0] } == ["2", "5"])
        #expect(!list.contains("WWW") && !outcome.text.contains("WWW"))
        let again = try check(["--overflow", "separate", "--shrunk", "shrunk.csv"])
        #expect(again.status == 73)
        let english = try check(["--overflow", "separate", "--language", "en"])
        #expect(english.text.contains("printed apart in smaller letters"))
    }

    @Test("The summary names the volume to look through; verify and status agree with it")
    func printed() throws {
        try residents([2, 5])
        let outcome = try counter.batch(more: ["--specimen", "--overflow", "separate"])
        #expect(outcome.status == 0)
        #expect(outcome.text.contains("2通: overflow-0002.pdf、job/overflow.csv"))
        #expect(outcome.text.contains("job/shrunk.csv"))
        let status = try counter.run(["status", "job"])
        #expect(status.text.contains("overflow-0002.pdf") && status.text.contains("うち山分け"))
        #expect(try counter.run(["verify", "job"]).status == 0)
        #expect(try counter.run(["manifest", "verify", "job"]).status == 0)
        let again = [
            "verify", "job/overflow-0002.pdf", "card-application", "--input", "residents.csv",
            "--issuer", Counter.issuer, "--specimen",
        ]
        #expect(try counter.run(again + ["--overflow", "separate"]).status == 0)
        // Without the option there is no such volume.
        #expect(try counter.run(again).status != 0)
        let one = try counter.run([
            "render", "card-application", "--input", "residents.csv", "--row", "2", "--issuer",
            Counter.issuer, "--specimen", "--output", "one.pdf", "--overflow", "separate",
        ])
        #expect(one.status == 0)
    }

    @Test("Killed in the middle and resumed, the files are those of an undisturbed job")
    func killed() throws {
        try residents(Array(stride(from: 3, through: 120, by: 9)), count: 120)
        let more = [
            "--specimen", "--overflow", "separate", "--volume-size", "25", "--workers", "2",
        ]
        #expect(try counter.batch(output: "whole", more: more).status == 0)
        let process = try counter.start(
            [
                "batch", "card-application", "--input", "residents.csv", "--issuer",
                Counter.issuer, "--output", "killed",
            ] + more)
        while process.isRunning, counter.contents("killed")?.contains("volume-0002.pdf") != true {
            usleep(2000)
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(counter.contents("killed")?.contains("manifest.json") != true)
        #expect(try counter.run(["resume", "killed"]).status == 0)
        let names = (counter.contents("whole") ?? []).filter {
            $0.hasSuffix(".pdf") || $0.hasSuffix(".csv") && $0 != "records.csv"
        }
        #expect(names.contains { $0.hasPrefix("overflow-") })
        for name in names {
            #expect(
                FileManager.default.contentsEqual(
                    atPath: counter.path("whole/" + name), andPath: counter.path("killed/" + name)),
                "\(name)")
        }
        #expect(try counter.run(["manifest", "verify", "killed"]).status == 0)
    }
}
