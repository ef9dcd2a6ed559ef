internal import CairoRendering
internal import Composition
internal import Diagnostics
internal import FontCatalog
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Symbols
internal import TestSupport

/// Sets one text in the fonts of the catalogue, by the rules of the layouts.
final class Typesetting {
    private let shaper: PangoTextShaper
    private static let schema = RecordSchema([FieldDeclaration("文言", .text)])

    init() throws {
        shaper = PangoTextShaper(
            library: try FontLibrary(catalog: try FontCatalog.load(folder: Checkout.fonts)))
    }

    /// What is set of a text: its runs, or `nil` if it does not fit. Sizes are points.
    func runs(
        _ text: String, width: Double, height: Double, size: Double = 10, fit: FitPolicy,
        alignment: HorizontalAlignment = .left
    ) throws -> [GlyphRun]? {
        let frame = Rect(
            origin: .origin,
            size: Size(width: Length(points: width), height: Length(points: height)))
        let style = TextStyle(
            name: "name", fontRole: "name", size: Length(points: size),
            leading: Length(points: size * 1.25))
        let block = TextBlock(
            template: TextTemplate(parts: [.value(name: "文言", formats: [])]), style: style,
            alignment: alignment, verticalAlignment: .top, fit: fit)
        let element = Element(
            place: .position(file: "text.yaml", line: 1, column: 1), frame: frame,
            content: .text(block))
        let layout = Layout(
            document: DocumentType(
                identifier: "text", title: "文言", schema: Self.schema, requiredElements: [],
                isIssued: true),
            pageSize: .a4, printerResolution: 600,
            pages: [LayoutPage(side: .front, elements: [element])], specimenOverlay: [],
            copyOverlay: [], sourceFiles: [])
        let composer = try Composer(
            layout: layout, purpose: .live, issuerValues: [:], shaper: shaper,
            encoder: QRSymbolEncoder())
        let notice = Notice(schema: Self.schema, row: 1, values: [.text(text)])
        let sheet = SheetValues(
            applicationURL: "", serial: "", barcode: "", controlLine: "", sheet: 1, sheets: 1,
            mailPiece: 1, reprintMark: "")
        do {
            return try composer.pages(for: notice, sheet: sheet)[0].items.compactMap {
                if case .glyphs(let run) = $0 { run } else { nil }
            }
        } catch {
            guard error.diagnostics.allSatisfy({ $0.code == "notice.does-not-fit" }) else {
                throw error
            }
            return nil
        }
    }

    /// The lines of runs, from the top.
    static func lines(_ runs: [GlyphRun]) -> [String] {
        var lines: [(y: Double, text: String)] = []
        for run in runs {
            if let last = lines.last, abs(last.y - run.origin.y.points) < 0.01 {
                lines[lines.count - 1].text += run.text
            } else {
                lines.append((run.origin.y.points, run.text))
            }
        }
        return lines.map(\.text)
    }
}
