internal import CairoRendering
internal import Composition
public import Diagnostics
internal import IssuerProfile
internal import LayoutDescription
public import NoticeModel
public import PageGraphics
internal import Symbols

/// Composes the notices of one setup, one after the other, and numbers them.
///
/// Used from one thread: fonts belong to the thread that opened them.
public final class NoticePress {
    /// The setup.
    public let setup: PrintSetup
    let library: FontLibrary
    private let composer: Composer
    private var numbering: SheetNumbering

    /// A notice ready to be written.
    public struct ComposedNotice {
        /// Its pages.
        public let pages: [Page]
        /// Its serial, eight digits.
        public let serial: String
        let proposal: SheetProposal
    }

    /// Opens the fonts and sets what no record changes.
    /// - Throws: ``DiagnosticFailure`` for fonts that do not open and texts of the layout that
    ///   cannot be set.
    public init(setup: PrintSetup) throws(DiagnosticFailure) {
        self.setup = setup
        library = try FontLibrary(catalog: setup.catalog)
        composer = try Composer(
            layout: setup.layout, purpose: setup.purpose, issuerValues: setup.issuer.values,
            shaper: PangoTextShaper(library: library), encoder: QRSymbolEncoder())
        numbering = SheetNumbering(
            issuer: setup.issuer, schema: setup.layout.document.schema)
    }

    /// Sets one notice with the next numbers; they are used up by ``use(_:)``.
    /// - Throws: ``DiagnosticFailure`` that names row and field.
    public func compose(_ notice: Notice) throws(DiagnosticFailure) -> ComposedNotice {
        let proposal = try numbering.proposal(for: notice)
        let pages = try composer.pages(for: notice, sheet: proposal.values)
        return ComposedNotice(
            pages: pages, serial: proposal.values.serial, proposal: proposal)
    }

    /// Uses up the numbers of a notice that was printed.
    public func use(_ notice: ComposedNotice) { numbering.commit(notice.proposal) }

    /// What the document information of a PDF says. The date is the issuer's as-of date, never
    /// the clock: same input, same bytes.
    var metadata: PDFMetadata {
        let date = setup.issuer.asOf
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return PDFMetadata(
            title: setup.layout.document.title,
            creationDate: "\(date.year)-\(padded(date.month))-\(padded(date.day))T00:00:00+09:00")
    }
}
