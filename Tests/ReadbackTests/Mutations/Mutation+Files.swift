internal import Foundation
internal import PageGraphics
internal import Readback

extension Mutation {
    /// Pages that are missing or in another order, and files that are not what was written.
    static let files: [Mutation] = pageOrder + pageObjects + contents + damage

    private static let pageOrder: [Mutation] = [
        Mutation("the last page missing", .individual, .pageCount, .selection("1-5")),
        Mutation("a page in the middle missing", .expiry, .pageCount, .selection("1,3")),
        Mutation("a page doubled", .expiry, .pageCount, .selection("1,2,2,3")),
        Mutation(
            "a page twice and another missing", .expiry, .wrongPage, page: 3, .selection("1,2,2")),
        Mutation("two pages exchanged", .expiry, .wrongPage, page: 2, .selection("1,3,2")),
        Mutation(
            "two notices exchanged", .individual, .wrongPage, page: 1, .selection("3-4,1-2,5-6")),
        Mutation(
            "front and back exchanged", .individual, .wrongPage, page: 1, .selection("2,1,3-6")),
        Mutation("the order turned round", .card, .wrongPage, page: 1, .selection("z-1")),
        Mutation(
            "two backs exchanged", .individual, .textDiffers, page: 2, .selection("1,4,3,2,5,6")),
        Mutation(
            "a page of another volume", .carrier, .wrongPage, page: 2,
            .pages { $0[1] = try TrueVolume.of(.expiry).pages[1][0] }),
        Mutation(
            "a blank page for a page", .expiry, .wrongPage, page: 2,
            .pages { pages in
                pages[1] = Page(
                    size: pages[1].size,
                    template: PageTemplate(identifier: "blank", items: []), items: [])
            }),
        Mutation(
            "the form without the record", .expiry, .wrongPage, page: 2,
            .pages { pages in
                pages[1] = Page(size: pages[1].size, template: pages[1].template, items: [])
            }),
        Mutation(
            "the record without the form", .expiry, .textMissing, page: 2,
            .pages { pages in
                pages[1] = Page(
                    size: pages[1].size,
                    template: PageTemplate(identifier: "blank", items: []), items: pages[1].items)
            }),
    ]

    private static let pageObjects: [Mutation] = [
        Mutation(
            "a page turned by a quarter", .expiry, .pageSize, page: 2,
            .file { try $0.add("/Rotate 90", toPage: 2) }),
        Mutation(
            "a page upside down", .expiry, .pageSize, page: 2,
            .file { try $0.add("/Rotate 180", toPage: 2) }),
        Mutation(
            "all pages upside down by inheritance", .expiry, .pageSize, page: 1,
            .file { try $0.replace("/Type /Pages", with: "/Type /Pages /Rotate 180") }),
        Mutation(
            "another unit of length", .expiry, .pageSize, page: 1,
            .file { try $0.add("/UserUnit 2", toPage: 1) }),
        Mutation(
            "a page of letter size", .expiry, .pageSize, page: 1,
            .pages { pages in
                pages[0] = Page(
                    size: Size(width: Length(points: 612), height: Length(points: 792)),
                    template: pages[0].template, items: pages[0].items)
            }),
        Mutation(
            "a crop box over half a page", .expiry, .pageSize, page: 1,
            .file { try $0.add("/CropBox [0 0 595.28 420]", toPage: 1) }),
        Mutation(
            "a trim box 3 mm inside", .expiry, .pageSize, page: 2,
            .file {
                try $0.replace(
                    "/TrimBox [", with: "/TrimBox [ 8.5 8.5 586 833 ] /Junk [",
                    after: "%% Page 2\n")
            }),
        Mutation(
            "the label of another page", .expiry, .pageLabel, page: 2,
            .file { try $0.replace("(2)", with: "(3)", after: "/Nums") }),
        Mutation(
            "an annotation", .individual, .annotation, page: 1,
            .file {
                try $0.add(
                    "/Annots [ << /Type /Annot /Subtype /Square /Rect [ 50 50 90 90 ] >> ]",
                    toPage: 1)
            }),
        Mutation(
            "layers that are seen on the screen alone", .individual, .annotation,
            .file { try $0.replace("/Type /Catalog", with: "/Type /Catalog /OCProperties << >>") }),
        Mutation(
            "a form to fill in", .individual, .annotation,
            .file {
                try $0.replace(
                    "/Type /Catalog", with: "/Type /Catalog /AcroForm << /Fields [ ] >>")
            }),
        Mutation(
            "a font that is not embedded", .individual, .fontNotEmbedded, page: 1,
            .file { try $0.replace("/FontFile2", with: "/FontGone2") }),
        Mutation(
            "a font without a map to Unicode", .individual, .fontWithoutUnicode, page: 1,
            .file { try $0.replace("/ToUnicode", with: "/ToNothing", after: "/Identity-H") }),
    ]

    private static let contents: [Mutation] = [
        Mutation(
            "half the page clipped away", .individual, .clipped, page: 1,
            .file { try $0.draw(before: "0 421 595 421 re W n", onPage: 1) }),
        Mutation(
            "half the page clipped away by a path", .individual, .clipped, page: 1,
            .file {
                try $0.draw(before: "0 0 m 0 300 l 595 300 l 595 0 l h W* n", onPage: 1)
            }),
        Mutation(
            "all but a field clipped away", .individual, .clipped, page: 3,
            .file { try $0.draw(before: "100 600 300 60 re W n", onPage: 3) }),
        Mutation(
            "the page within a form that is cut", .individual, .clipped, page: 1,
            .file { try $0.replace("/BBox [", with: "/BBox [ 0 500 595 842 ] /Junk [") }),
        Mutation(
            "the page larger by 2 %", .individual, .textOutsideFrame, page: 1,
            .file { try $0.draw(before: "1.02 0 0 1.02 -6 -9 cm", onPage: 1) }),
        Mutation(
            "the page twice as large", .individual, .wrongPage, page: 1,
            .file { try $0.draw(before: "2 0 0 2 0 0 cm", onPage: 1) }),
        Mutation(
            "the page mirrored", .individual, .wrongPage, page: 1,
            .file { try $0.draw(before: "-1 0 0 1 595.28 0 cm", onPage: 1) }),
        Mutation(
            "the page 1 mm lower", .expiry, .symbolPlace, page: 1,
            .file { try $0.draw(before: "1 0 0 1 0 -2.83 cm", onPage: 1) }),
        Mutation(
            "text drawn without ink", .individual, .textInvisible, page: 1,
            .file { try $0.draw(before: "3 Tr", onPage: 1) }),
        Mutation(
            "text as a clip", .individual, .textInvisible, page: 1,
            .file { try $0.draw(before: "7 Tr", onPage: 1) }),
        Mutation(
            "a white box over everything", .individual, .textInvisible, page: 1,
            .file { try $0.draw(after: "1 g 0 0 595 842 re f", onPage: 1) }),
        Mutation(
            "a white box over the control line", .individual, .textInvisible, page: 1,
            field: "code.control-line",
            .file { try $0.draw(after: "1 g 300 40 250 25 re f", onPage: 1) }),
        Mutation(
            "a picture drawn within the instructions", .expiry, .markUnexpected, page: 1,
            .file {
                try $0.draw(
                    after: "q 30 0 0 30 200 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u{80} EI Q",
                    onPage: 1)
            }),
        Mutation(
            "a shading", .expiry, .markUnexpected, page: 1,
            .file {
                try $0.replace(
                    "/ExtGState <<",
                    with: """
                        /Shading << /Sh0 << /ShadingType 2 /ColorSpace /DeviceGray \
                        /Coords [ 0 0 1 0 ] /Function << /FunctionType 2 /Domain [ 0 1 ] \
                        /C0 [ 0 ] /C1 [ 1 ] /N 1 >> >> >> /ExtGState <<
                        """,
                    after: "%% Contents for page 1\n")
                try $0.draw(after: "q 30 0 0 30 200 60 cm 0 0 1 1 re W n /Sh0 sh Q", onPage: 1)
            }),
        Mutation(
            "a QR code within a form", .expiry, .symbolUnexpected, page: 1,
            .file { try $0.drawSymbolInForm() }),
        Mutation(
            "a page's instructions lost", .expiry, .unreadable, page: 1,
            .file { try $0.replace("/Contents", with: "/Nothing", after: "%% Page 1\n") }),
    ]

    private static func cut(_ part: Double) -> Change {
        .bytes { $0.removeLast($0.count - Int(Double($0.count) * part)) }
    }

    private static let damage: [Mutation] = [
        Mutation("nothing left of the file", .expiry, .unreadable, cut(0)),
        Mutation("a tenth left of the file", .expiry, .unreadable, cut(0.1)),
        Mutation("half of the file cut off", .individual, .unreadable, cut(0.5)),
        Mutation("a percent of the file cut off", .individual, .unreadable, cut(0.99)),
        Mutation("the last line cut off", .individual, .unreadable, .bytes { $0.removeLast(30) }),
        Mutation(
            "the last bytes lost", .card, .unreadable, .bytes { $0.removeLast(8) }),
        Mutation(
            "the middle lost", .card, .unreadable,
            .bytes { $0.removeSubrange($0.count / 2..<$0.count / 2 + 512) }),
        Mutation(
            "a block of zeros in a font", .card, .engineComplaint,
            .bytes { bytes in
                for index in bytes.count / 2..<bytes.count / 2 + 4096 { bytes[index] = 0 }
            }),
        Mutation(
            "a line feed too many in front", .card, .unreadable,
            .bytes { $0.insert(0x0A, at: 20) }),
        Mutation(
            "a wrong place of the cross-reference", .card, .unreadable,
            .bytes { bytes in
                let text = String(decoding: bytes.suffix(60), as: UTF8.self)
                guard let range = text.range(of: "startxref\n") else { return }
                let digit = bytes.count - text[range.upperBound...].utf8.count
                bytes[digit] = bytes[digit] == 0x31 ? 0x32 : 0x31
            }),
        Mutation("not a PDF at all", .card, .unreadable, .bytes { $0 = Array("見本".utf8) }),
    ]
}
