internal import CairoRendering
internal import Composition
internal import Diagnostics
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PDFFinishing
internal import PageGraphics
internal import Symbols

/// Checks and composes the notices and carrier sheets of one setup, one after the other.
///
/// Used from one thread: fonts belong to the thread that opened them.
final class NoticePress {
    let setup: PrintSetup
    let library: FontLibrary
    let codes: SheetCodes
    let barcodes: BarcodeMaker
    private let composer: Composer
    private let carrierComposer: Composer?
    /// What becomes of notices whose text does not fit; `nil` if all of them are rejected.
    let overflow: OverflowChoice?

    /// Opens the fonts and sets what no record changes.
    /// - Throws: ``DiagnosticFailure`` for fonts that do not open, for texts of the layout that
    ///   cannot be set or pictures that cannot be printed, and `job.unknown-overflow-field`.
    convenience init(
        setup: PrintSetup, overflow: OverflowChoice? = nil
    ) throws(DiagnosticFailure) {
        try self.init(
            setup: setup, overflow: overflow, library: try FontLibrary(catalog: setup.catalog))
    }

    /// Sets what no record changes in fonts that are open, those of the setup's catalogue.
    /// - Throws: What ``init(setup:)`` throws for texts and pictures.
    init(
        setup: PrintSetup, overflow: OverflowChoice? = nil, library: FontLibrary
    ) throws(DiagnosticFailure) {
        try overflow?.check(
            against: [setup.layout, setup.carrier].compactMap { $0?.document })
        self.overflow = overflow?.separatesAnything == true ? overflow : nil
        self.setup = setup
        self.library = library
        let shaper = PangoTextShaper(library: library)
        let encoder = QRSymbolEncoder()
        composer = try Composer(
            layout: overflow?.applied(to: setup.layout) ?? setup.layout, purpose: setup.purpose,
            issuerValues: setup.issuer.values, shaper: shaper, encoder: encoder)
        carrierComposer =
            if let carrier = setup.carrier {
                try Composer(
                    layout: overflow?.applied(to: carrier) ?? carrier, purpose: setup.purpose,
                    issuerValues: setup.issuer.values, shaper: shaper, encoder: encoder)
            } else { nil }
        let pictures = PictureCheck(layouts: [setup.layout] + (setup.carrier.map { [$0] } ?? []))
        let findings = pictures.findings()
        if !findings.isEmpty { throw DiagnosticFailure(findings) }
        barcodes = try BarcodeMaker(setup: setup)
        codes = SheetCodes(
            issuer: setup.issuer, schema: setup.layout.document.schema, barcodes: barcodes)
    }

    /// Pages that every sheet of a volume takes: printed on both sides, a carrier sheet has a
    /// blank back, or all that follows it would come out on the wrong side.
    var pagesPerSheet: Int {
        max(setup.layout.pagesPerSheet, setup.carrier?.pagesPerSheet ?? 1)
    }

    /// What keeps a notice from being printed with these numbers.
    /// - Parameter note: Told of every field that is made smaller or narrower to fit.
    func check(
        _ notice: Notice, _ numbers: SheetCodes.Numbers, note: ((FieldFit) -> Void)? = nil
    ) -> [Diagnostic] {
        composer.check(
            notice, sheet: codes.values(numbers, for: notice, isReprint: false), note: note)
    }

    /// Whether a notice fits only if it is printed apart.
    func separates(_ notice: Notice, _ numbers: SheetCodes.Numbers) -> Bool {
        guard overflow != nil else { return false }
        var isSeparated = false
        _ = check(notice, numbers) { isSeparated = isSeparated || $0.isSeparated }
        return isSeparated
    }

    /// What keeps a carrier sheet from being printed; nothing without such a sheet.
    func checkCarrier(
        of member: Notice, _ numbers: SheetCodes.Numbers, note: ((FieldFit) -> Void)? = nil
    ) -> [Diagnostic] {
        guard let carrierComposer else { return [] }
        do throws(DiagnosticFailure) {
            return carrierComposer.check(
                try carrierNotice(of: member),
                sheet: codes.values(numbers, for: member, isReprint: false), note: note)
        } catch { return error.diagnostics }
    }

    /// The pages of the sheets of a notice.
    /// - Throws: ``DiagnosticFailure`` that names row and field.
    func pages(
        of notice: Notice, _ sheets: [SheetCodes.Numbers], isReprint: Bool = false
    ) throws(DiagnosticFailure) -> [Page] {
        whole(
            try composer.pages(
                for: notice,
                sheets: sheets.map { codes.values($0, for: notice, isReprint: isReprint) }),
            of: setup.layout, blank: blank(like: setup.layout))
    }

    /// What the elements of each page of ``pages(of:_:isReprint:)`` became; blank backs have none.
    /// - Throws: ``DiagnosticFailure`` that names row and field.
    func accounts(
        of notice: Notice, _ sheets: [SheetCodes.Numbers], isReprint: Bool
    ) throws(DiagnosticFailure) -> [[ElementAccount]] {
        whole(
            try composer.accounts(
                for: notice,
                sheets: sheets.map { codes.values($0, for: notice, isReprint: isReprint) }),
            of: setup.layout, blank: [])
    }

    /// The pages of the sheets of a notice, with what they say; blank backs are left out.
    /// - Throws: ``DiagnosticFailure`` that names row and field.
    func taggedDocument(
        of notice: Notice, _ sheets: [SheetCodes.Numbers]
    ) throws(DiagnosticFailure) -> TaggedDocument {
        try composer.taggedDocument(
            for: notice, sheets: sheets.map { codes.values($0, for: notice, isReprint: false) })
    }

    /// The pages of a carrier sheet.
    /// - Throws: ``DiagnosticFailure`` that names row and field.
    func carrierPages(
        for member: Notice, _ numbers: SheetCodes.Numbers, isReprint: Bool = false
    ) throws(DiagnosticFailure) -> [Page] {
        guard let carrierComposer, let carrier = setup.carrier else { return [] }
        return whole(
            try carrierComposer.pages(
                for: try carrierNotice(of: member),
                sheets: [codes.values(numbers, for: member, isReprint: isReprint)]),
            of: carrier, blank: blank(like: carrier))
    }

    /// Pages, or what belongs to each, with a blank back behind every front that has none where
    /// other sheets have one.
    private func whole<Side>(
        _ pages: [Side], of layout: Layout, blank: @autoclosure () -> Side
    ) -> [Side] {
        guard pages.count < layout.sheetCount * pagesPerSheet else { return pages }
        let sheets = layout.sheetOfPage
        return (0..<layout.sheetCount).flatMap { sheet in
            let own = pages.indices.filter { sheets[$0] == sheet }.map { pages[$0] }
            return own + Array(repeating: blank(), count: pagesPerSheet - own.count)
        }
    }

    /// A side that nothing is printed on, of the same sheet as the pages of a layout.
    private func blank(like layout: Layout) -> Page {
        Page(
            size: layout.pageSize, bleed: layout.bleed,
            template: PageTemplate(identifier: "blank", items: []), items: [])
    }

    private func carrierNotice(of member: Notice) throws(DiagnosticFailure) -> Notice {
        try CarrierRecord(member: member).notice
    }

    /// What a drawing says about itself until it is finished.
    var metadata: PDFMetadata {
        let information = setup.finishing.information
        return PDFMetadata(title: information.title, creationDate: information.date)
    }
}
