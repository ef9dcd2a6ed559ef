internal import Composition
internal import Diagnostics
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Readback

/// What the pages of a volume must show, page by page, from the records as they were kept and from
/// the plan: not from what was drawn.
final class SheetExpectations {
    /// Pages that the file must have.
    let pageCount: Int
    private let press: NoticePress
    private let records: RecordReader
    private let sheets: [LedgerSheet]
    private let isReprint: Bool
    private let notices: ExpectationMaker
    private let carriers: ExpectationMaker?
    /// The sheets whose pages were worked out last.
    private var group = 0..<0
    private var pages: [PageExpectation] = []

    init(press: NoticePress, records: RecordReader, sheets: [LedgerSheet], isReprint: Bool) {
        self.press = press
        self.records = records
        self.sheets = sheets
        self.isReprint = isReprint
        let setup = press.setup
        pageCount = sheets.count * press.pagesPerSheet
        notices = ExpectationMaker(
            layout: setup.layout, purpose: setup.purpose, issuerValues: setup.issuer.values)
        carriers = setup.carrier.map {
            ExpectationMaker(
                layout: $0, purpose: setup.purpose, issuerValues: setup.issuer.values)
        }
    }

    /// The smallest module of all QR codes; `nil` if there are none.
    var smallestModule: Length? {
        [press.setup.layout, press.setup.carrier].compactMap(\.self)
            .flatMap(\.pages).flatMap(\.elements)
            .compactMap { if case .qrCode(let code) = $0.content { code.module } else { nil } }
            .min()
    }

    /// What a page must show, by its number from 1.
    func page(_ number: Int) throws(JobFailure) -> PageExpectation {
        let sheet = (number - 1) / press.pagesPerSheet
        if !group.contains(sheet) {
            group = self.group(around: sheet)
            pages = labelled(try pages(of: sheets[group]), sheets[group])
        }
        return pages[number - 1 - group.lowerBound * press.pagesPerSheet]
    }

    /// The sheets of the same notice, or one carrier sheet.
    private func group(around sheet: Int) -> Range<Int> {
        guard !sheets[sheet].isCarrier else { return sheet..<(sheet + 1) }
        func isSame(_ other: Int) -> Bool {
            sheets.indices.contains(other) && !sheets[other].isCarrier
                && sheets[other].serial == sheets[sheet].serial
        }
        var (first, end) = (sheet, sheet + 1)
        while isSame(first - 1) { first -= 1 }
        while isSame(end) { end += 1 }
        return first..<end
    }

    private func pages(
        of sheets: ArraySlice<LedgerSheet>
    ) throws(JobFailure) -> [PageExpectation] {
        guard let first = sheets.first else { return [] }
        let member = try records.notice(first.entry, row: first.row)
        let texts = sheets.map { self.texts($0.numbers, of: member) }
        guard first.isCarrier, let carriers else {
            return whole(notices.pages(of: member, sheets: texts), notices, row: first.row)
        }
        let notice = try JobFailure.checking { () throws(DiagnosticFailure) in
            try CarrierRecord(member: member).notice
        }
        return whole(carriers.pages(of: notice, sheets: texts), carriers, row: first.row)
    }

    private func texts(_ numbers: SheetCodes.Numbers, of notice: Notice) -> SheetTexts {
        SheetTexts(press.codes.values(numbers, for: notice, isReprint: isReprint).texts)
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

    /// Pages with the labels that viewers and print shops find them by.
    private func labelled(
        _ pages: [PageExpectation], _ sheets: ArraySlice<LedgerSheet>
    ) -> [PageExpectation] {
        let labels = sheets.flatMap { $0.numbers.labels(count: press.pagesPerSheet) }
        return zip(pages, labels).map { page, label in
            var page = page
            page.label = label
            return page
        }
    }
}
