internal import CairoRendering
internal import Composition
internal import Diagnostics
internal import FontCatalog
internal import Foundation
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PDFFinishing
internal import PageGraphics
internal import PrintJob
internal import Readback
internal import Symbols
internal import TestSupport

/// Everything that pages are made from. Used from one thread, as fonts are.
struct PrintingBench {
    let kind: VolumeKind
    let layout: Layout
    let issuer: Issuer
    private let library: FontLibrary
    private let composer: Composer

    /// What the customer barcodes of a volume say; the third notice has none.
    static let barcodes = ["10000131-3-2-503", "91000673-80-25J1-2B", "", "9518550"]
    static let firstSerial = 10_000_019
    static let firstPiece = 501

    /// - Parameter layout: A layout file to print instead of the document's own.
    init(_ kind: VolumeKind, layout path: String? = nil) throws {
        self.kind = kind
        library = try FontLibrary(catalog: try FontCatalog.load(folder: Checkout.fonts))
        issuer = try Issuer.load(path: Checkout.layouts + "/Samples/issuer.yaml")
        layout = try LayoutLoader(issuerValueNames: Issuer.valueNames)
            .load(path: path ?? kind.layoutPath).layout
        composer = try Composer(
            layout: layout, purpose: kind.purpose, issuerValues: issuer.values,
            shaper: PangoTextShaper(library: library), encoder: QRSymbolEncoder())
    }

    /// A checked record; what a carrier shows of it if this is one.
    func notice(_ texts: [String?], row: Int) throws -> Notice {
        let validator = try NoticeValidator(
            document: document, purpose: kind.purpose, brailleKanaLimit: layout.brailleKanaLimit)
        let verdict = validator.validate(texts, row: row)
        guard case .accepted(let notice, _) = verdict else { throw Rejected() }
        return kind.isCarrier ? try CarrierRecord(member: notice).notice : notice
    }

    func notices(_ records: [[String: String]]) throws -> [Notice] {
        try records.enumerated().map { index, record in
            try notice(document.schema.fields.map { record[$0.name] }, row: index + 1)
        }
    }

    /// The document whose records are printed; a layout may bring one of its own.
    private var document: DocumentType { kind.record ?? layout.document }

    /// The values of the only sheet of the notice at an index of a volume.
    func sheet(_ index: Int, of notice: Notice) -> SheetValues {
        let serial = kind.isCarrier ? "" : String(Self.firstSerial + index)
        var url = ""
        if case .applicationID(let identifier)? = notice["申請書ID"] {
            url = issuer.applicationURL(for: identifier)
        }
        return SheetValues(
            applicationURL: url, serial: serial,
            barcode: serial.isEmpty ? "" : issuer.barcode(serial: serial),
            controlLine: issuer.controlLine(
                mailPiece: Self.firstPiece + index, sheetSerial: 11 + index, sheet: 1, sheets: 2),
            sheet: 1, sheets: 2, mailPiece: Self.firstPiece + index,
            customerBarcode: Self.barcodes[index % Self.barcodes.count])
    }

    func pages(of notice: Notice, _ sheet: SheetValues) throws -> [Page] {
        try composer.pages(for: notice, sheet: sheet)
    }

    /// What the pages must show.
    func expectations(_ notices: [Notice], _ sheets: [SheetValues]) -> [PageExpectation] {
        let maker = ExpectationMaker(
            layout: layout, purpose: kind.purpose, issuerValues: issuer.values)
        return zip(notices, sheets).flatMap { notice, sheet in
            maker.pages(of: notice, sheets: [SheetTexts(sheet.texts)])
        }
    }

    /// Side of the smallest module of the layout's QR codes.
    var smallestModule: Length? {
        layout.pages.flatMap(\.elements)
            .compactMap { if case .qrCode(let code) = $0.content { code.module } else { nil } }
            .min()
    }

    /// Draws pages and finishes them as a volume is.
    func volume(_ pages: [Page], profile: PDFProfile = .print) throws -> [UInt8] {
        let drawn = MemorySink()
        var writer = try PDFWriter(
            sink: drawn, size: layout.pageSize,
            metadata: PDFMetadata(title: "草稿", creationDate: "2001-01-01T00:00:00+09:00"),
            library: library)
        for page in pages { try writer.add(page) }
        let inks = writer.inks
        try writer.finish()
        let finisher = try PDFFinisher(
            profile: profile,
            information: DocumentInformation(
                title: layout.document.title, date: "2026-04-24T00:00:00+09:00"),
            outputIntent: profile == .archive ? try Self.colorProfile() : nil)
        let markings = pages.enumerated().map { index, page in
            PageMarking(
                label: "\(index + 1)",
                mailPiece: MailPieceSheet(piece: index + 1, sheet: 1, sheets: 1),
                bleed: page.bleed.points)
        }
        let finished = MemorySink()
        try drawn.bytes.withUnsafeBytes { bytes in
            try finisher.finish(bytes, inks: inks, pages: markings) { finished.write($0) }
        }
        return finished.bytes
    }

    private static func colorProfile() throws -> ICCProfile? {
        let file = "/usr/share/color/icc/sRGB.icc"
        return ICCProfile(Array(try Data(contentsOf: URL(fileURLWithPath: file))))
    }

    struct Rejected: Error {}
}
