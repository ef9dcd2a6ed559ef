internal import PageGraphics
internal import Readback

/// What the pages of a volume must show, page by page, from the records as they were kept and from
/// the plan: not from what was drawn.
final class SheetExpectations {
    /// Pages that the file must have.
    let pageCount: Int
    private let press: NoticePress
    private let records: any RecordSource
    private let sheets: [LedgerSheet]
    private let isReprint: Bool
    private let expectations: NoticeExpectations
    /// The sheets whose pages were worked out last.
    private var group = 0..<0
    private var pages: [PageExpectation] = []

    init(press: NoticePress, records: any RecordSource, sheets: [LedgerSheet], isReprint: Bool) {
        self.press = press
        self.records = records
        self.sheets = sheets
        self.isReprint = isReprint
        pageCount = sheets.count * press.pagesPerSheet
        expectations = NoticeExpectations(press: press)
    }

    /// The smallest module of all QR codes; `nil` if there are none.
    var smallestModule: Length? { expectations.smallestModule }

    /// What a page must show, by its number from 1.
    func page(_ number: Int) throws(JobFailure) -> PageExpectation {
        let sheet = (number - 1) / press.pagesPerSheet
        if !group.contains(sheet) {
            group = self.group(around: sheet)
            pages = try pages(of: sheets[group])
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
        return first.isCarrier
            ? try expectations.carrierPages(
                of: member, first.numbers, isReprint: isReprint, isSeparated: first.isSeparated)
            : expectations.pages(
                of: member, sheets.map(\.numbers), isReprint: isReprint,
                isSeparated: first.isSeparated)
    }
}
