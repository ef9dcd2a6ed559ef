internal import CairoRendering
internal import Composition
internal import FontCatalog
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PDFFinishing
internal import PrintJob
internal import SampleResidents
internal import Symbols
internal import TestSupport

/// A volume as drawing leaves it, before anything is finished, with the markings of its pages.
struct DrawnVolume: Sendable {
    let bytes: [UInt8]
    let pages: [PageMarking]

    private static let notices = 8
    private static let firstSerial = 10_000_019
    private static let firstPiece = 501

    private static let drawn: [VolumeKind: Result<DrawnVolume, any Error>] = Dictionary(
        uniqueKeysWithValues: VolumeKind.allCases.map { kind in
            (kind, Result { try DrawnVolume(kind) })
        })

    /// The volume of a kind, drawn once for all tests.
    static func of(_ kind: VolumeKind) throws -> DrawnVolume {
        guard let result = drawn[kind] else { throw Rejected() }
        return try result.get()
    }

    private init(_ kind: VolumeKind) throws {
        let library = try FontLibrary(catalog: try FontCatalog.load(folder: Checkout.fonts))
        let issuer = try Issuer.load(path: Checkout.layouts + "/Samples/issuer.yaml")
        let layout = try LayoutLoader(issuerValueNames: Issuer.valueNames)
            .load(path: Checkout.layouts + "/\(kind.layout).yaml").layout
        let composer = try Composer(
            layout: layout, purpose: kind.purpose, issuerValues: issuer.values,
            shaper: PangoTextShaper(library: library), encoder: QRSymbolEncoder())
        let sink = MemorySink()
        var writer = try PDFWriter(
            sink: sink, size: layout.pageSize,
            metadata: PDFMetadata(title: "草稿", creationDate: "2001-01-01T00:00:00+09:00"),
            library: library)
        var pages: [PageMarking] = []
        for (index, notice) in try Self.records(kind).enumerated() {
            let sheets = (1...layout.sheetCount).map {
                Self.sheet($0, of: layout.sheetCount, index, notice, issuer)
            }
            for page in try composer.pages(for: notice, sheets: sheets) {
                try writer.add(page)
                pages.append(
                    PageMarking(
                        label: String(Self.firstSerial + index),
                        mailPiece: MailPieceSheet(
                            piece: Self.firstPiece + index / 2, sheet: index % 2 + 1, sheets: 2)))
            }
        }
        try writer.finish()
        bytes = sink.bytes
        self.pages = pages
    }

    private static func records(_ kind: VolumeKind) throws -> [Notice] {
        let validator = try NoticeValidator(document: kind.record, purpose: kind.purpose)
        let rows = ResidentGenerator(document: kind.record, seed: 11).rows(count: notices)
        return try rows.enumerated().map { index, texts in
            guard case .accepted(let notice, _) = validator.validate(texts, row: index + 1) else {
                throw Rejected()
            }
            return kind.layout == "address-carrier"
                ? try CarrierRecord(member: notice).notice : notice
        }
    }

    private static func sheet(
        _ number: Int, of count: Int, _ index: Int, _ notice: Notice, _ issuer: Issuer
    ) -> SheetValues {
        let serial = String(firstSerial + index)
        let piece = firstPiece + index / 2
        var url = ""
        if case .applicationID(let identifier)? = notice["申請書ID"] {
            url = issuer.applicationURL(for: identifier)
        }
        return SheetValues(
            applicationURL: url, serial: serial,
            barcode: issuer.barcode(serial: serial),
            controlLine: issuer.controlLine(
                mailPiece: piece, sheetSerial: 1 + index, sheet: number, sheets: count),
            sheet: number, sheets: count, mailPiece: piece)
    }

    struct Rejected: Error {}
}
