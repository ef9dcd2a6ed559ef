internal import Foundation
internal import TestSupport
internal import Testing

@Suite("tsuchi render --accessible")
struct AccessibleCopyTests {
    let counter: Counter

    init() throws {
        counter = try Counter()
        try counter.residents()
    }

    private func render(_ document: String, _ more: [String]) throws -> TsuchiProgram.Outcome {
        try counter.run(
            [
                "render", document, "--input", "residents.csv", "--issuer", Counter.issuer,
                "--specimen", "--accessible",
            ] + more)
    }

    @Test("A tagged PDF comes out, the same to standard output")
    func tagged() throws {
        let outcome = try render("card-application", ["--row", "2", "--output", "notice.pdf"])
        #expect(outcome.status == 0)
        #expect(outcome.errors == "2行目を「notice.pdf」に書きました（製造管理番号 10000019、1ページ）\n")
        let pdf = FinishedPDF(path: counter.path("notice.pdf"))
        #expect(try AccessibilityChecker.findings(pdf) == [])
        #expect(try pdf.structure().elements("H1").count == 2)
        let piped = try render("card-application", ["--row", "2", "--output", "-"])
        #expect(piped.output == (try counter.data("notice.pdf")))
    }

    @Test(
        "It is a PDF, and for no print shop and no archive",
        arguments: [
            ["--output", "notice.png"], ["--output", "-", "--type", "png"],
            ["--output", "notice.pdf", "--profile", "archive"],
            ["--output", "notice.pdf", "--profile", "vt"],
        ])
    func conflicts(_ arguments: [String]) throws {
        let outcome = try render("card-application", arguments)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("--accessible"))
        #expect(counter.contents() == ["residents.csv"])
    }

    /// The sample of a document of one's own, changed.
    private func ownLayout(_ change: (String) -> String) throws {
        let sample = Checkout.layouts + "/Samples/library-card-notice"
        try counter.write(
            change(try String(contentsOfFile: sample + ".yaml", encoding: .utf8)), to: "own.yaml")
        try Data(contentsOf: URL(fileURLWithPath: sample + ".csv"))
            .write(to: URL(fileURLWithPath: counter.path("residents.csv")))
    }

    @Test("A document of one's own is heard too")
    func ownDocument() throws {
        try ownLayout { $0 }
        #expect(try render("own.yaml", ["--output", "notice.pdf"]).status == 0)
        let pdf = FinishedPDF(path: counter.path("notice.pdf"))
        #expect(try AccessibilityChecker.findings(pdf) == [])
        #expect(try pdf.structure().rows.map { $0[0] } == ["利用者番号", "更新期限", "受取館"])
        #expect(try pdf.alternativeTexts() == ["窓口で読み取る利用者番号のQRコード。"])
    }

    @Test("A layout that cannot be heard is refused, and prints all the same")
    func refused() throws {
        try ownLayout {
            $0.replacing(", role: heading-1", with: "")
                .replacing(/, alt: [^}]*/, with: " ")
        }
        let outcome = try render("own.yaml", ["--output", "notice.pdf"])
        #expect(outcome.status == 65)
        #expect(outcome.codes == ["layout.no-heading", "layout.no-alternative-text"])
        #expect(counter.contents()?.contains("notice.pdf") == false)
        let print = try counter.run([
            "render", "own.yaml", "--input", "residents.csv", "--issuer", Counter.issuer,
            "--specimen", "--output", "notice.pdf",
        ])
        #expect(print.status == 0)
        let check = try counter.run(["layouts", "check", "own.yaml"])
        #expect(check.status == 0)
        #expect(check.codes == outcome.codes)
        #expect(check.text == "レイアウト1件: 誤り0件、警告2件\n")
    }
}
