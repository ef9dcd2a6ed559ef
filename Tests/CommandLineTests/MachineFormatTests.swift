internal import Foundation
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("With --format json every line of both streams is one JSON value")
struct MachineFormatTests {
    let counter: Counter

    init() throws { counter = try Counter() }

    private func values(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map {
            try #require(
                try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], "\($0)")
        }
    }

    @Test("A job: findings and progress on standard error, the manifest on standard output")
    func batch() throws {
        try counter.residents(count: 100) { rows in
            rows[7][rows[0].firstIndex(of: "性別")!] = "不明"
        }
        let outcome = try counter.batch(more: ["--format", "json"])
        #expect(outcome.status == 2)
        let events = try values(outcome.errors)
        #expect(events.contains { $0["event"] as? String == "finding" })
        let plan = try #require(events.first { $0["event"] as? String == "plan" })
        #expect((plan["counts"] as? [String: Int])?["printable"] == 99)
        #expect(plan["applicationURLTemplate"] is String && plan["reasons"] is [Any])
        for phase in ["planning", "printing"] {
            let progress = events.filter { $0["phase"] as? String == phase }
            #expect(progress.allSatisfy { $0["event"] as? String == "progress" })
            for event in progress {
                let fraction = try #require(event["fraction"] as? Double)
                #expect((0...1).contains(fraction))
            }
            // The end of a phase is told, however short it was.
            let last = try #require(progress.last)
            #expect(last["fraction"] as? Double == 1)
            #expect(last["rows"] as? Int == 100 && last["rejected"] as? Int == 1)
        }
        let last = try #require(events.last { $0["event"] as? String == "progress" })
        #expect(last["pages"] as? Int == 99 && last["held"] as? Int == 0)
        #expect(last["volumes"] as? Int == 1 && last["volumesInAll"] as? Int == 1)
        #expect(last["pagesPerSecond"] as? Int ?? 0 > 0)
        #expect(try values(outcome.text).count == 1)
        let told = try JSONDecoder().decode(JobManifest.self, from: outcome.output)
        let written = try JSONDecoder().decode(
            JobManifest.self, from: try counter.data("job/manifest.json"))
        #expect(told == written)
        #expect(told.counts.rejected == 1)
    }

    @Test(
        "Every other command",
        arguments: [
            ("doctor", ["isReady", "components", "fonts", "layouts"], 1),
            ("layouts check", ["layouts", "errors", "warnings"], 1),
            ("layouts list", ["document", "title", "path"], 5),
            ("fonts check", ["fonts", "errors"], 1),
            ("fonts list", ["id", "path", "sha256", "licence", "roles"], 5),
        ])
    func others(command: String, keys: [String], count: Int) throws {
        let arguments = command.split(separator: " ").map(String.init)
        let outcome = try counter.run(arguments + ["--format", "json"])
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        let results = try values(outcome.text)
        #expect(results.count == count)
        for result in results {
            for key in keys { #expect(result[key] != nil, "\(key)") }
        }
    }

    @Test("A program that is described once is described once")
    func doctorVersions() throws {
        let lines = try counter.run(["doctor"]).text.split(separator: "\n")
        #expect(Set(lines).count == lines.count)
        #expect(lines.last == "印刷できます")
    }
}
