internal import NoticeModel

/// The lines of `overflow.csv`: every text because of which a mail piece is printed apart, and every
/// other notice in those mail pieces, so that nobody has to guess who lies in the volume.
struct OverflowList {
    /// In the place of the field of a notice that fits: another notice of its envelope does not.
    static let sharesEnvelope = "（同じ封書の通知が山分け）"
    /// The same where only the carrier sheet does not fit.
    static let sharesCarrier = "（同じ封書の宛名台紙が山分け）"

    private let plan: PrintPlan
    private let causes: [FittedText]
    private let noticeRows: Set<Int>

    init(_ plan: PrintPlan) {
        self.plan = plan
        causes = plan.fits.filter(\.isSeparated)
        noticeRows = Set(causes.filter { !$0.isOfCarrier }.map(\.row))
    }

    /// The lines under the header of ``FittedText``, by row; empty if nothing is printed apart.
    var lines: [[String]] {
        var lines = causes.map { ($0.row, $0.isOfCarrier ? 1 : 0, $0.columns) }
        for piece in plan.pieces where piece.isSeparated {
            let rows = piece.members.map { Int(plan.records[Int($0)].row) }
            let reason =
                rows.contains(where: noticeRows.contains)
                ? Self.sharesEnvelope : Self.sharesCarrier
            for (member, row) in rows.enumerated() where !noticeRows.contains(row) {
                lines.append((row, 0, columns(of: piece, member: member, row: row, reason)))
            }
        }
        // Those of one row stay as they are: the sort says so by their position.
        return lines.enumerated().sorted {
            ($0.element.0, $0.element.1, $0.offset) < ($1.element.0, $1.element.1, $1.offset)
        }.map(\.element.2)
    }

    private func columns(
        of piece: PlannedPiece, member: Int, row: Int, _ reason: String
    ) -> [String] {
        let serial = plan.records[Int(piece.members[member])].serial
        let page = piece.page(
            ofMember: member, sheetsPerNotice: plan.sheetsPerNotice,
            pagesPerSheet: plan.pagesPerSheet)
        return [
            String(row), serial.map { String($0).applying([.pad(8)]) } ?? "", String(piece.volume),
            String(page), FittedText.noticePaper, reason, "", "", "", "", "", "○",
        ]
    }
}
