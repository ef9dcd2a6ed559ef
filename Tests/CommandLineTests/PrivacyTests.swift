internal import Foundation
internal import NoticeModel
internal import TestSupport
internal import Testing

/// Personal data may stand in the PDFs and nowhere else.
@Suite("No message and no list tells who somebody is")
struct PrivacyTests {
    let counter: Counter

    init() throws { counter = try Counter() }

    /// The invented person's data, which the messages are searched for.
    private static let person = [
        "申請書ID": "99812345209901017654321", "個人番号": "864209753124",
        "氏名": "雲隠　忍之介", "生年月日": "1987-06-05", "性別": "男", "郵便番号": "987-6543",
        "住所": "幻影県霧隠市煙町9丁目87番65号", "方書": "陽炎荘432号", "電話番号": "09087654321",
        "宛名": "代人　影武者", "代替文字情報": "秘字", "世帯番号": "5544332211",
        "点字カナ": "クモガクレ", "有効期限": "2031年の誕生日まで", "有効期限到来対象": "幻の証明書",
    ]

    /// Pieces that would give the person away, in any spelling a message might use.
    private static let canaries = [
        "9981234520990101", "9981 2345", "7654321", "86420975", "8642 0975", "753124",
        "雲隠", "忍之介", "幻影県", "霧隠", "煙町", "陽炎荘", "987-6543", "9876543", "09087654321",
        "影武者", "秘字", "クモガクレ", "1987-06", "1987年", "昭和62", "2031年", "幻の証明書", "5544332211",
    ]

    /// The person as a row, with some values changed.
    private static func row(
        _ document: DocumentType, _ changes: [String: String] = [:]
    ) -> [String] {
        document.schema.fields.map { changes[$0.name] ?? person[$0.name] ?? "" }
    }

    private static func header(_ document: DocumentType) -> [String] {
        document.schema.fields.map(\.name)
    }

    private func expectNothing(in text: String, _ source: String) {
        for canary in Self.canaries {
            #expect(!text.contains(canary), "\(canary) in \(source)")
        }
    }

    private func expectNothing(in outcome: TsuchiProgram.Outcome, _ source: String) {
        expectNothing(in: outcome.text, "standard output of \(source)")
        expectNothing(in: outcome.errors, "standard error of \(source)")
    }

    /// Rows that break as many rules as one can with the person's data.
    private static func rows(_ document: DocumentType) -> [[String]] {
        let changes: [[String: String]] = [
            [:], [:], ["申請書ID": "9981234520990101765432X"], ["個人番号": "864209753127"],
            ["氏名": "雲隠\u{202E}忍之介"], ["氏名": "雲隠\u{E000}忍之介"], ["氏名": "雲隠☃忍之介"],
            ["氏名": String(repeating: "雲隠忍之介", count: 30)], ["氏名": " 雲隠忍之介"], ["氏名": ""],
            ["住所": String(repeating: "幻影県霧隠市", count: 30)], ["生年月日": "1987-06-31"],
            ["郵便番号": "987-654Z"], ["電話番号": "09087654321X"], ["点字カナ": "クモガクレ忍"],
            ["性別": "忍之介"], ["外国人住民の区分": "雲隠"], ["代替文字情報": ""],
        ]
        var rows = [header(document)]
        for (index, change) in changes.enumerated() {
            var values = change
            // A household with a rejected member would not be printed at all.
            values["世帯番号"] = index == 0 ? nil : "5544332211\(index)"
            // The first two rows share ID and number; the others have their own, so that their
            // other faults are looked at, those of the page included.
            if index > 1 {
                let eleven = "864209750\(10 + index)"
                let digit = IndividualNumber.checkDigit(ofFirstEleven: eleven) ?? 0
                values["個人番号", default: "\(eleven)\(digit)"] += ""
                values["申請書ID", default: "998123452099010176543\(50 + index)"] += ""
            }
            rows.append(row(document, values))
        }
        return rows
    }

    /// The rows with a 通知カード number and a date of issue where the document has them.
    private static func completeRows(_ document: DocumentType) -> [[String]] {
        let card = ["通知カード番号": "A123456789", "発行日": "2016-01-01"]
        return rows(document).enumerated().map { index, row in
            if index == 0 { return row }
            return zip(document.schema.fields, row).map { field, value in
                value.isEmpty ? card[field.name] ?? "" : value
            }
        }
    }

    @Test(
        "Rows that print, warn and break every rule", arguments: DocumentType.all,
        [["--specimen"], ["--copy"], ["--copy", "--format", "json"]])
    func batch(document: DocumentType, options: [String]) throws {
        try counter.write(Self.completeRows(document), to: "residents.csv")
        let outcome = try counter.batch(document.identifier, more: options)
        #expect(outcome.status == 2, "\(outcome.errors)")
        expectNothing(in: outcome, "batch")
        // What a purge deletes may hold personal data, everything else may not.
        let kept = try #require(counter.contents("job"))
            .filter { !$0.hasSuffix(".pdf") && $0 != "records.csv" }
        #expect(kept.contains("rejected.csv") && kept.contains("ledger.sqlite"))
        for name in kept {
            expectNothing(
                in: String(decoding: try counter.data("job/" + name), as: UTF8.self), name)
        }
        expectNothing(in: try counter.run(["status", "job"]), "status")
        // Otherwise nothing has been shown: rows must have failed the file, the record and the
        // page, and the person must have got into the PDF.
        let reasons = try counter.text("job/rejected.csv")
        for rule in [
            "intake.duplicate-application-id", "notice.application-id", "notice.required",
            "notice.bidirectional-control", "notice.unshowable-character", "notice.too-long",
        ] {
            #expect(reasons.contains(",\(rule),"), "\(rule) in \(reasons)")
        }
        // A 個人番号通知書 follows the sheet that carries its address.
        let page = document == .individualNumberNotice ? 3 : 1
        let words = try FinishedPDF(path: counter.path("job/volume-0001.pdf")).words(page: page)
        #expect(words.contains("忍之介"))
        let information = try ExternalTool.run(
            "pdfinfo", [counter.path("job/volume-0001.pdf")])
        expectNothing(in: information.text, "the document information")
    }

    @Test("A check and its report", arguments: ["text", "json"], ["ja", "en"])
    func check(format: String, language: String) throws {
        try counter.write(Self.rows(.cardApplication), to: "residents.csv")
        let outcome = try counter.run([
            "check", "card-application", "--input", "residents.csv", "--issuer", Counter.issuer,
            "--specimen", "--report", "report.csv", "--format", format, "--language", language,
        ])
        #expect(outcome.status == 2)
        expectNothing(in: outcome, "check")
        expectNothing(in: try counter.text("report.csv"), "the report")
    }

    @Test("One notice, printed and rejected", arguments: [1, 3, 5, 8, 11])
    func render(row: Int) throws {
        try counter.write(Self.rows(.cardApplication), to: "residents.csv")
        for format in ["text", "json"] {
            let outcome = try counter.run([
                "render", "card-application", "--input", "residents.csv", "--issuer",
                Counter.issuer, "--specimen", "--row", "\(row)", "--output", "notice.png",
                "--format", format,
            ])
            #expect([0, 2].contains(outcome.status))
            expectNothing(in: outcome, "render")
        }
    }

    @Test("A residents file without its header, with half of it, or cut off")
    func brokenHeaders() throws {
        let header = Self.header(.cardApplication)
        let person = Self.row(.cardApplication)
        let half = header.indices.map { $0 % 2 == 0 ? header[$0] : person[$0] }
        let extra = header + ["備考"]
        try counter.write([person, person], to: "headerless.csv")
        try counter.write([half, person], to: "half.csv")
        try counter.write([header, person.dropLast(3) + []], to: "short.csv")
        try counter.write([extra, person + ["雲隠", "忍之介"]], to: "long.csv")
        try counter.write(
            header.joined(separator: ",") + "\n\"" + person.joined(separator: ","),
            to: "open-quote.csv")
        for name in ["headerless", "half", "short", "long", "open-quote"] {
            for format in ["text", "json"] {
                let outcome = try counter.batch(
                    input: "\(name).csv", output: "\(name)-\(format)",
                    more: ["--specimen", "--format", format])
                #expect([2, 65].contains(outcome.status), "\(name): \(outcome.status)")
                expectNothing(in: outcome, name)
                if outcome.status == 2 {
                    expectNothing(
                        in: try counter.text("\(name)-\(format)/rejected.csv"), name)
                }
            }
        }
    }

    @Test("JSON Lines with wrong types, keys twice and broken objects")
    func jsonLines() throws {
        let good = Self.person.map { "\"\($0)\": \"\($1)\"" }.sorted().joined(separator: ", ")
        try counter.write(
            """
            {\(good)}
            {"氏名": ["雲隠　忍之介"], "住所": 5544332211, "申請書ID": 99812345209901017654321}
            {"氏名": "雲隠　忍之介", "氏名": "影武者"}
            {"氏名": "雲隠　忍之介", "住所": "幻影県
            ["雲隠　忍之介"]

            """, to: "residents.jsonl")
        let outcome = try counter.batch(input: "residents.jsonl")
        #expect(outcome.status == 2, "\(outcome.errors)")
        expectNothing(in: outcome, "batch")
        expectNothing(in: try counter.text("job/rejected.csv"), "rejected.csv")
    }

    @Test("A residents file in the place of another file")
    func wrongPlace() throws {
        try counter.write(
            [Self.header(.cardApplication), Self.row(.cardApplication)], to: "residents.csv")
        try counter.write("雲隠　忍之介\n幻影県霧隠市\n電話: 09087654321\n", to: "residents.yaml")
        for arguments in [
            ["batch", "card-application", "--input", Counter.issuer, "--issuer", "residents.csv"],
            [
                "batch", "card-application", "--input", "residents.csv", "--issuer",
                "residents.yaml",
            ],
            ["batch", "residents.yaml", "--input", "residents.csv", "--issuer", Counter.issuer],
        ] {
            let outcome = try counter.run(arguments + ["--output", "job"])
            #expect([64, 65].contains(outcome.status))
            expectNothing(in: outcome, arguments.joined(separator: " "))
        }
    }
}
