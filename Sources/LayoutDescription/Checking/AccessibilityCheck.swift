public import Diagnostics
internal import NoticeModel

/// What keeps a layout from being heard instead of seen: a screen copy made of it would leave its
/// listener without a way through the page. Printing does not need any of it.
public struct AccessibilityCheck: Sendable {
    private let layout: Layout

    /// Takes a layout.
    public init(_ layout: Layout) { self.layout = layout }

    /// Everything found, as warnings, page by page, then the overlays.
    public func findings() -> [Diagnostic] {
        let pages = layout.pages.flatMap(\.elements)
        let overlays = [layout.specimenOverlay, layout.copyOverlay]
        return headingFaults(pages) + (pages + overlays.flatMap(\.self)).flatMap(faults(of:))
            + overlays.flatMap(silence(of:))
    }

    /// Headings begin at the first level and go down one level at a time (ISO 14289-1, 7.4.2).
    private func headingFaults(_ elements: [Element]) -> [Diagnostic] {
        let headings = elements.compactMap { element -> (level: Int, place: Place)? in
            guard case .heading(let level) = element.meaning.role else { return nil }
            return (level, element.place)
        }
        guard !headings.isEmpty else {
            return [
                Diagnostic(
                    .warning, "layout.no-heading", at: layout.sourceFiles.first.map(Place.file),
                    "見出し（role: heading-1）が一つもありません",
                    hint: "題名の要素に role: heading-1 を書いてください")
            ]
        }
        return zip([0] + headings.map(\.level), headings).compactMap { before, heading in
            guard heading.level > before + 1 else { return nil }
            return Diagnostic(
                .warning, "layout.heading-order", at: heading.place,
                "見出しの段階が飛んでいます", hint: "role: heading-\(before + 1) にしてください")
        }
    }

    private func faults(of element: Element) -> [Diagnostic] {
        let alternative = element.meaning.alternativeText
        switch element.content {
        case .qrCode where alternative?.parts.isEmpty != false:
            return [
                Diagnostic(
                    .warning, "layout.no-alternative-text", at: element.place,
                    "QRコードに読み上げる説明がありません", hint: "何のためのQRコードかを alt に書いてください")
            ]
        case .image where alternative == nil:
            return [
                Diagnostic(
                    .warning, "layout.no-alternative-text", at: element.place,
                    "画像に読み上げる説明がありません", hint: "alt に説明を書いてください。飾りなら alt: '' とします")
            ]
        case .table(let table) where !hasHeader(table):
            return [
                Diagnostic(
                    .warning, "layout.no-header-cell", at: element.place,
                    "表に見出しのセルがありません", hint: "見出しのセルに header: row か header: column を書いてください")
            ]
        default: return []
        }
    }

    private func hasHeader(_ table: Table) -> Bool {
        table.rows.indices.contains { row in
            table.rows[row].cells.indices.contains { table.header(row: row, cell: $0) != .value }
        }
    }

    /// An overlay says that the page is no original; without words only those who see it know.
    private func silence(of overlay: [Element]) -> [Diagnostic] {
        guard let first = overlay.first, !overlay.contains(where: \.isHeard) else { return [] }
        return [
            Diagnostic(
                .warning, "layout.silent-overlay", at: first.place,
                "重ね刷りに読み上げる文字がありません", hint: "見本・写しの文字を stamp で書いてください")
        ]
    }
}

extension Element {
    /// Whether there is anything to hear: words, or something drawn that has a text in its stead.
    var isHeard: Bool {
        switch content {
        case .text, .table, .stamp, .qrCode, .tick: true
        case .line: false
        case .box, .image, .customerBarcode: meaning.alternativeText?.parts.isEmpty == false
        }
    }
}
