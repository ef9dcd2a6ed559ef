internal import Foundation
internal import PDFFinishing
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("Nothing that finishing does not know gets past it")
final class ForeignContentTests {
    let folder: String

    init() throws { folder = try Checkout.temporaryFolder() }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func failure(
        _ page: HandmadePDF, _ profile: PDFProfile = .print, inks: [Ink] = []
    ) -> PDFFinishingFailure? {
        do {
            _ = try Finishing.page(page, profile, inks: inks, in: folder)
            return nil
        } catch { return error as? PDFFinishingFailure }
    }

    private func content(_ text: String) throws -> String {
        let pdf = try Finishing.page(HandmadePDF(content: text), in: folder)
        let page = try #require(try PDFStructure(pdf).pages.first)
        let reference = try #require(page.value["/Contents"] as? String)
        return String(decoding: try PDFStructure.data(pdf, reference), as: UTF8.self)
    }

    @Test(
        "Grey of any spelling becomes grey",
        arguments: [
            ("0 0 0 rg", "0 g"), ("1 1 1 RG", "1 G"), ("0.86 0.86 0.86 rg", "0.86 g"),
            (".5 .5 .5 rg", ".5 g"), ("0\n0\r0\trg", "0 g"), ("0 0 0 rg 0 0 0 RG", "0 g 0 G"),
            ("0 0 0%note\n rg", "0 g"), ("/a0 gs 0 0 0 rg/a0 gs", "/a0 gs 0 g/a0 gs"),
            ("[1 2]0 d 0 0 0 rg", "[1 2]0 d 0 g"),
        ])
    func grey(before: String, after: String) throws {
        #expect(try content(before) == after)
    }

    @Test(
        "Colour operators in strings and names are text",
        arguments: [
            "(1 0 0 rg) Tj", #"(a\) 1 0 0 rg) Tj"#, "((1 0 0) 1 0 0 rg) Tj", #"(\\) Tj"#,
            "<31203020302072672020> Tj", "/rg gs", "[(1 0 0 rg)-20<72 67>]TJ",
            "/P <</MCID 0/Alt (1 0 0 rg)>> BDC EMC", "%1 0 0 rg\nq Q", "(\u{3042} rg) Tj",
        ])
    func strings(text: String) throws {
        #expect(try content(text) == text)
    }

    @Test(
        "Any other RGB is refused",
        arguments: [
            "1 0 0 rg", "0 0 0.001 RG", "0.00392157 0 1 rg", "0.5 0 1 rg", "0.3 0.3 0.31 rg",
            "0 0 -0.1 rg", "0 1000 0 rg",
        ])
    func foreignColor(text: String) throws {
        #expect(failure(HandmadePDF(content: "q Q " + text)) == .foreignColor(page: 1))
    }

    @Test("A marker without its ink, or between two, is refused")
    func foreignMarker() {
        let inks = [
            Ink(
                .process(ProcessColor(cyan: 1, magenta: 0, yellow: 0, black: 0)), coverage: 1)
        ]
        for text in ["0.00784314 0 1 rg", "0.0059 0 1 rg", "0 0 1 rg", "0.00392157 0 0.99 rg"] {
            #expect(
                failure(HandmadePDF(content: text), inks: inks) == .foreignColor(page: 1), "\(text)"
            )
        }
    }

    @Test(
        "Operators that could paint in unknown colours, and broken content, are refused",
        arguments: [
            "1 0 0 0 k", "0 0 0 1 K", "/Cs1 cs 1 scn", "/Pattern cs /p5 scn", "/Sh1 sh",
            "BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI", "1 0 0 sc", "0 0 rg", "0 0 0 0 rg",
            "/a 0 0 rg", "(open", "<31", "Q", "q", "] >", "BX 1 0 0 rg EX", "frobnicate", "1 2 3",
            "{ 0 }", "/a0 /a0 gs", "0g 0g 0g rg", "-nan -nan -nan rg", "1e0 1e0 1e0 rg", "BT BT ET",
            "ET", "BT",
        ])
    func foreignOperators(text: String) throws {
        #expect(failure(HandmadePDF(content: text)) == .foreignContent(page: 1))
    }

    @Test("A form with a foreign colour is found through the page that draws it")
    func foreignForm() {
        var page = HandmadePDF(content: "/x5 Do")
        page.resources = "/XObject << /x5 5 0 R >>"
        page.streams = [
            (
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject "
                    + "<< /x6 6 0 R >> >>", Array("/x6 Do".utf8)
            ),
            (
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << >>",
                Array("1 0 0 rg".utf8)
            ),
        ]
        #expect(failure(page) == .foreignColor(page: 1))
    }

    @Test("A form that draws itself ends in a failure")
    func endlessForm() {
        var page = HandmadePDF(content: "/x5 Do")
        page.resources = "/XObject << /x5 5 0 R >>"
        page.streams = [
            (
                "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject "
                    + "<< /x5 5 0 R >> >>", Array("/x5 Do".utf8)
            )
        ]
        #expect(failure(page) == .foreignContent(page: 1))
    }

    @Test(
        "Soft masks and other blend modes are refused",
        arguments: [
            "/s << /SMask << /S /Alpha >> >>", "/s << /BM /ColorBurn >>", "/s << /BM [/Normal] >>",
            "/s 7",
        ])
    func foreignStates(text: String) {
        let page = HandmadePDF(content: "q Q", states: text)
        #expect(failure(page) == .foreignContent(page: 1))
    }

    @Test(
        "Glyphs with content of their own, and objects that are no pictures or forms, are refused",
        arguments: [
            "/Font << /f << /Type /Font /Subtype /Type3 >> >>",
            "/XObject << /x << /Subtype /Form >> >>", "/XObject << /x 4 0 R >>",
        ])
    func foreignResources(text: String) {
        let page = HandmadePDF(content: "q Q", resources: text)
        #expect(failure(page) == .foreignContent(page: 1))
    }

    @Test("Pages whose content is in pieces are refused, as a token could span them")
    func contentInPieces() {
        let page = HandmadePDF(content: "q Q", contents: "[4 0 R 4 0 R]")
        #expect(failure(page) == .foreignContent(page: 1))
    }
}
