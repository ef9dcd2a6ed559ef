internal import Diagnostics
internal import PageGraphics

/// What reaches the edge of the page, and what goes beyond it.
extension LayoutLint {
    /// The page and the bleed around it.
    private var media: Rect { trim.inset(by: layout.bleed * -1) }
    private var trim: Rect { Rect(origin: .origin, size: layout.pageSize) }

    func edgeFaults(_ element: Element) -> [Diagnostic] {
        // Beyond the trim a text would be cut off and a symbol could not be read.
        let limit = element.mayBleed ? media : trim
        if !limit.contains(element.extent) {
            return [outsideFault(element, limit: limit)]
        }
        return shortBleedFaults(element)
    }

    private func outsideFault(_ element: Element, limit: Rect) -> Diagnostic {
        let message =
            if case .qrCode = element.content {
                "QRコードかその余白が用紙の外に出ています"
            } else if case .customerBarcode = element.content {
                "カスタマバーコードかその余白が用紙の外に出ています"
            } else if element.mayBleed, layout.bleed > .zero {
                "要素が塗り足しの外に出ています"
            } else if layout.bleed > .zero, media.contains(element.extent) {
                "断ち落とされる塗り足しに、読むための要素が出ています"
            } else {
                "要素が用紙の外に出ています"
            }
        return Diagnostic(
            .error, "layout.outside-page", at: element.place, message,
            hint: Self.excess(of: element.extent, over: limit))
    }

    /// A tint or a picture that ends at the trim shows a white edge after an inexact cut.
    private func shortBleedFaults(_ element: Element) -> [Diagnostic] {
        guard layout.bleed > .zero, element.coversFrame else { return [] }
        // The bleed is rounded up to dots: its stated width is enough.
        let dot = Length(dots: 1, resolution: layout.printerResolution)
        let needed = layout.bleed - dot
        let slack = Length(millimetres: 0.01)
        let sides = Self.sides(of: element.extent, over: trim)
            .filter { $0.excess >= slack * -1 && $0.excess < needed - slack }.map(\.name)
        guard !sides.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, "layout.short-bleed", at: element.place,
                "\(sides.joined(separator: "・"))の塗り足しが足りず、断裁のずれで白い縁が出ます",
                hint: "塗り足しの端まで伸ばすか、仕上がりの線から離してください")
        ]
    }

    private static func excess(of rect: Rect, over limit: Rect) -> String {
        let parts = sides(of: rect, over: limit).filter { $0.excess.millimetres > 0.01 }
            .map { "\($0.name)に\(text($0.excess))mm" }
        return "\(parts.joined(separator: "、"))はみ出しています"
    }

    /// How far a rectangle goes beyond another on each side; negative where it stays within.
    private static func sides(of rect: Rect, over limit: Rect) -> [(name: String, excess: Length)] {
        [
            ("左", limit.left - rect.left), ("上", limit.top - rect.top),
            ("右", rect.right - limit.right), ("下", rect.bottom - limit.bottom),
        ]
    }
}

extension Element {
    /// Whether it may reach into the bleed: rules, tints and pictures, which nobody has to read.
    fileprivate var mayBleed: Bool {
        switch content {
        case .line, .box, .image: true
        case .text, .table, .tick, .qrCode, .customerBarcode, .stamp: false
        }
    }

    /// Whether its edges are edges of ink.
    fileprivate var coversFrame: Bool {
        switch content {
        case .box(_, _, let fill?): fill.coverage > 0
        case .image: true
        default: false
        }
    }
}
