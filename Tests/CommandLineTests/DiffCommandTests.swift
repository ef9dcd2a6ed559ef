internal import Foundation
internal import TestSupport
internal import Testing

@Suite("tsuchi diff")
struct DiffCommandTests {
    private let counter: Counter

    init() throws { counter = try Counter() }

    /// A change of a layout, and the kind it must be told as.
    struct LayoutChange: Sendable, CustomTestStringConvertible {
        let name: String
        var file = "card-application.yaml"
        let old: String
        let new: String
        let kind: String
        /// What the summary says.
        let told: String

        var testDescription: String { name }
    }

    static let layoutChanges = [
        LayoutChange(
            name: "a word dropped",
            old: "- { text: きりとり線, frame: [96, 72, 18, 4], style: cut, align: center }",
            new: "", kind: "lost", told: "「きりとり線」が消えました（左から98.8 mm"),
        LayoutChange(
            name: "0.3 mm to the right", old: "frame: [15, 15, 112, 6]",
            new: "frame: [15.3, 15, 112, 6]", kind: "moved",
            told: "「マイナンバーカードの申請方法」が動きました。右へ0.30 mm"),
        LayoutChange(
            name: "0.2 pt smaller", old: "heading:     { font: gothic-bold, size: 14,",
            new: "heading:     { font: gothic-bold, size: 13.8,", kind: "restyled",
            told: "14 ptから13.8 pt"),
        LayoutChange(
            name: "another font", old: "heading:     { font: gothic-bold,",
            new: "heading:     { font: gothic,", kind: "restyled",
            told: "BIZUDGothic-BoldからBIZUDGothic-Regular"),
        LayoutChange(
            name: "a lighter rule", old: "line: [15, 23.5, 127, 23.5], weight: 0.35",
            new: "line: [15, 23.5, 127, 23.5], weight: 0.25", kind: "picture", told: "見た目が違います"),
        LayoutChange(
            name: "a rule 0.2 mm lower", old: "line: [139, 40, 191, 40]",
            new: "line: [139, 40.2, 191, 40.2]", kind: "picture", told: "見た目が違います"),
        LayoutChange(
            name: "another QR level", file: "card-application-form.yaml",
            old: "version: 7\n    level: Q", new: "version: 7\n    level: M", kind: "symbol",
            told: "誤り訂正レベルがQからM"),
    ]

    private func print(
        _ name: String, layout: String = "card-application", count: Int = 12,
        edit: (inout [[String]]) -> Void = { _ in }
    ) throws -> String {
        try counter.residents(count: count, name: name + ".csv", edit: edit)
        let outcome = try counter.batch(
            layout, input: name + ".csv", output: name, more: ["--specimen", "--verify", "off"])
        try #require(outcome.status == 0, "\(outcome.errors)")
        return name + "/volume-0001.pdf"
    }

    private func qpdf(_ arguments: [String]) throws {
        let result = try ExternalTool.run("qpdf", arguments)
        try #require(result.status == 0, "\(result.errors)")
    }

    /// Kinds of changes in a JSON report, each once.
    private func kinds(_ name: String) throws -> Set<String> {
        let text = try counter.text(name)
        return Set(text.matches(of: /"kind" ?: ?"([a-z]+)"/).map { String($0.1) })
    }

    @Test("Each change of a layout is told under its kind, on all pages", arguments: layoutChanges)
    func layouts(change: LayoutChange) throws {
        let before = try print("before")
        try FileManager.default.copyItem(
            atPath: Checkout.layouts, toPath: counter.path("Layouts"))
        let text = try counter.text("Layouts/" + change.file)
        try #require(text.contains(change.old))
        try counter.write(
            text.replacing(change.old, with: change.new), to: "Layouts/" + change.file)
        let after = try print("after", layout: "Layouts/card-application.yaml")
        let outcome = try counter.run(["diff", before, after, "--json", "diff.json"])
        #expect(outcome.status == 4, "\(outcome.errors)")
        #expect(try kinds("diff.json") == [change.kind])
        #expect(outcome.text.contains(change.told), "\(outcome.text)")
        #expect(outcome.text.contains("12ページのうち12ページ"), "\(outcome.text)")
    }

    @Test("A file is the same as itself, and as what qpdf or Ghostscript make of it")
    func rewritten() throws {
        let file = try print("job", count: 4)
        let path = counter.path(file)
        try qpdf(["--object-streams=generate", "--linearize", path, counter.path("qpdf.pdf")])
        let result = try ExternalTool.run(
            "gs", ["-q", "-dBATCH", "-sDEVICE=pdfwrite", "-o", counter.path("gs.pdf"), path])
        try #require(result.status == 0, "\(result.errors)")
        for other in [file, "qpdf.pdf", "gs.pdf"] {
            let outcome = try counter.run(["diff", file, other, "--jobs", "2"])
            #expect(outcome.status == 0, "\(other): \(outcome.text)")
            #expect(outcome.text.contains("4ページに違いはありません"))
        }
    }

    @Test("Nobody's name, address or number comes to the terminal")
    func privacy() throws {
        let canary = "霧ヶ峰"
        let before = try print("before")
        let after = try print("after") { rows in
            let names = rows[0]
            for row in 1..<rows.count {
                for (column, name) in names.enumerated() where name.contains("氏名") {
                    if !rows[row][column].isEmpty, !name.contains("カナ"), !name.contains("フリガナ") {
                        rows[row][column] = canary + ["一", "二", "三"][row % 3]
                    }
                }
            }
        }
        let outcome = try counter.run(["diff", before, after, "--json", "diff.json"])
        #expect(outcome.status == 4, "\(outcome.errors)")
        #expect(!outcome.text.contains(canary) && !outcome.errors.contains(canary))
        #expect(outcome.text.contains("値"))
        // The file is kept like the PDFs, and says all.
        #expect(try counter.text("diff.json").contains(canary))
        let mode = try FileManager.default.attributesOfItem(atPath: counter.path("diff.json"))
        #expect(mode[.posixPermissions] as? Int == 0o600)
        let open = try counter.run(["diff", before, after, "--show-values"])
        #expect(open.text.contains(canary))
    }

    @Test("Pages are paired by serial: a page taken out is missing, and nothing else is")
    func missingPage() throws {
        let file = try print("job")
        try qpdf([counter.path(file), "--pages", ".", "1-4,6-12", "--", counter.path("less.pdf")])
        let missing = try counter.run(["diff", file, "less.pdf"])
        #expect(missing.status == 4)
        #expect(missing.text.contains("なくなったページ 1"), "\(missing.text)")
        #expect(!missing.text.contains("違うページ"))
        let new = try counter.run(["diff", "less.pdf", file, "--language", "en"])
        #expect(new.text.contains("of 12 pages: new 1"), "\(new.text)")
        let order = try counter.run(["diff", file, "less.pdf", "--pair", "order"])
        #expect(order.text.contains("違うページ 7"), "\(order.text)")
        let some = try counter.run(["diff", file, "less.pdf", "--pages", "1-4"])
        #expect(some.status == 0, "\(some.text)")
    }

    @Test("Reports for people and programs are written beside the summary, never over a file")
    func reports() throws {
        let before = try print("before", count: 2)
        let after = try print("after", count: 3)
        let outcome = try counter.run([
            "diff", before, after, "--html", "diff.html", "--junit", "diff.xml", "--json",
            "diff.json", "--format", "json",
        ])
        #expect(outcome.status == 4, "\(outcome.errors)")
        #expect(outcome.text.contains(#""isSame":false"#))
        #expect(try counter.text("diff.html").contains("data:image/png;base64,"))
        #expect(try counter.text("diff.xml").contains("<testsuite"))
        #expect(try counter.run(["diff", before, after, "--html", "diff.html"]).status == 73)
    }

    @Test("What cannot be compared is told apart by code and exit status")
    func failures() throws {
        let file = try print("job", count: 2)
        let bytes = try counter.data(file)
        try counter.write("no PDF", to: "text.pdf")
        try bytes.prefix(bytes.count / 8).write(
            to: URL(fileURLWithPath: counter.path("half.pdf")))
        try qpdf([
            "--encrypt", "secret", "secret", "256", "--", counter.path(file),
            counter.path("locked.pdf"),
        ])
        let cases: [(String, Int32, String)] = [
            ("text.pdf", 65, "diff.unreadable"), ("half.pdf", 65, "diff.unreadable"),
            ("locked.pdf", 65, "diff.locked"), ("nothing.pdf", 66, "diff.cannot-open"),
            ("job", 66, "diff.cannot-open"),
        ]
        for (other, status, code) in cases {
            for pair in [[file, other], [other, file]] {
                let outcome = try counter.run(["diff"] + pair)
                #expect(outcome.status == status && outcome.codes == [code], "\(other)")
            }
        }
    }

    @Test(
        "A wrong command line of diff",
        arguments: [
            "diff a.pdf", "diff a.pdf b.pdf --pages 0", "diff a.pdf b.pdf --pages 5-1",
            "diff a.pdf b.pdf --pair name", "diff a.pdf b.pdf --jobs 0",
            "diff a.pdf b.pdf --pictures -1", "diff a.pdf b.pdf --json -",
            "diff a.pdf b.pdf --json x --html x",
        ])
    func usage(line: String) throws {
        let outcome = try counter.run(line.split(separator: " ").map(String.init))
        #expect(outcome.status == 64, "\(outcome.errors)")
    }
}
