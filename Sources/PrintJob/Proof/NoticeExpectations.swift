internal import Composition
internal import Diagnostics
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Readback

/// What the pages of a notice or of a carrier sheet must show, from the record and the numbers of
/// its sheets alone.
struct NoticeExpectations {
    private let press: NoticePress
    private let ordinary: Makers
    /// For mail pieces that are printed apart; `nil` if there are none.
    private let separated: Makers?

    private struct Makers {
        let notices: ExpectationMaker
        let carriers: ExpectationMaker?

        init(_ setup: PrintSetup, _ overflow: OverflowChoice?) {
            func maker(_ layout: Layout) -> ExpectationMaker {
                ExpectationMaker(
                    layout: overflow?.applied(to: layout) ?? layout, purpose: setup.purpose,
                    issuerValues: setup.issuer.values)
            }
            notices = maker(setup.layout)
            carriers = setup.carrier.map(maker)
        }
    }

    init(press: NoticePress) {
        self.press = press
        ordinary = Makers(press.setup, nil)
        separated = press.overflow.map { Makers(press.setup, $0) }
    }

    private func makers(_ isSeparated: Bool) -> Makers {
        isSeparated ? separated ?? ordinary : ordinary
    }

    /// Pages of a sheet.
    var pagesPerSheet: Int { press.pagesPerSheet }

    /// Whether a notice fits only if it is printed apart.
    func separates(_ notice: Notice, _ numbers: SheetCodes.Numbers) -> Bool {
        press.separates(notice, numbers)
    }

    /// The smallest module of all QR codes; `nil` if there are none.
    var smallestModule: Length? {
        [press.setup.layout, press.setup.carrier].compactMap(\.self)
            .flatMap(\.pages).flatMap(\.elements)
            .compactMap { if case .qrCode(let code) = $0.content { code.module } else { nil } }
            .min()
    }

    /// The pages of a notice's sheets.
    /// - Parameter isSeparated: Whether they may show what only notices that are printed apart may.
    func pages(
        of notice: Notice, _ sheets: [SheetCodes.Numbers], isReprint: Bool = false,
        isSeparated: Bool = false
    ) -> [PageExpectation] {
        let notices = makers(isSeparated).notices
        let texts = sheets.map { self.texts($0, of: notice, isReprint) }
        return labelled(
            whole(notices.pages(of: notice, sheets: texts), notices, row: notice.row), sheets)
    }

    /// The pages of the carrier sheet that is addressed by a member of its mail piece.
    func carrierPages(
        of member: Notice, _ numbers: SheetCodes.Numbers, isReprint: Bool = false,
        isSeparated: Bool = false
    ) throws(JobFailure) -> [PageExpectation] {
        guard let carriers = makers(isSeparated).carriers else { return [] }
        let notice = try JobFailure.checking { () throws(DiagnosticFailure) in
            try CarrierRecord(member: member).notice
        }
        let texts = [texts(numbers, of: member, isReprint)]
        return labelled(
            whole(carriers.pages(of: notice, sheets: texts), carriers, row: member.row), [numbers])
    }

    private func texts(
        _ numbers: SheetCodes.Numbers, of notice: Notice, _ isReprint: Bool
    ) -> SheetTexts {
        SheetTexts(press.codes.values(numbers, for: notice, isReprint: isReprint).texts)
    }

    /// Pages with the labels that viewers and print shops find them by.
    private func labelled(
        _ pages: [PageExpectation], _ sheets: [SheetCodes.Numbers]
    ) -> [PageExpectation] {
        let labels = sheets.flatMap { $0.labels(count: press.pagesPerSheet) }
        return zip(pages, labels).map { page, label in
            var page = page
            page.label = label
            return page
        }
    }

    /// Pages with the blank backs that fronts without one get beside a layout that has backs.
    private func whole(
        _ pages: [PageExpectation], _ maker: ExpectationMaker, row: Int
    ) -> [PageExpectation] {
        let layout = maker.layout
        let sides = layout.sheetOfPage
        return (0..<layout.sheetCount).flatMap { sheet in
            let own = pages.indices.filter { sides[$0] == sheet }.map { pages[$0] }
            return own
                + Array(
                    repeating: maker.blankPage(row: row), count: press.pagesPerSheet - own.count)
        }
    }
}
