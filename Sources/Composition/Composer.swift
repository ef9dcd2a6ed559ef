public import Diagnostics
public import LayoutDescription
public import NoticeModel
public import PageGraphics

/// Composes notices of one layout: what no field touches is set once, the rest record by record.
///
/// A composer is used from one thread; its shaper keeps what it has shaped.
public final class Composer {
    /// The layout.
    public let layout: Layout
    let shaper: any TextShaper
    let encoder: any SymbolEncoder
    let pages: [CompiledPage]
    /// For ``check(_:sheet:)``.
    var fittingPayloads: [Int: PayloadForm] = [:]
    /// What lies over every page for the purpose.
    let overlay: [Element]

    struct CompiledPage {
        /// The sheet it is on, from 0.
        let sheet: Int
        let template: PageTemplate
        /// What the template is made of, in painting order.
        let background: [CompiledElement]
        /// The rest, painted over it.
        let elements: [CompiledElement]
    }

    /// Prepares a layout for a purpose.
    /// - Parameters:
    ///   - layout: The layout to set.
    ///   - purpose: Decides the overlay: none, 見本 or 写し. It is painted below the page's own marks.
    ///   - issuerValues: What `{issuer.…}` stands for, by full name.
    ///   - shaper: Shapes text.
    ///   - encoder: Encodes symbols.
    /// - Throws: `DiagnosticFailure` with everything that keeps the layout from being set: a
    ///   document that is not issued any more, a missing overlay, a fixed text that overflows, a
    ///   character or a font role that is not there.
    public init(
        layout: Layout, purpose: PrintPurpose, issuerValues: [String: FieldValue],
        shaper: any TextShaper, encoder: any SymbolEncoder
    ) throws(DiagnosticFailure) {
        self.layout = layout
        self.shaper = shaper
        self.encoder = encoder
        if let refusal = PurposeCheck(layout: layout).refusal(of: purpose) {
            throw DiagnosticFailure(refusal)
        }
        let unknownRoles = Self.unknownRoles(of: layout, known: shaper.roles)
        if !unknownRoles.isEmpty { throw DiagnosticFailure(unknownRoles) }
        var compiler = ElementCompiler(
            schema: layout.document.schema, issuerValues: issuerValues, shaper: shaper,
            encoder: encoder)
        let overlay = Self.overlay(of: layout, for: purpose)
        self.overlay = overlay
        let sheets = layout.sheetOfPage
        pages = layout.pages.enumerated().map { index, page in
            let elements = compiler.compile(page.elements)
            let stamps = compiler.compile(overlay, from: page.elements.count)
            let template = PageTemplate(
                // One volume holds pages of two layouts: the carrier's and the notice's.
                identifier: "\(layout.document.identifier)-\(index)-\(page.side.rawValue)"
                    + "-\(purpose.rawValue)",
                items: elements.compactMap(\.background).flatMap(\.self))
            let fields = elements.filter { $0.background == nil }
            // The overlay comes last, so that nothing a layout draws can hide it.
            return CompiledPage(
                sheet: sheets[index], template: template,
                background: elements.filter { $0.background != nil }, elements: fields + stamps)
        }
        if compiler.diagnostics.hasErrors { throw DiagnosticFailure(compiler.diagnostics) }
    }

    /// The pages of one notice whose sheets all bear the same values.
    /// - Throws: What ``pages(for:sheets:)`` throws.
    public func pages(
        for notice: Notice, sheet: SheetValues
    ) throws(DiagnosticFailure) -> [Page] {
        try pages(for: notice, sheets: Array(repeating: sheet, count: layout.sheetCount))
    }

    /// The pages of one notice; `sheets` has the values of each of its `layout.sheetCount` sheets.
    /// - Throws: `DiagnosticFailure` naming row and field, never a value: a text that does not
    ///   fit its frame, a character no font shows, a payload that outgrows its symbol.
    public func pages(
        for notice: Notice, sheets: [SheetValues]
    ) throws(DiagnosticFailure) -> [Page] {
        precondition(sheets.count == layout.sheetCount, "values of every sheet")
        var diagnostics: [Diagnostic] = []
        let result = pages.map { page in
            let sheet = sheets[page.sheet]
            var items: [DrawItem] = []
            diagnostics += walk(page.elements, notice, sheet) { items += $1 }
            return Page(
                size: layout.pageSize, bleed: layout.bleed, template: page.template, items: items)
        }
        if diagnostics.hasErrors { throw DiagnosticFailure(diagnostics.withoutRepetitions) }
        return result
    }

    /// Sets parts of a page one after the other.
    /// - Parameter visit: Called with every part that is shown, and its marks.
    /// - Returns: What is wrong with those that cannot be set; they are not visited.
    func walk(
        _ parts: [CompiledElement], _ notice: Notice, _ sheet: SheetValues,
        _ visit: (CompiledElement, [DrawItem]) -> Void
    ) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        for part in parts where part.conditions.allSatisfy({ $0.holds(for: notice) }) {
            do throws(CompositionFailure) {
                visit(part, try items(of: part, notice, sheet))
            } catch {
                let explainer = FailureExplainer(notice: notice, sheet: sheet, shaper: shaper)
                diagnostics += explainer.diagnostics(of: error, in: part)
            }
        }
        return diagnostics
    }

    private func items(
        of element: CompiledElement, _ notice: Notice, _ sheet: SheetValues
    ) throws(CompositionFailure) -> [DrawItem] {
        switch element.content {
        case .fixed(let items): return items
        case .tick(let template, let items):
            return template.text(notice, sheet).isEmpty ? [] : items
        case .text(let template, let block, let frame):
            let text = template.text(notice, sheet)
            do throws(TextSettingFailure) {
                return try TextSetter(shaper: shaper).runs(text, block: block, frame: frame)
                    .map(DrawItem.glyphs)
            } catch { throw .text(error) }
        case .symbol(let template, let code, let origin):
            let payload = template.text(notice, sheet)
            do throws(SymbolEncodingFailure) {
                let matrix = try encoder.encode(payload, version: code.version, level: code.level)
                return [.symbol(matrix, origin: origin, module: code.module)]
            } catch { throw .symbol(error) }
        case .customerBarcode(let template, let form, let origin):
            let text = template.text(notice, sheet)
            if text.isEmpty { return [] }
            guard let barcode = CustomerBarcode(parsing: text) else {
                throw .symbol(.unencodable)
            }
            return [.bars(form.rectangles(of: encoder.bars(of: barcode), at: origin))]
        }
    }

    private static func unknownRoles(of layout: Layout, known: [String]) -> [Diagnostic] {
        layout.fontRoles.filter { !known.contains($0.name) }.map { role in
            Diagnostic(
                "layout.unknown-font-role", at: role.place,
                "書体の役割「\(role.name)」は書体目録にありません",
                hint: NameSuggestion.nearest(to: role.name, in: known).map { "「\($0)」ではありませんか" }
                    ?? "使える役割: \(known.joined(separator: "、"))")
        }
    }

    private static func overlay(of layout: Layout, for purpose: PrintPurpose) -> [Element] {
        switch purpose {
        case .live: []
        case .specimen: layout.specimenOverlay
        case .archiveCopy: layout.copyOverlay
        }
    }
}
