internal import PrintJob
internal import Readback

/// How far the volumes that are in place were read back.
struct ReadbackText {
    /// What was read of what.
    struct Scope {
        let verification: JobManifest.Verification
        let pagesRead: Int
        let pages: Int

        init(_ verification: JobManifest.Verification, _ volumes: [JobManifest.Volume]) {
            let printed = volumes.filter { $0.state == .printed }
            self.verification = verification
            pagesRead = printed.reduce(0) { $0 + $1.pagesRead }
            pages = printed.reduce(0) { $0 + $1.pages }
        }
    }

    let wording: Wording

    /// One line if anything is in place; that nothing was read must be seen.
    func lines(_ scope: Scope) -> [String] { scope.pages == 0 ? [] : [line(scope)] }

    private func line(_ scope: Scope) -> String {
        let (read, all) = (wording.number(scope.pagesRead), wording.number(scope.pages))
        switch scope.verification.extent {
        case .full where scope.pagesRead == scope.pages:
            return wording(
                "全\(all)ページを読み戻し、記録と合うことを確かめました",
                "all \(all) pages were read back and agree with the records")
        case .full, .sample:
            return wording(
                "注意: 読み戻したのは\(all)ページのうち\(read)ページです（--verify \(scope.verification.extent.text)）",
                "note: \(read) of \(all) pages were read back (--verify \(scope.verification.extent.text))"
            )
        case .off:
            return wording(
                "注意: 読み戻しをしていません（--verify off）。発送の前に tsuchi verify で確かめてください",
                "note: nothing was read back (--verify off); check with tsuchi verify before posting"
            )
        }
    }
}
