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

    /// The PDF of a record that programs have begun to read. Let go, it ends them.
    public struct BegunReading: ~Copyable {
        let proof: BegunProof
    }

    /// Has the programs that read begin with the PDF of a record, which may be composed meanwhile.
    /// - Throws: ``JobFailure`` if they cannot.
    public func beginReading(
        _ pdf: [UInt8], engines: ReadingEngines
    ) throws(JobFailure) -> BegunReading {
        BegunReading(
            proof: try NoticeProof(expectations: expectations, engines: engines)
                .begin(pdf, pageCount: layout.sheetCount * press.pagesPerSheet))
    }

    /// Compares all of a PDF with what its record demands and says what it found, right or not.
    /// - Parameters:
    ///   - begun: The PDF.
    ///   - composed: The record, which says what must stand where.
    /// - Throws: ``JobFailure`` if it cannot be read at all.
    public func finish(
        _ begun: consuming BegunReading, of composed: Composed
    ) throws(JobFailure) -> ReadBack {
        var texts: [String: [String]] = [:]
        var codes: [String] = []
        let accounts: [[ElementAccount]]
        do throws(DiagnosticFailure) {
            accounts = try self.accounts(of: composed)
        } catch { throw .rejected(error) }
        let expected = expectations.pages(
            of: composed.notice, composed.sheets, isReprint: composed.isReprint,
            isSeparated: expectations.separates(composed.notice, composed.sheets[0]))
        let report = try begun.proof.finish(
            seen: { page in
                codes += page.codes.compactMap(\.self)
                for account in accounts[page.number - 1] where Self.isText(account) {
                    let words = page.words.filter { account.frame.contains(centreOf: $0.box) }
                    for name in account.values {
                        texts[name, default: []].append(SeenPage.text(of: words))
                    }
                }
            },
            expectation: { number throws(JobFailure) in expected[number - 1] })
        let findings =
            report.findings.isEmpty
            ? [] : Disproof(file: "PDF", findings: report.findings).diagnostics
        return ReadBack(texts: texts, codes: codes, findings: findings)
    }

    /// What a page of a PDF looks like to an independent program.
    /// - Parameter page: The page, from 1.
    /// - Throws: ``JobFailure/unproven(_:)`` if it cannot be drawn.
    public static func picture(
        ofPage page: Int, of pdf: [UInt8], engines: ReadingEngines
    ) throws(JobFailure) -> GreyPicture {
        let file = try MemoryFile(pdf)
        do throws(DocumentFailure) {
            let document = try DocumentReader(engines: engines, readsSymbols: false)
                .open(file.path)
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
