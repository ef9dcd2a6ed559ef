import Diagnostics
import Testing

@Suite("Findings for people")
struct DiagnosticPrinterTests {
    static let place = Place.position(file: "form.yaml", line: 3, column: 7)

    @Test("Place, severity, message and code stand on one line, the hint on the next")
    func full() {
        let finding = Diagnostic(
            .error, "layout.unknown-key", at: Self.place, "キー「colour」は使えません",
            hint: "「color」ではありませんか")
        #expect(
            DiagnosticPrinter().text(finding) == """
                form.yaml:3:7: エラー: キー「colour」は使えません [layout.unknown-key]
                    → 「color」ではありませんか
                """)
    }

    @Test("Without a place or a hint nothing stands in their stead")
    func bare() {
        let finding = Diagnostic(.warning, "font.unused", "使われていません")
        #expect(DiagnosticPrinter().text(finding) == "警告: 使われていません [font.unused]")
    }

    @Test(
        "Colours wrap the severity only",
        arguments: [
            (Diagnostic.Severity.error, "\u{1B}[1;31mエラー\u{1B}[0m"),
            (.warning, "\u{1B}[1;33m警告\u{1B}[0m"), (.note, "\u{1B}[1;36m情報\u{1B}[0m"),
        ])
    func colours(_ severity: Diagnostic.Severity, _ label: String) {
        let finding = Diagnostic(severity, "a.b", "文")
        #expect(DiagnosticPrinter(isColoured: true).text(finding) == "\(label): 文 [a.b]")
        #expect(!DiagnosticPrinter().text(finding).contains("\u{1B}"))
    }

    @Test(
        "Places read as editors, row lists and command lines write them",
        arguments: [
            (Place.file("a.csv"), "a.csv"), (place, "form.yaml:3:7"),
            (.record(row: 4, field: "氏名"), "4行目 氏名"), (.record(row: 4, field: nil), "4行目"),
            (.option("--input"), "--input"),
        ])
    func places(_ place: Place, _ text: String) {
        #expect("\(place)" == text)
    }
}
