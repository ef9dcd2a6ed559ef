import Diagnostics
import LayoutDescription
import Testing

@Suite("Templates name only what a record, the issuer file or the job can give")
struct BindingTests {
    static func findings(_ template: String, issuer: [String]? = nil) -> [String] {
        let element = "{ text: \(template), frame: [9, 9, 90, 9], style: body }"
        return Fixture.findings(Fixture.page([element]), issuer: issuer)
    }

    @Test(
        "Fields, control values and issuer values are known",
        arguments: [
            "'{氏名} 様'", "'{code.serial}'", "'{code.sheet | pad(2)}/{code.sheets | pad(2)}'",
            "'{issuer.office.telephone}'", "'{生年月日 | date(padded)}'", "'{郵便番号 | postcode}'",
            "'{番号 | slice(1,4) | group(2)}'", "'{方書 | or(-)}'", "'{{氏}}'",
            "'{申請書ID | slice(1,12) | group(4)}'", "'{code.barcode | slice(1,5)}'",
        ])
    func known(_ template: String) {
        #expect(Self.findings(template).isEmpty)
    }

    @Test(
        "An unknown name is pointed at within its template, however it is quoted",
        arguments: [
            ("'{氏}'", "18:19 unknown-name"), ("'あ{ 氏 }'", "18:21 unknown-name"),
            ("\"\\u3042{氏}\"", "18:25 unknown-name"), ("'{氏名}{氏}'", "18:23 unknown-name"),
            ("'{{{氏}'", "18:21 unknown-name"),
            ("'{氏名 | or({氏})}{住所}'", "18:33 unknown-name"),
            ("'{code.url}'", "18:19 unknown-name"),
        ])
    func unknown(_ template: String, _ finding: String) {
        #expect(Self.findings(template) == [finding])
    }

    @Test("A plain scalar is pointed into as well")
    func plain() {
        let text = Fixture.page([
            "text: あ{氏}\n        frame: [9, 9, 90, 9]\n        style: body"
        ])
        #expect(Fixture.findings(text) == ["18:17 unknown-name"])
    }

    @Test("A template over several lines is pointed at by its start")
    func severalLines() {
        let text = Fixture.page([
            "text: >-\n          {氏}\n        frame: [9, 9, 90, 9]\n        style: body"
        ])
        #expect(Fixture.findings(text) == ["18:15 unknown-name"])
    }

    @Test("Issuer values are checked when their names are known, with or without their prefix")
    func issuerValues() {
        let names = ["office.telephone", "issuer.agency"]
        #expect(Self.findings("'{issuer.office.telephone}{issuer.agency}'", issuer: names).isEmpty)
        #expect(
            Self.findings("'{issuer.office.telefone}'", issuer: names) == ["18:19 unknown-name"])
        let text = Fixture.page([
            "{ text: '{issuer.office.telefone}', frame: [9, 9, 90, 9], style: body }"
        ])
        #expect(
            Fixture.diagnostics(text, issuer: names).map(\.hint)
                == ["「issuer.office.telephone」ではありませんか"])
    }

    @Test(
        "A mistake in a template is pointed at",
        arguments: [
            ("'{氏名'", "18:18 template"), ("'氏名}'", "18:20 template"), ("'{}'", "18:18 template"),
            ("'{氏名 | grup(4)}'", "18:24 template"), ("'{番号 | group(0)}'", "18:30 template"),
            ("'{生年月日 | date(long)}'", "18:31 template"),
        ])
    func mistakes(_ template: String, _ finding: String) {
        #expect(Self.findings(template) == [finding])
    }

    @Test(
        "A step must suit its value",
        arguments: [
            ("'{氏名 | date(plain)}'", "18:24 format-kind"),
            ("'{code.serial | date(plain)}'", "18:33 format-kind"),
            ("'{氏名 | group(2)}'", "18:24 format-kind"),
            ("'{方書 | slice(1,3)}'", "18:24 format-kind"),
            ("'{生年月日 | slice(1,3)}'", "18:26 format-kind"),
            ("'{区分 | group(1)}'", "18:24 format-kind"),
            ("'{氏名 | or(-) | pad(3)}'", "18:32 format-kind"),
            ("'{番号 | postcode}'", "18:24 format-kind"),
            ("'{code.application-url | slice(1,9)}'", "18:42 format-kind"),
            ("'{番号 | slice(5,9)}'", "18:24 slice-range"),
            ("'{申請書ID | slice(13,24)}'", "18:27 slice-range"),
            ("'{code.serial | slice(1,9)}'", "18:33 slice-range"),
        ])
    func unsuitable(_ template: String, _ finding: String) {
        #expect(Self.findings(template) == [finding])
    }

    @Test(
        "Every template of an element is checked, not only that of a text",
        arguments: [
            ("{ paragraph: '{氏}', frame: [9, 9, 30, 9], style: body }", "18:24 unknown-name"),
            (
                "{ qr: '{氏}', at: [50, 50], version: 2, level: H, module-dots: 8 }",
                "18:17 unknown-name"
            ),
            ("{ tick: [9, 9], mark: '{氏}' }", "18:33 unknown-name"),
            ("{ stamp: '{氏}', frame: [9, 9, 30, 9], style: body }", "18:20 unknown-name"),
            ("{ photo: [9, 9], caption: '{氏}', style: body }", "18:37 unknown-name"),
            (
                "{ table: [9, 9], columns: [40], style: body, rows: [{ height: 9, cells: ['{氏}'] }] }",
                "18:84 unknown-name"
            ),
        ])
    func everywhere(_ element: String, _ finding: String) {
        #expect(Fixture.findings(Fixture.page([element])) == [finding])
    }

    @Test("The seam of folded lines would print as a space between ideographs")
    func foldedSpace() {
        let folded = Fixture.page([
            "paragraph: 本通知書は\n          あなたの\n        frame: [9, 9, 90, 9]\n        style: body"
        ])
        #expect(Fixture.findings(folded) == ["18:20 folded-space!"])
        let english = folded.replacing("本通知書は", with: "This").replacing("あなたの", with: "notice")
        #expect(Fixture.findings(english).isEmpty)
        let deliberate = Fixture.page([
            "{ text: 兼 電子, frame: [9, 9, 90, 9], style: body }"
        ])
        #expect(Fixture.findings(deliberate).isEmpty)
    }
}
