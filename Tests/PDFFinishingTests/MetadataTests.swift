internal import Foundation
internal import FoundationXML
internal import PDFFinishing
internal import TestSupport
internal import Testing

@Suite("What a volume says about itself depends on the input alone, and agrees with itself")
final class MetadataTests {
    let folder: String
    private static let kind = VolumeKind.allCases[0]

    init() throws { folder = try Checkout.temporaryFolder() }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @Test("The same input gives the same bytes, in every profile", arguments: PDFProfile.allCases)
    func deterministic(_ profile: PDFProfile) throws {
        let drawn = try DrawnVolume.of(Self.kind)
        let first = try Finishing.bytes(drawn.bytes, pages: drawn.pages, profile: profile)
        let second = try Finishing.bytes(drawn.bytes, pages: drawn.pages, profile: profile)
        #expect(first == second)
    }

    @Test("The identifier has two equal parts, and other labels give another one")
    func identifier() throws {
        let drawn = try DrawnVolume.of(Self.kind)
        func identifiers(_ pages: [PageMarking]) throws -> [String] {
            let bytes = try Finishing.bytes(drawn.bytes, pages: pages)
            let structure = try PDFStructure(try FinishedPDF(bytes: bytes, folder: folder))
            return structure.array(structure.trailer["/ID"]).compactMap { $0 as? String }
        }
        let first = try identifiers(drawn.pages)
        #expect(first.count == 2 && first[0] == first[1])
        // A mark and sixteen bytes in hexadecimal.
        #expect(first[0].count == 2 + 32)
        var other = drawn.pages
        other[0].label = "10000018"
        #expect(try identifiers(other) != first)
    }

    @Test("Info has the title, the creator and correct dates", arguments: PDFProfile.allCases)
    func info(_ profile: PDFProfile) throws {
        let structure = try PDFStructure(try Finishing.volume(Self.kind, profile, in: folder))
        let info = structure.info
        #expect(PDFStructure.text(info["/Title"]) == Finishing.information.title)
        #expect(PDFStructure.text(info["/Creator"]) == "Tsuchi")
        for key in ["/CreationDate", "/ModDate"] {
            #expect(PDFStructure.text(info[key]) == "D:20230928000000+09'00'")
        }
        let producer = try #require(PDFStructure.text(info["/Producer"]))
        #expect(producer.contains("cairo 1.") && producer.contains("; libqpdf 1"))
        #expect(info.count == 5)
    }

    @Test("The XMP packet says what Info says", arguments: PDFProfile.allCases)
    func packet(_ profile: PDFProfile) throws {
        let pdf = try Finishing.volume(Self.kind, profile, in: folder)
        let structure = try PDFStructure(pdf)
        let reference = try #require(structure.root["/Metadata"] as? String)
        #expect(structure.dictionary(reference)["/Filter"] == nil)
        let packet = try PDFStructure.data(pdf, reference)
        let document = try XMLDocument(data: Data(packet))
        func value(_ name: String) throws -> String? {
            try document.nodes(forXPath: "//*[name()='\(name)']").first?.stringValue
        }
        let info = structure.info
        #expect(try value("dc:title") == PDFStructure.text(info["/Title"]))
        #expect(try value("xmp:CreatorTool") == PDFStructure.text(info["/Creator"]))
        #expect(try value("pdf:Producer") == PDFStructure.text(info["/Producer"]))
        for name in ["xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"] {
            #expect(try value(name) == Finishing.information.date)
        }
        #expect(try value("dc:language") == "ja-JP")
        #expect(try value("pdfaid:part") == (profile == .archive ? "1" : nil))
        #expect(try value("pdfaid:conformance") == (profile == .archive ? "B" : nil))
        // PDF/VT is not claimed.
        #expect(!String(decoding: packet, as: UTF8.self).contains("pdfvt"))
    }

    @Test("Nothing is left of what drawing said about the file")
    func nothingLeft() throws {
        let pdf = try Finishing.volume(Self.kind, in: folder)
        let shown = try ExternalTool.run("pdfinfo", ["-isodates", pdf.path]).text
        #expect(!shown.contains("草稿") && !shown.contains("2001"))
        #expect(shown.contains("2023-09-2"))
        #expect(shown.contains(/Metadata Stream: *yes/))
    }

    @Test("Language, title display and serials as page labels", arguments: PDFProfile.allCases)
    func catalog(_ profile: PDFProfile) throws {
        let structure = try PDFStructure(try Finishing.volume(Self.kind, profile, in: folder))
        #expect(PDFStructure.text(structure.root["/Lang"]) == "ja-JP")
        let preferences = structure.dictionary(structure.root["/ViewerPreferences"])
        #expect(preferences["/DisplayDocTitle"] as? Bool == true)
        let labels = structure.numbers(structure.root["/PageLabels"])
        let pages = try DrawnVolume.of(Self.kind).pages
        #expect(labels.map(\.0) == Array(pages.indices))
        #expect(
            labels.map { PDFStructure.text(structure.dictionary($0.1)["/P"]) } == pages.map(\.label)
        )
        // No style: a label is the serial alone.
        #expect(labels.allSatisfy { structure.dictionary($0.1)["/S"] == nil })
    }

    @Test("Thousands of pages hang in trees of small nodes, in their order")
    func trees() throws {
        let count = 4200
        let source = PlainPDF.bytes(texts: (0..<count).map { "page \($0)" })
        let pages = (0..<count).map { PageMarking(label: "L\($0)") }
        let pdf = try FinishedPDF(
            bytes: try Finishing.bytes(Array(source), pages: pages), folder: folder)
        #expect(try pdf.structuralFaults() == "")
        let structure = try PDFStructure(pdf)
        let labels = structure.numbers(structure.root["/PageLabels"])
        #expect(labels.map(\.0) == Array(0..<count))
        #expect(PDFStructure.text(structure.dictionary(labels[4199].1)["/P"]) == "L4199")
        for node in structure.all("/Pages") {
            #expect(structure.array(node.value["/Kids"]).count <= 64)
        }
        let texts = try pdf.drawnTexts().map { $0.filter { !$0.isWhitespace } }
        #expect(texts == (0..<count).map { "page\($0)" })
    }

    @Test("Without bleed the trimmed page is the whole; with bleed it lies inside")
    func boxes() throws {
        let page = HandmadePDF(content: "q Q").bytes
        func boxes(bleed: Double) throws -> [String: [Double]] {
            let bytes = try Finishing.bytes(page, pages: [PageMarking(label: "1", bleed: bleed)])
            let structure = try PDFStructure(try FinishedPDF(bytes: bytes, folder: folder))
            let entries = structure.pages[0].value
            return ["/MediaBox", "/TrimBox", "/BleedBox"].reduce(into: [:]) { boxes, key in
                boxes[key] = structure.array(entries[key]).compactMap { $0 as? Double }
            }
        }
        let whole: [Double] = [0, 0, 200, 100]
        #expect(
            try boxes(bleed: 0) == ["/MediaBox": whole, "/TrimBox": whole, "/BleedBox": []])
        #expect(
            try boxes(bleed: 8.5)
                == [
                    "/MediaBox": whole, "/TrimBox": [8.5, 8.5, 191.5, 91.5], "/BleedBox": whole,
                ])
    }

    @Test("A bleed that leaves no page is refused", arguments: [-1, 50, 1000, .nan, .infinity])
    func wrongBleed(bleed: Double) throws {
        let page = HandmadePDF(content: "q Q").bytes
        #expect(throws: PDFFinishingFailure.invalidInformation) {
            try Finishing.bytes(page, pages: [PageMarking(label: "1", bleed: bleed)])
        }
    }

    @Test(
        "Dates come out as PDF writes them",
        arguments: [
            ("2024-02-29T23:59:59-03:30", "D:20240229235959-03'30'"),
            ("2000-02-29T00:00:00Z", "D:20000229000000Z"),
        ])
    func dates(iso: String, written: String) throws {
        let finisher = try PDFFinisher(
            profile: .print, information: DocumentInformation(title: "t", date: iso))
        var bytes: [UInt8] = []
        try Finishing.finish(
            finisher, HandmadePDF(content: "q Q").bytes, pages: [PageMarking(label: "1")]
        ) {
            bytes.append(contentsOf: $0)
            return 0
        }
        let structure = try PDFStructure(try FinishedPDF(bytes: bytes, folder: folder))
        #expect(PDFStructure.text(structure.info["/ModDate"]) == written)
    }

    @Test(
        "A date that is not in the calendar, or not written in full, is refused",
        arguments: [
            "", "2023-09-28", "2023-09-28T00:00:00", "2023-02-29T00:00:00+09:00",
            "1900-02-29T00:00:00Z", "2023-13-01T00:00:00Z", "2023-00-10T00:00:00Z",
            "2023-09-31T00:00:00Z", "2023-09-28T24:00:00Z", "2023-09-28T00:60:00Z",
            "2023-09-28T00:00:00+24:00", "2023-09-28 00:00:00+09:00", "２０２３-09-28T00:00:00Z",
            "2023-09-28T00:00:00+0900",
        ])
    func wrongDates(date: String) {
        #expect(throws: PDFFinishingFailure.invalidInformation) {
            try PDFFinisher(
                profile: .print, information: DocumentInformation(title: "t", date: date))
        }
    }
}
