internal import Composition
public import Diagnostics
internal import LayoutDescription
internal import PageGraphics
public import Readback

extension RecordPress {
    /// What a PDF says when it is read back.
    public struct ReadBack: Hashable, Sendable {
        /// The words in the frames of texts, by each value that the text binds; an entry a frame, in
        /// the order of the pages. Words are joined by a blank, but for those that stand close together.
        public let texts: [String: [String]]
        /// What the QR codes say, in the order of the pages; those that cannot be read are left
        /// out.
        public let codes: [String]
        /// In what the file differs from what the record demands; empty if it is right.
        public let findings: [Diagnostic]
    }

    /// Reads a PDF back, compares all of it with what its record demands and says what it found,
    /// right or not.
    /// - Parameters:
    ///   - pdf: The file.
    ///   - engines: The programs that read.
    ///   - compose: Composes the record, which says what must stand where; called once, while the
    ///     programs begin.
    /// - Throws: ``JobFailure`` if it cannot be read at all, ``JobFailure/rejected(_:)`` with what
    ///   `compose` throws.
    public func read(
        _ pdf: [UInt8], engines: ReadingEngines,
        compose: () throws(DiagnosticFailure) -> Composed
    ) throws(JobFailure) -> ReadBack {
        var texts: [String: [String]] = [:]
        var codes: [String] = []
        var accounts: [[ElementAccount]] = []
        var expected: [PageExpectation] = []
        let report = try NoticeProof(press: press, engines: engines).read(
            pdf, pageCount: layout.sheetCount * press.pagesPerSheet,
            seen: { page in
                codes += page.codes.compactMap(\.self)
                guard accounts.indices.contains(page.number - 1) else { return }
                for account in accounts[page.number - 1] where Self.isText(account) {
                    let words = page.words.filter { account.frame.contains(centreOf: $0.box) }
                    for name in account.values {
                        texts[name, default: []].append(SeenPage.text(of: words))
                    }
                }
            },
            expectation: { number throws(JobFailure) in
                if expected.isEmpty { (expected, accounts) = try expectations(compose) }
                return expected[number - 1]
            })
        let findings =
            report.findings.isEmpty
            ? [] : Disproof(file: "PDF", findings: report.findings).diagnostics
        return ReadBack(texts: texts, codes: codes, findings: findings)
    }

    private func expectations(
        _ compose: () throws(DiagnosticFailure) -> Composed
    ) throws(JobFailure) -> ([PageExpectation], [[ElementAccount]]) {
        let composed: Composed
        do throws(DiagnosticFailure) { composed = try compose() } catch { throw .rejected(error) }
        let pages = NoticeExpectations(press: press).pages(
            of: composed.notice, composed.sheets, isReprint: composed.isReprint)
        return (pages, composed.accounts)
    }

    /// What a page of a PDF looks like to an independent program.
    /// - Parameter page: The page, from 1.
    /// - Throws: ``JobFailure/unproven(_:)`` if it cannot be drawn.
    public static func picture(
        ofPage page: Int, of pdf: [UInt8], engines: ReadingEngines
    ) throws(JobFailure) -> GreyPicture {
        try NoticeProof.withFile(pdf) { path throws(JobFailure) in
            do throws(DocumentFailure) {
                let document = try DocumentReader(engines: engines, readsSymbols: false).open(path)
                var pages = try document.pages(page...page)
                guard let reading = try pages.next() else { throw .unreadable(page: page) }
                return reading.picture
            } catch {
                if case .engine(let failure) = error { throw .unproven(failure.diagnostic) }
                throw .unproven(
                    Diagnostic(
                        "job.unreadable-page", "描いたPDFを読み戻せません",
                        hint: "空き容量と空きメモリーを確かめてください"))
            }
        }
    }

    private static func isText(_ account: ElementAccount) -> Bool {
        account.items.contains { if case .glyphs = $0 { true } else { false } }
    }
}

extension Rect {
    /// Whether the middle of another rectangle lies inside.
    fileprivate func contains(centreOf other: Rect) -> Bool {
        let x = other.left + other.size.width / 2
        let y = other.top + other.size.height / 2
        return x >= left && x <= right && y >= top && y <= bottom
    }
}
