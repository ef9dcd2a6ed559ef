internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

/// A job whose every field holds something that can be searched for.
@Suite("Personal data of a job stands in its volumes and its records and nowhere else")
struct JobPrivacyTests {
    let counter: Counter

    init() throws { counter = try Counter() }

    private static let headers = [
        "申請書ID", "個人番号", "氏名", "生年月日", "郵便番号", "住所", "方書", "宛名", "世帯番号",
    ]

    private static func identifier(_ row: Int) -> String {
        "9981234520990101765" + String(4000 + row)
    }

    private static func number(_ row: Int) -> String {
        let eleven = "864209" + String(70000 + row)
        return eleven + String(IndividualNumber.checkDigit(ofFirstEleven: eleven) ?? 0)
    }

    /// Households of three at an invented address; of every tenth one is rejected, so that whole
    /// households are held back too.
    private static func row(_ row: Int) -> [String] {
        let isFaulty = row % 30 == 7
        return [
            identifier(row), number(row) + (isFaulty ? "5" : ""), "雲隠　忍之介\(row % 10)", "1987-06-05",
            "987-6543", "幻影県霧隠市煙町\(row / 3)丁目", "陽炎荘\(row / 3)号", "代人　影武者",
            "所帯5544\(row / 3)",
        ]
    }

    private static let rowCount = 300

    /// Pieces that would give somebody away.
    private static let canaries =
        [
            "99812345", "864209", "雲隠", "忍之介", "幻影県", "霧隠", "煙町", "陽炎荘", "987-6543",
            "9876543", "影武者", "所帯5544", "1987-06", "昭和62",
        ] + [0, 7, 150].flatMap { [identifier($0), number($0)] }

    private func expectNothing(in data: Data, _ source: String) {
        for canary in Self.canaries {
            #expect(data.range(of: Data(canary.utf8)) == nil, "\(canary) in \(source)")
        }
    }

    /// Everything in the job's folder but what is meant to hold personal data.
    private func expectNothingInFolder() throws {
        for name in try #require(counter.contents("job")) {
            expectNothing(in: Data(name.utf8), "a file name")
            if name == "records.csv" || name.contains(".pdf") || name.contains("records.csv") {
                continue
            }
            expectNothing(in: (try? counter.data("job/" + name)) ?? Data(), name)
        }
    }

    private func expectOwnerOnly() throws {
        func mode(_ path: String) throws -> Int {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
        }
        #expect(try mode(counter.path("job")) == 0o700)
        for name in try #require(counter.contents("job")) {
            #expect(try mode(counter.path("job/" + name)) == 0o600, "\(name)")
        }
    }

    @Test("While it runs, killed, resumed and finished")
    func everyFile() throws {
        try counter.write(
            [Self.headers] + (0..<Self.rowCount).map(Self.row), to: "residents.csv")
        let process = try counter.start([
            "batch", "individual-number-notice", "--input", "residents.csv", "--issuer",
            Counter.issuer, "--output", "job", "--specimen", "--volume-size", "20", "--workers",
            "2",
        ])
        var processes: Set<String> = []
        while counter.contents("job")?.contains("volume-0003.pdf") != true, process.isRunning {
            let family =
                [process.processIdentifier]
                + ProcessTable.children(of: process.processIdentifier)
            for member in family { processes.insert(ProcessTable.commandLine(of: member)) }
            usleep(2_000)
        }
        kill(process.processIdentifier, SIGKILL)
        let killed = try counter.outcome(of: process)
        expectNothing(in: killed.output, "standard output")
        expectNothing(in: Data(killed.errors.utf8), "standard error")
        #expect(processes.contains { $0.contains("\0worker\0") }, "\(processes)")
        for line in processes { expectNothing(in: Data(line.utf8), "a command line") }
        try expectNothingInFolder()
        try expectOwnerOnly()
        for format in ["text", "json"] {
            let outcome = try counter.run(["resume", "job", "--format", format])
            #expect(outcome.status == 2)
            expectNothing(in: outcome.output, "standard output")
            expectNothing(in: Data(outcome.errors.utf8), "standard error")
        }
        try expectNothingInFolder()
        try expectOwnerOnly()
        // Otherwise nothing has been shown: rows were rejected and held, and people printed.
        let record = JobRecord(folder: counter.path("job"))
        let counts = try record.manifest().counts
        #expect(counts.rejected == 10 && counts.held == 20 && counts.printed == 270)
        let words = try FinishedPDF(path: counter.path("job/volume-0001.pdf")).words(page: 3)
        #expect(words.contains("忍之介"))
        expectNothing(in: Data(try record.ledger(".dump").utf8), "a dump of the ledger")
    }

    @Test("While it is read back and nothing is as it should be")
    func disproved() throws {
        try counter.write([Self.headers] + (10..<26).map(Self.row), to: "residents.csv")
        try FileManager.default.createDirectory(
            atPath: counter.path("bin"), withIntermediateDirectories: false)
        // Name and address read as others on every page.
        try counter.write(
            """
            #!/bin/bash
            /usr/bin/pdftotext "$@" | /usr/bin/sed 's/県/見/g; s/荘/壮/g; s/忍之介/忍之助/g'
            """, to: "bin/pdftotext")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: counter.path("bin/pdftotext"))
        let environment = ["PATH": counter.path("bin") + ":/usr/bin:/bin"]
        let batch = [
            "batch", "individual-number-notice", "--input", "residents.csv", "--issuer",
            Counter.issuer, "--specimen", "--volume-size", "20",
        ]
        for format in ["text", "json"] {
            let outcome = try counter.run(
                batch + ["--output", "\(format)-job", "--format", format],
                environment: environment)
            #expect(outcome.status == 3, "\(outcome.errors)")
            expectNothing(in: outcome.output, "standard output")
            expectNothing(in: Data(outcome.errors.utf8), "standard error")
        }
        let off = try counter.run(batch + ["--output", "job", "--verify", "off"])
        #expect(off.status == 0, "\(off.errors)")
        for format in ["text", "json"] {
            let outcome = try counter.run(
                ["verify", "job", "--format", format, "--report", "\(format).csv"],
                environment: environment)
            #expect(outcome.status == 4)
            expectNothing(in: outcome.output, "standard output")
            expectNothing(in: Data(outcome.errors.utf8), "standard error")
            expectNothing(in: try counter.data("\(format).csv"), "the report")
        }
        try expectNothingInFolder()
        let found = try JobRecord(folder: counter.path("text-job")).list("disproved.csv")
        #expect(found.count >= 16)
        for folder in ["text-job", "json-job", "job"] {
            let record = JobRecord(folder: counter.path(folder))
            expectNothing(in: Data(try record.ledger(".dump").utf8), "a dump of the ledger")
            for name in ["manifest.json", "disproved.csv", "quarantined.csv"] {
                let path = "\(folder)/\(name)"
                expectNothing(in: (try? counter.data(path)) ?? Data(), path)
            }
        }
    }
}
