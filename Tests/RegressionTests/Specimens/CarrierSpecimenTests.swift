internal import Composition
internal import Diagnostics
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
@testable internal import PrintJob
internal import Regression
internal import TestSupport
internal import Testing

@Suite("A specimen of the carrier is the carrier of a notice")
struct CarrierSpecimenTests {
    /// A job makes the carrier of a member of the mail piece, a notice of another document; its
    /// specimens are records of the carrier's own fields.
    @Test(
        "A job puts the very same sheet in front of a notice",
        arguments: [
            "everyday", "longest-kanji-name", "longest-address", "supplementary-characters",
        ])
    func sameSheet(name: String) throws {
        let carriers = try CommittedSet.of("address-carrier")
        let carrier = try #require(carriers.composed.first { $0.specimen.name == name })
        let notices = try CommittedSet.of("individual-number-notice").set
        let setup = try PrintSetup(
            layoutPath: notices.layoutPath, issuerPath: notices.issuerPath,
            fontFolder: notices.fontFolder, purpose: carrier.specimen.purpose)
        let press = try NoticePress(setup: setup)
        let member = try Self.member(carrier.specimen, everyday: notices.specimens[0], setup)
        let sheets = try #require(carrier.specimen.sheet)
        let pages = try press.carrierPages(
            for: member,
            SheetCodes.Numbers(
                serial: nil, mailPiece: setup.issuer.firstMailPiece,
                sheetSerial: setup.issuer.firstSheet, sheet: 1, sheets: sheets.count),
            isReprint: carrier.specimen.isReprint)
        // Printed on both sides in front of a notice, by itself on one.
        #expect(pages[0] == carrier.pages[0])
        #expect(pages.count == 2 && pages[1].allItems.isEmpty && carrier.pages.count == 1)
    }

    /// A notice with the address of a carrier.
    private static func member(
        _ carrier: Specimen, everyday: Specimen, _ setup: PrintSetup
    ) throws -> Notice {
        let values = setup.layout.document.schema.fields.map { field in
            let isCarriers = ["郵便番号", "住所", "方書", "宛名", "敬称", "肩書"].contains(field.name)
            return (isCarriers ? carrier : everyday).record.first { $0.name == field.name }?.value
        }
        guard case .accepted(let notice, _) = try setup.validator().validate(values, row: 1)
        else { throw CommittedSet.Missing() }
        return notice
    }
}
