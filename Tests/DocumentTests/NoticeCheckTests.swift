internal import CairoRendering
internal import Composition
internal import Diagnostics
internal import IssuerProfile
internal import NoticeModel
internal import PrintJob
internal import SampleResidents
internal import Symbols
internal import TestSupport
internal import Testing

@Suite("The check of the plan says of every record what printing it would say")
struct NoticeCheckTests {
    private static let wild = [
        "番", "号", "𠮷", "﨑", "\u{FA19}", "辻\u{E0102}", "辻\u{E0100}", "か\u{3099}", "ﾊﾞ", "ー", "。", "　",
        " ",
        "1", "23", "-", "AV", "NGUYEN VAN AN", "é", "①", "\n", "\u{E000}", "（", "市", "町", "丁目",
        "番地",
    ]

    /// Now and then another text in place of a field's own: long, empty, unshowable.
    private static func altered(
        _ value: FieldValue?, _ random: inout SeededGenerator
    ) -> FieldValue? {
        guard Int.random(in: 0..<8, using: &random) == 0 else { return value }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return nil
        case 1:
            guard case .text(let text)? = value else { return value }
            return .text(String(repeating: text, count: Int.random(in: 1...12, using: &random)))
        default:
            let count = Int.random(in: 0...60, using: &random)
            return .text((0..<count).map { _ in wild.randomElement(using: &random)! }.joined())
        }
    }

    private func composer(of setup: PrintSetup) throws -> Composer {
        try Composer(
            layout: setup.layout, purpose: setup.purpose, issuerValues: setup.issuer.values,
            shaper: PangoTextShaper(library: try FontLibrary(catalog: setup.catalog)),
            encoder: QRSymbolEncoder())
    }

    private func sheet(_ notice: Notice, _ setup: PrintSetup) -> SheetValues {
        var url = ""
        if case .applicationID(let identifier)? = notice["申請書ID"] {
            url = setup.issuer.applicationURL(for: identifier)
        }
        let serial = String(setup.issuer.firstSerial + notice.row)
        return SheetValues(
            applicationURL: url, serial: serial, barcode: setup.issuer.barcode(serial: serial),
            controlLine: setup.issuer.controlLine(
                mailPiece: notice.row, sheetSerial: notice.row, sheet: 1, sheets: 1),
            sheet: 1, sheets: 1, mailPiece: notice.row)
    }

    @Test("Invented residents, every eighth value spoilt", arguments: PaperDocument.allCases)
    func agrees(document: PaperDocument) throws {
        let setup = try PrintSetup(
            layoutPath: document.layoutPath, issuerPath: Checkout.layouts + "/Samples/issuer.yaml",
            fontFolder: Checkout.fonts, purpose: document.purpose)
        // One asked to check only, one to print only: neither may live on what the other learnt.
        let (checking, printing) = (try composer(of: setup), try composer(of: setup))
        let validator = try NoticeValidator(document: document.type, purpose: document.purpose)
        var random = SeededGenerator(state: 11)
        var (passed, failed) = (0, 0)
        let residents = ResidentGenerator(document: document.type, seed: 5).rows(count: 500)
        for (index, row) in residents.enumerated() {
            guard case .accepted(let sound, _) = validator.validate(row, row: index + 1) else {
                Issue.record("row \(index + 1) of the sample is not valid")
                continue
            }
            let spoilt = Notice(
                schema: sound.schema, row: sound.row,
                values: sound.values.map { Self.altered($0, &random) })
            for notice in [sound, spoilt] {
                let sheet = sheet(notice, setup)
                var thrown: [Diagnostic] = []
                do throws(DiagnosticFailure) {
                    _ = try printing.pages(for: notice, sheet: sheet)
                } catch { thrown = error.diagnostics }
                #expect(checking.check(notice, sheet: sheet) == thrown)
                if thrown.isEmpty { passed += 1 } else { failed += 1 }
            }
        }
        #expect(passed > 500 && failed > 50)
    }
}
