internal import Diagnostics

extension PlannedJob {
    /// The press by which expectations are worked out: the layout and the issuer file must be
    /// those that were planned with. Programs and fonts have no say in what a page must show.
    /// - Throws: `verify.changed-layout`, `verify.changed-issuer`.
    func readingPress() throws(JobFailure) -> NoticePress {
        try JobFailure.checking { () throws(DiagnosticFailure) in
            let setup = try PrintSetup(request)
            let codes: [DiagnosticCode] = ["resume.changed-layout", "resume.changed-issuer"]
            let changes = materials.changes(in: setup).filter { codes.contains($0.code) }
            guard changes.isEmpty else {
                throw DiagnosticFailure(
                    changes.map { change in
                        Diagnostic(
                            change.code == codes[0]
                                ? "verify.changed-layout" : "verify.changed-issuer",
                            change.message, hint: "計画のときのファイルに戻して、もう一度確かめてください")
                    })
            }
            return try NoticePress(setup: setup, overflow: request.overflow)
        }
    }
}
