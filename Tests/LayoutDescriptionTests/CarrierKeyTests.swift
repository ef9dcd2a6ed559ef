import Diagnostics
import LayoutDescription
import NoticeModel
import Testing

@Suite("A layout names the sheet that carries the address")
struct CarrierKeyTests {
    static func text(_ carrier: String) -> String {
        Fixture.page([]).replacing("title: 見本帳票\n", with: "title: 見本帳票\ncarrier: \(carrier)\n")
    }

    @Test("It is a file beside the layout, given as the path to load it by")
    func path() throws {
        let loaded = try Fixture.load(Self.text("front.yaml"), with: ["front.yaml": "layout: 1"])
        #expect(loaded.layout.carrier == "forms/front.yaml")
        // What is printed is another document: its file is none of this layout's own.
        #expect(loaded.layout.sourceFiles == ["forms/form.yaml"])
        #expect(try Fixture.load(Fixture.page([])).layout.carrier == nil)
    }

    @Test(
        "Anything else is an error at the value",
        arguments: [
            ("fromt.yaml", "file-not-found"), ("../front.yaml", "outside-folder"),
            ("/front.yaml", "outside-folder"), ("front.png", "wrong-file-type"),
            ("''", "empty-value"), ("[front.yaml]", "wrong-type"),
        ])
    func refused(_ value: String, _ code: String) {
        let found = Fixture.diagnostics(Self.text(value), with: ["front.yaml": "layout: 1"])
        #expect(found.map(Fixture.short) == ["4:10 \(code)"])
        if code == "file-not-found" { #expect(found[0].hint == "「front.yaml」ではありませんか") }
    }

    @Test("A carrier has no carrier")
    func endless() {
        let elements = RequiredElementTests.elements(.addressCarrier).map(\.1)
        let text = RequiredElementTests.text("address-carrier", elements)
            .replacing("page: [", with: "carrier: form.yaml\npage: [")
        #expect(Fixture.findings(text) == ["3:10 carrier-of-carrier"])
    }
}
