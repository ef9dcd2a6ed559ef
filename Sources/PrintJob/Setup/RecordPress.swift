internal import CairoRendering
public import Composition
public import Diagnostics
internal import IssuerProfile
public import LayoutDescription
public import NoticeModel
public import PageGraphics

/// Prints single records with numbers of the caller's choice, exactly as a job would: the same
/// checks, the same pages, the same bytes.
///
/// For trying out layouts. Prints a carrier sheet too, if the layout is one. Used from one thread:
/// fonts belong to the thread that opened them.
public final class RecordPress {
    /// The numbers of a notice; those of the issuer's first notice where they are `nil`.
    public struct Numbers: Codable, Hashable, Sendable {
        /// Serial of the form, 1 to 99,999,999; before that of the issuer comes the record's.
        public var serial: Int?
        /// Number of the notice's first sheet within its mail piece, from 1.
        public var sheet: Int?
        /// Sheets of the mail piece.
        public var sheets: Int?
        /// Whether the sheets show that they are printed again.
        public var isReprint: Bool

        /// States numbers.
        public init(
            serial: Int? = nil, sheet: Int? = nil, sheets: Int? = nil, isReprint: Bool = false
        ) {
            self.serial = serial
            self.sheet = sheet
            self.sheets = sheets
            self.isReprint = isReprint
        }
    }

    /// The pages of a record.
    public struct Composed: Hashable, Sendable {
        /// The pages, in order.
        public let pages: [Page]
        /// For every page what it is called: the serial and the side.
        public let labels: [String]
        /// What somebody should look at in the record; the places name row and field.
        public let warnings: [Diagnostic]
        let sheets: [SheetCodes.Numbers]
        let notice: Notice
        let isReprint: Bool

        /// The serial of the notice, eight digits; `nil` on a carrier sheet.
        public var serial: String? { sheets[0].serial.map { String($0).applying([.pad(8)]) } }
    }

    let press: NoticePress
    let expectations: NoticeExpectations
    private let validator: NoticeValidator
    private let pictures: SVGWriter

    /// Loads layout, issuer file and fonts.
    /// - Throws: ``DiagnosticFailure`` with what is wrong in any of them, or with why the document
    ///   is not printed for the purpose.
    public convenience init(
        layoutPath: String, issuerPath: String, fontFolder: String, purpose: PrintPurpose
    ) throws(DiagnosticFailure) {
        try self.init(
            layoutPath: layoutPath, issuerPath: issuerPath, fonts: OpenFonts(folder: fontFolder),
            purpose: purpose)
    }

    /// Loads layout and issuer file, and of the fonts what has changed since they were opened.
    /// - Parameter overflow: What becomes of texts that do not fit; fields that the document does
    ///   not have say nothing.
    /// - Throws: What ``init(layoutPath:issuerPath:fontFolder:purpose:)`` throws.
    public init(
        layoutPath: String, issuerPath: String, fonts: OpenFonts, purpose: PrintPurpose,
        barcodes: CustomerBarcodeChoice = CustomerBarcodeChoice(), overflow: OverflowChoice? = nil
    ) throws(DiagnosticFailure) {
        let setup = try PrintSetup(
            checking: layoutPath, issuerPath: issuerPath, fonts: fonts, purpose: purpose,
            carrier: .none, barcodes: barcodes)
        press = try NoticePress(
            setup: setup, overflow: overflow?.restricted(to: setup.layout.document),
            library: try fonts.library(of: setup.catalog))
        expectations = NoticeExpectations(press: press)
        validator = try setup.validator()
        pictures = SVGWriter(library: press.library)
    }

    /// The layout.
    public var layout: Layout { press.setup.layout }

    /// What every page is made from, and what is to be said about it.
    public var setup: PrintSetup { press.setup }

    /// Checks a record and composes its pages.
    /// - Parameters:
    ///   - values: One text a field of the document, in its order; `nil` where it has none.
    ///   - row: The row that findings name.
    /// - Throws: ``DiagnosticFailure`` with what is wrong with the record, as a job would reject it.
    public func compose(
        _ values: [String?], row: Int, numbers: Numbers = Numbers()
    ) throws(DiagnosticFailure) -> Composed {
        switch validator.validate(values, row: row) {
        case .rejected(let violations):
            throw DiagnosticFailure(violations.map { $0.diagnostic(row: row) })
        case .accepted(let notice, let warnings):
            let sheets = sheetNumbers(numbers, of: notice)
            let isReprint = numbers.isReprint
            let barcode: [Diagnostic]
            do throws(JobFailure) { barcode = try press.barcodeWarnings(of: notice) } catch {
                throw DiagnosticFailure(error.diagnostics)
            }
            return Composed(
                pages: try press.pages(of: notice, sheets, isReprint: isReprint),
                labels: sheets.flatMap { $0.labels(count: press.pagesPerSheet) },
                warnings: warnings.map { $0.diagnostic(row: row) } + barcode
                    + press.overflowWarnings(of: notice, sheets[0]),
                sheets: sheets,
                notice: notice,
                isReprint: isReprint)
        }
    }

    /// For every page of a record what its elements became; empty for a blank back.
    /// - Throws: ``DiagnosticFailure`` as ``compose(_:row:numbers:)``.
    public func accounts(
        of composed: Composed
    ) throws(DiagnosticFailure) -> [[ElementAccount]] {
        try press.accounts(
            of: composed.notice, composed.sheets, isReprint: composed.isReprint)
    }

    /// Draws and finishes composed pages as one PDF.
    /// - Throws: ``JobFailure/rendering(_:)``, ``JobFailure/finishing(_:)``.
    public func pdf(of composed: Composed) throws(JobFailure) -> [UInt8] {
        try pdf(of: [composed])
    }

    /// Draws and finishes the pages of several records, one after the other, as one PDF.
    /// - Throws: ``JobFailure/rendering(_:)``, ``JobFailure/finishing(_:)``.
    public func pdf(of records: [Composed]) throws(JobFailure) -> [UInt8] {
        try press.pdf(of: records.flatMap(\.pages), records.flatMap(\.sheets))
    }

    /// Draws a page as SVG, as its reader holds it: cut, in colours that come near the inks.
    /// - Throws: ``JobFailure/rendering(_:)``.
    public func picture(of page: Page) throws(JobFailure) -> [UInt8] {
        let sink = MemorySink()
        do throws(RenderingFailure) {
            try pictures.write(page, to: sink)
        } catch { throw .rendering(error) }
        return sink.bytes
    }

    /// Draws a page as PNG, as its reader holds it.
    /// - Parameter resolution: Dots per inch.
    /// - Throws: ``JobFailure/rendering(_:)``.
    public func bitmap(of page: Page, resolution: Int) throws(JobFailure) -> [UInt8] {
        let sink = MemorySink()
        do throws(RenderingFailure) {
            try PNGWriter(library: press.library).write(page, resolution: resolution, to: sink)
        } catch { throw .rendering(error) }
        return sink.bytes
    }

    private func sheetNumbers(_ numbers: Numbers, of notice: Notice) -> [SheetCodes.Numbers] {
        var result = press.numbers(of: notice)
        let first = (numbers.sheet ?? 1) - 1
        for index in result.indices {
            result[index].sheet += first
            result[index].sheetSerial += first
            result[index].sheets = max(numbers.sheets ?? result.count, result[index].sheet)
            // A carrier belongs to no notice and has no serial.
            result[index].serial =
                layout.document.isCarrier ? nil : numbers.serial ?? result[index].serial
        }
        return result
    }
}
