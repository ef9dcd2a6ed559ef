internal import CairoRendering
internal import Composition
internal import FontCatalog
internal import Foundation
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Symbols
internal import TestSupport

/// Notices of several layouts, each with the values of its sheets, in one PDF: what a mail piece
/// is, without a job around it.
struct PressedNotice {
    let layoutPath: String
    let texts: [String: String]
    let sheets: [SheetValues]

    /// The notice of a document's own layout; `layout` may be that of a changed copy.
    init(
        _ document: DocumentType, _ texts: [String: String], _ sheet: SheetValues,
        layout: String? = nil
    ) {
        layoutPath = layout ?? Checkout.layouts + "/\(document.identifier).yaml"
        self.texts = texts
        sheets = [sheet]
    }

    /// The values of one sheet of the piece 0000002.
    static func sheet(
        _ number: Int = 1, of count: Int = 1, reprintMark: String = ""
    ) throws -> SheetValues {
        let issuer = try Issuer.load(path: PrintedJob.sampleIssuer)
        return SheetValues(
            applicationURL: "https://net.kojinbango-card.go.jp/application?id=\(number)",
            serial: "10000019", barcode: "3190110000019#",
            controlLine: issuer.controlLine(
                mailPiece: 2, sheetSerial: 12 + number, sheet: number, sheets: count),
            sheet: number, sheets: count, mailPiece: 2, reprintMark: reprintMark)
    }

    /// The bytes of the PDF.
    static func bytes(of notices: [PressedNotice], _ purpose: PrintPurpose) throws -> [UInt8] {
        let library = try FontLibrary(catalog: try FontCatalog.load(folder: Checkout.fonts))
        let issuer = try Issuer.load(path: PrintedJob.sampleIssuer)
        let sink = MemorySink()
        var writer = try PDFWriter(
            sink: sink, size: .a4,
            metadata: PDFMetadata(title: "封書", creationDate: "2023-09-28T00:00:00+09:00"),
            library: library)
        for pressed in notices {
            let layout = try LayoutLoader(issuerValueNames: Issuer.valueNames)
                .load(path: pressed.layoutPath).layout
            let composer = try Composer(
                layout: layout, purpose: purpose, issuerValues: issuer.values,
                shaper: PangoTextShaper(library: library), encoder: QRSymbolEncoder())
            let notice = try pressed.notice(layout.document, purpose)
            for page in try composer.pages(for: notice, sheets: pressed.sheets) {
                try writer.add(page)
            }
        }
        try writer.finish()
        return sink.bytes
    }

    /// The pages as Poppler reads them.
    static func pages(
        of notices: [PressedNotice], _ purpose: PrintPurpose = .live
    ) throws -> [ReadPage] {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let pdf = try FinishedPDF(bytes: try bytes(of: notices, purpose), folder: folder)
        return zip(try pdf.drawnTexts(), try pdf.placedWords()).map(ReadPage.init)
    }

    private func notice(_ document: DocumentType, _ purpose: PrintPurpose) throws -> Notice {
        let verdict = try NoticeValidator(document: document, purpose: purpose)
            .validate(document.schema.fields.map { texts[$0.name] }, row: 1)
        guard case .accepted(let notice, _) = verdict else { throw Rejected() }
        return notice
    }

    struct Rejected: Error {}
}
