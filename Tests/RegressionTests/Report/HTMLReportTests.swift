internal import Foundation
internal import Regression
internal import Testing

@Suite("A comparison as HTML")
struct HTMLReportTests {
    private let text = HTMLReport(ReportSample.mixed, sourceFolder: "..").text

    @Test("Values of pages are text, never markup")
    func escaping() {
        for harm in ["<img src=x", "<script>document", "onerror=alert(1)>", "]]>"] {
            #expect(!text.contains(harm), "\(harm)")
        }
        // What the file itself opens, it closes: nothing in between ends a block early.
        #expect(
            text.components(separatedBy: "<script").count
                == text.components(separatedBy: "</script>").count)
    }

    @Test("Control characters and bytes outside Unicode's characters do not break the file")
    func controls() {
        var report = ReportSample.mixed
        report.pages[0].label = "\u{0}\u{1B}\u{7F}\u{FFFE}"
        report.pages[0].changes[0].before = "\u{0}\u{2028}\u{FEFF}"
        let text = HTMLReport(report).text
        #expect(text.contains("␀␛␡\u{FFFD}"))
        #expect(text.contains("\\u0000\\u2028\\ufeff"))
        #expect(!text.unicodeScalars.contains("\u{0}"))
    }

    @Test("The same report gives the same bytes, in pieces and as one text")
    func determinism() {
        var pieces: [[UInt8]] = []
        HTMLReport(ReportSample.mixed, sourceFolder: "..")
            .write { (piece: [UInt8]) throws(Never) in pieces.append(piece) }
        #expect(pieces.count > ReportSample.mixed.pages.count - 4)
        #expect(String(decoding: pieces.joined(), as: UTF8.self) == text)
    }

    private struct DiskFull: Error {}

    @Test("What the sink throws stops the writing")
    func failingSink() {
        var count = 0
        #expect(throws: DiskFull.self) {
            try HTMLReport(ReportSample.mixed).write { (_: [UInt8]) throws(DiskFull) in
                count += 1
                if count == 3 { throw DiskFull() }
            }
        }
        #expect(count == 3)
    }

    @Test("The file names no other computer, and its policy allows nothing but itself")
    func policy() {
        #expect(!text.contains("http://") && !text.contains("https://"))
        #expect(text.contains("default-src 'none'; img-src data:; style-src 'sha256-"))
        #expect(!text.contains("unsafe-inline") && !text.contains("style=\""))
    }

    @Test(
        "A place becomes a link to its file within the folder it starts from, and no other",
        arguments: [
            ("Layouts/notice.yaml:12:5", "./../Layouts/notice.yaml"),
            ("javascript:alert(1):3:4", "./../javascript%3Aalert%281%29"),
            ("//evil.example/x:1:2", "/evil.example/x"),
            ("Layouts/\"><b>.yaml:1:2", "./../Layouts/%22%3E%3Cb%3E.yaml"),
        ])
    func links(source: String, address: String) {
        var report = ReportSample.mixed
        report.summary[0].source = source
        #expect(
            HTMLReport(report, sourceFolder: "..").text.contains("<a href=\"\(address)\"><code>"))
        #expect(!HTMLReport(report).text.contains("<a href=\"\(address)\"><code>"))
    }

    @Test("Pages of one number have different addresses")
    func addresses() {
        let page = PageResult(
            document: "a/b.pdf", specimen: "", page: 3, label: "3", state: .changed)
        var missing = page
        missing.state = .missing
        let report = ComparisonReport(
            subject: .files, before: "a", after: "b", pages: [page, missing])
        let text = HTMLReport(report).text
        #expect(text.contains("href=\"#a%2Fb.pdf//3\""))
        #expect(text.contains("href=\"#a%2Fb.pdf//3/2\""))
    }

    @Test("A page named in the words is linked if there is but one, by label or by its address")
    func firstPages() throws {
        let row = try #require(
            text.split(separator: "<tr>").first { $0.contains("<th scope=\"row\" lang=\"ja\">「様」") }
        )
        let link = "<a href=\"#notice/%E9%95%B7%E3%81%84%E5%90%8D%E5%89%8D/1\">"
        #expect(row.contains("\(link)10000019</a>"))  // Page 2 of that label has lost nothing.
        #expect(row.contains("\(link)notice/長い名前/1</a>"))
        #expect(row.contains("<span>10000099</span>"))
    }

    @Test("Beyond what a browser can list, pages are counted")
    func limits() {
        let count = HTMLReport.listedPages + 1_234
        let pages = (1...count).map {
            PageResult(document: "a.pdf", specimen: "", page: $0, label: "\($0)", state: .passed)
        }
        let text = HTMLReport(
            ComparisonReport(subject: .files, before: "a", after: "b", pages: pages)
        ).text
        #expect(text.contains("ほか1,234ページはここに載せていません"))
        #expect(text.components(separatedBy: "<li data-index").count - 1 == HTMLReport.listedPages)
        #expect(text.contains("全6,234ページが前と同じです。"))
    }

    @Test("Pages as they were take little room")
    func size() {
        let passed = ReportSample.large.pages.filter { $0.state == .passed }
        let report = ComparisonReport(subject: .files, before: "a", after: "b", pages: passed)
        let empty = HTMLReport(ReportSample.empty).text.utf8.count
        #expect((HTMLReport(report).text.utf8.count - empty) / passed.count < 300)
    }

    @Test("Fonts and libraries come before everything else; changes in words, most pages first")
    func order() throws {
        let main = try #require(text.range(of: "<main"))
        let parts = [
            "書体・ライブラリーが記録と違います", "違いがあります", "「様」が消えました", "少し動きました",
            "「方書」の入った見本がありません",
        ]
        let places = try parts.map { part in
            try #require(text.range(of: part, range: main.upperBound..<text.endIndex)).lowerBound
        }
        #expect(places == places.sorted())
    }

    @Test("Every wording that is called for exists, in both languages")
    func wordings() throws {
        let start = try #require(text.range(of: "id=\"words\">")).upperBound
        let end = try #require(text.range(of: "</script>", range: start..<text.endIndex))
        let words = try JSONDecoder().decode(
            [String: [String]].self, from: Data(text[start..<end.lowerBound].utf8))
        let calls = [
            /data-t(?:-label)?="([^"$]+)"/, /worded\("\w+",\s*"([^"]+)"/, /say\("([^"]+)"/,
        ]
        let keys = Set(calls.flatMap { call in text.matches(of: call).map { String($0.1) } })
        #expect(keys.count > 80)
        for key in keys.sorted() { #expect(words[key]?.count == 2, "\(key)") }
        for kind in PageChange.Kind.allCases { #expect(words["kind.\(kind.rawValue)"] != nil) }
        for level in PageChange.Level.allCases { #expect(words["level.\(level.rawValue)"] != nil) }
    }
}
