internal import Intake

/// All that is decided before a page is drawn: which rows are printed in which mail pieces, with
/// which numbers, on which pages of which volumes, and which rows are not, and why.
struct PrintPlan {
    /// Rows that passed their own checks, in the order of the residents file.
    let records: [PlannedRecord]
    /// Pieces in the order of printing.
    let pieces: [PlannedPiece]
    /// Volumes in order.
    let volumes: [PlannedVolume]
    /// Why rows are left out, by row.
    let rejections: [RejectionRecord]
    /// What somebody should look at in printable rows, by row.
    let warnings: [RejectionRecord]
    /// Texts that are printed smaller or narrower than stated, by row.
    let fits: [FittedText]
    /// Sheets of paper a notice takes.
    let sheetsPerNotice: Int
    /// Pages a sheet takes.
    let pagesPerSheet: Int
    /// The plan in figures.
    let report: PlanReport
}
