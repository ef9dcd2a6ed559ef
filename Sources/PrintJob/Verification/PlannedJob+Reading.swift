internal import Diagnostics

extension PlannedJob {
    /// The press by which expectations are worked out: the layout and the issuer file must be
    /// those that were planned with, and so must the postcode data, by which barcodes are decided.
    /// Programs and fonts have no say in what a page must show.
    /// - Throws: `verify.changed-layout`, `verify.changed-issuer`, `resume.changed-postcode-data`.
    func readingPress() throws(JobFailure) -> NoticePress {
        try JobFailure.checking { () throws(DiagnosticFailure) in
            let setup = try PrintSetup(request)
            let changes = materials.changes(in: setup).compactMap(Self.seenByReading)
            guard changes.isEmpty else { throw DiagnosticFailure(changes) }
            return try NoticePress(setup: setup, overflow: request.overflow)
        }
    }

    /// What is to be said of a change before reading; `nil` if pages must show the same after it.
    private static func seenByReading(_ change: Diagnostic) -> Diagnostic? {
        let hint = "計画のときのファイルに戻して、もう一度確かめてください"
        return switch change.code {
        case "resume.changed-layout":
            Diagnostic("verify.changed-layout", change.message, hint: hint)
        case "resume.changed-issuer":
            Diagnostic("verify.changed-issuer", change.message, hint: hint)
        case "resume.changed-postcode-data": change
        default: nil
        }
    }
}
