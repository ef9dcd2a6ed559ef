internal import CairoRendering
internal import Composition
internal import FontCatalog
internal import Foundation
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PDFFinishing
internal import PageGraphics
internal import Symbols
internal import TestSupport
internal import Testing

@Suite("宛名台紙 can be heard as well")
struct CarrierScreenTests {
    private func copy(_ texts: [String: String], in folder: String) throws -> FinishedPDF {
        let library = try FontLibrary(catalog: try FontCatalog.load(folder: Checkout.fonts))
        let issuer = try Issuer.load(path: PrintedJob.sampleIssuer)
        let layout = try LayoutLoader(issuerValueNames: Issuer.valueNames)
            .load(path: Checkout.layouts + "/address-carrier.yaml").layout
        let composer = try Composer(
            layout: layout, purpose: .specimen, issuerValues: issuer.values,
            shaper: PangoTextShaper(library: library), encoder: QRSymbolEncoder())
        let schema = layout.document.schema
        let notice = Notice(
            schema: schema, row: 1,
            values: schema.fields.map { texts[$0.name].map(FieldValue.text) })
        let document = try composer.taggedDocument(
            for: notice, sheets: [try PressedNotice.sheet(1, of: 3)])
        let date = "2023-09-28T00:00:00+09:00"
        let sink = MemorySink()
        var writer = try PDFWriter(
            sink: sink, size: .a4, metadata: PDFMetadata(title: "宛名台紙", creationDate: date),
            library: library)
        for page in document.pages { try writer.add(page) }
        try writer.finish()
        let finished = MemorySink()
        let finisher = try PDFFinisher(
            profile: .print, information: DocumentInformation(title: "宛名台紙", date: date))
        try sink.bytes.withUnsafeBufferPointer { bytes in
            try finisher.finish(
                UnsafeRawBufferPointer(bytes), pages: [PageMarking(label: "1")],
                structure: document.structure, into: finished.write)
        }
        return try FinishedPDF(bytes: finished.bytes, folder: folder)
    }

    @Test("Checkers find nothing, and the way through the sheet is clear")
    func carrier() throws {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let pdf = try copy(
            ["郵便番号": "0000000", "住所": "○○県△△市1", "宛名": "番号 太郎"], in: folder)
        #expect(try pdf.structuralFaults() == "")
        #expect(try AccessibilityChecker.findings(pdf) == [])
        let structure = try pdf.structure()
        #expect(structure.elements("H1").map(\.words) == ["書類がそろっているかご確認ください"])
        #expect(structure.rows.contains(["封書番号", "0000002"]))
        #expect(structure.rows.contains(["用紙の枚数", "3枚"]))
        let words = structure.elements("Document")[0].children.prefix(5).map(\.words)
        #expect(words[0] == "見本")
        #expect(words[3].unicodeScalars.elementsEqual("番号 太郎 様".unicodeScalars))
        #expect(words[4] == "転送不要")
    }
}
