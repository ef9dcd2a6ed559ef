internal import Foundation
internal import PDFFinishing
internal import TestSupport
internal import Testing

@Suite("For print shops that work by mail pieces, every piece is a part of the document")
final class DocumentPartTests {
    let folder: String

    init() throws { folder = try Checkout.temporaryFolder() }
    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func structure(_ pages: [PageMarking]) throws -> PDFStructure {
        let source = PlainPDF.bytes(texts: pages.indices.map { "page \($0)" })
        let bytes = try Finishing.bytes(Array(source), pages: pages, profile: .vt)
        let pdf = try FinishedPDF(bytes: bytes, folder: folder)
        #expect(try pdf.structuralFaults() == "")
        return try PDFStructure(pdf)
    }

    private static func sheet(_ piece: Int, _ sheet: Int, _ sheets: Int) -> PageMarking {
        PageMarking(
            label: "\(piece)-\(sheet)",
            mailPiece: MailPieceSheet(piece: piece, sheet: sheet, sheets: sheets))
    }

    /// References of the parts under the root, in their order.
    private func parts(_ structure: PDFStructure) -> [String] {
        let root = structure.dictionary(structure.root["/DPartRoot"])
        let node = structure.dictionary(root["/DPartRootNode"])
        return structure.array(node["/DParts"]).flatMap { structure.array($0) }
            .compactMap { $0 as? String }
    }

    @Test("A real volume: each page belongs to the part of its piece, first and last page right")
    func volume() throws {
        let kind = VolumeKind.allCases[0]
        let pdf = try Finishing.volume(kind, .vt, in: folder)
        let structure = try PDFStructure(pdf)
        let pages = structure.pages
        let markings = try DrawnVolume.of(kind).pages
        let pieces = markings.compactMap { $0.mailPiece?.piece }
        let parts = parts(structure)
        #expect(parts.count == Set(pieces).count)
        for (page, piece) in zip(pages, pieces) {
            let part = structure.dictionary(page.value["/DPart"])
            #expect(structure.dictionary(part["/DPM"])["/MailPiece"] as? Int == piece)
        }
        for reference in parts {
            let part = structure.dictionary(reference)
            let own = pages.filter { $0.value["/DPart"] as? String == reference }
            #expect(part["/Start"] as? String == own.first?.reference)
            #expect(part["/End"] as? String == own.last?.reference)
            let parent = structure.dictionary(part["/Parent"])
            #expect(parent["/DParts"] != nil)
        }
        #expect(try ExternalTool.run("pdfinfo", [pdf.path]).text.contains(/PDF version: *1\.6/))
    }

    @Test("A part knows its number, which sheets are here, and of how many")
    func numbers() throws {
        let structure = try structure([
            Self.sheet(501, 1, 1), Self.sheet(502, 1, 3), Self.sheet(502, 1, 3),
            Self.sheet(502, 3, 3), Self.sheet(507, 2, 2),
        ])
        let metadata = parts(structure).map {
            structure.dictionary(structure.dictionary($0)["/DPM"])
        }
        #expect(metadata.map { $0["/MailPiece"] as? Int } == [501, 502, 507])
        #expect(metadata.map { $0["/Sheets"] as? [Int] } == [[1], [1, 3], [2]])
        #expect(metadata.map { $0["/SheetCount"] as? Int } == [1, 3, 2])
        let first = structure.dictionary(parts(structure)[0])
        // A part of one page has a start alone.
        #expect(first["/End"] == nil)
    }

    @Test("Parts hold numbers and nothing that could name a person")
    func nothingPersonal() throws {
        let structure = try structure([Self.sheet(501, 1, 1), Self.sheet(502, 1, 1)])
        for part in parts(structure) {
            let metadata = structure.dictionary(structure.dictionary(part)["/DPM"])
            #expect(metadata.count == 3)
            #expect(metadata.values.allSatisfy { $0 is Int || $0 is [Int] })
        }
    }

    @Test("Thousands of pieces are listed in arrays that every reader takes")
    func manyPieces() throws {
        let count = 2500
        let structure = try structure((0..<count).map { Self.sheet($0 + 1, 1, 1) })
        let root = structure.dictionary(structure.root["/DPartRoot"])
        let groups = structure.array(structure.dictionary(root["/DPartRootNode"])["/DParts"])
        #expect(groups.map { structure.array($0).count } == [1024, 1024, 452])
        #expect(parts(structure).count == count)
    }

    @Test("Pages outside a piece, or out of order in it, are refused")
    func wrongPieces() {
        for pages in [
            [PageMarking(label: "1")],
            [Self.sheet(1, 0, 1)], [Self.sheet(1, 2, 1)], [Self.sheet(1, 1, 0)],
            [Self.sheet(1, 2, 2), Self.sheet(1, 1, 2)],
            [Self.sheet(1, 1, 2), Self.sheet(1, 2, 3)],
        ] {
            #expect(throws: PDFFinishingFailure.invalidInformation) { try structure(pages) }
        }
    }

    @Test("Other profiles have no parts", arguments: [PDFProfile.print, .archive])
    func otherProfiles(_ profile: PDFProfile) throws {
        let structure = try PDFStructure(
            try Finishing.volume(VolumeKind.allCases[1], profile, in: folder))
        #expect(structure.root["/DPartRoot"] == nil)
        #expect(structure.pages.allSatisfy { $0.value["/DPart"] == nil })
    }
}
