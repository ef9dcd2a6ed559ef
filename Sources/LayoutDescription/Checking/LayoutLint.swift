public import Diagnostics
internal import PageGraphics

/// Finds faults of form in a layout that can be read: things outside the page, text on text or on
/// a rule, symbols that scanners will miss, type nobody can read.
///
/// An error is a fault that some notice is certain to show, or may show as soon as a value fills
/// its frame; a warning is something that somebody should look at. `overlap: allowed` on one of
/// two elements silences what is said about the pair, and elements whose conditions exclude each
/// other never meet. Overlays are checked on their own: they lie over everything.
public struct LayoutLint: Sendable {
    let layout: Layout

    /// Takes a layout.
    public init(_ layout: Layout) { self.layout = layout }

    /// Everything found, page by page, then the overlays.
    public func findings() -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for page in layout.pages {
            findings += page.elements.flatMap(faults)
            findings += textFaults(on: page.elements)
            findings += brailleFaults(on: page.elements)
            findings += page.elements.flatMap(backgroundFaults(among: page.elements))
            findings += encounters(on: page.elements)
        }
        for overlay in [layout.specimenOverlay, layout.copyOverlay] {
            findings += overlay.flatMap(faults)
            findings += textFaults(on: overlay)
        }
        return findings + windowFaults() + honorificFaults() + inkFaults()
    }

    /// Faults of one element by itself.
    private func faults(of element: Element) -> [Diagnostic] {
        let own =
            switch element.content {
            case .qrCode(let code): symbolFaults(code, element)
            case .image(let data): imageFaults(data, element)
            case .tick:
                element.frame.size.width.millimetres < 2.5
                    ? [
                        Diagnostic(
                            .warning, "layout.small-tick", at: element.place,
                            "チェック欄が一辺2.5mm未満で、書き込めません", hint: "side を3以上にしてください")
                    ] : []
            default: [Diagnostic]()
            }
        return edgeFaults(element) + own
    }

    private func imageFaults(_ data: ImageData, _ element: Element) -> [Diagnostic] {
        guard let header = PNGHeader(data.png) else { return [] }
        let (width, height) = (element.frame.size.width, element.frame.size.height)
        var findings: [Diagnostic] = []
        let stretch =
            (width / Double(header.width)).points / (height / Double(header.height)).points
        if abs(stretch - 1) > 0.02 {
            findings.append(
                Diagnostic(
                    .warning, "layout.distorted-image", at: element.place,
                    "画像の縦横の比が枠と違うので、歪んで印刷されます",
                    hint: "枠の比を\(header.width):\(header.height)にしてください"))
        }
        let resolution = Double(header.width) / (width.points / 72)
        if resolution < 200 {
            findings.append(
                Diagnostic(
                    .warning, "layout.coarse-image", at: element.place,
                    "画像の解像度が\(Int(resolution))dpiしかありません", hint: "300dpi以上の画像にしてください"))
        }
        return findings
    }

    /// Millimetres to a hundredth, without needless zeros.
    static func text(_ length: Length) -> String {
        let hundredths = Int((abs(length.millimetres) * 100).rounded())
        let fraction = hundredths % 100
        let sign = length.millimetres < 0 && hundredths > 0 ? "-" : ""
        if fraction == 0 { return "\(sign)\(hundredths / 100)" }
        let digits = fraction < 10 ? "0\(fraction)" : "\(fraction)"
        let trimmed = digits.hasSuffix("0") ? String(digits.dropLast()) : digits
        return "\(sign)\(hundredths / 100).\(trimmed)"
    }
}

extension Element {
    /// What the element takes up on the page, the quiet zone of a symbol and half the weight of
    /// a box's rule included. A rule itself may end at the edge of the page: cut lines do.
    var extent: Rect {
        switch content {
        case .qrCode(let code): frame.inset(by: code.quietZone * -1)
        case .customerBarcode: frame.inset(by: CustomerBarcodeForm.clearZone * -1)
        case .box(_, let stroke?, _): frame.inset(by: stroke.weight * -0.5)
        default: frame
        }
    }

    /// Whether it is a code for machines, which needs white around it.
    var isSymbol: Bool {
        switch content {
        case .qrCode, .customerBarcode: true
        default: false
        }
    }

    /// The element for messages: its id if it has one, and its place.
    var title: String {
        identifier.map { "「\($0)」（\(place)）" } ?? "\(place) の要素"
    }
}
