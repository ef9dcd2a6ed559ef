internal import Diagnostics
internal import PageGraphics
internal import PositionedYAML

/// Paper, printer, styles, pages and overlays.
extension LayoutAssembly {
    mutating func pageSize(_ fields: Fields) -> Size? {
        guard fields.value(of: LayoutKeys.page) != nil else { return .a4 }
        return reader.read(LayoutKeys.page, in: fields).map {
            Size(width: Length(millimetres: $0[0]), height: Length(millimetres: $0[1]))
        }
    }

    mutating func resolution(_ fields: Fields) -> Int {
        guard let value = fields.value(of: LayoutKeys.printer),
            let printer = reader.fields(value, PrinterKeys.vocabulary)
        else { return resolution }
        return reader.read(PrinterKeys.dpi, in: printer) ?? resolution
    }

    /// The bleed in whole dots of the printer, or a QR code on its dots when counted from the trim
    /// would be between them when counted from the edge of the sheet.
    mutating func bleed(_ fields: Fields) -> Length {
        guard let bleed = reader.read(LayoutKeys.bleed, in: fields) else { return .zero }
        return Length(millimetres: bleed).roundedUp(toDotsAt: resolution)
    }

    mutating func declareStyles(_ value: YAMLValue) {
        guard case .mapping(let entries) = value.content else {
            reader.report("wrong-type", at: value.place, "「体裁の名前: { … }」の組が必要です")
            return
        }
        for (name, place, value) in entries {
            guard let fields = reader.fields(value, StyleKeys.vocabulary) else { continue }
            let font = reader.read(StyleKeys.font, in: fields)
            let size = reader.read(StyleKeys.size, in: fields)
            let leading = reader.read(StyleKeys.leading, in: fields)
            let tracking = reader.read(StyleKeys.tracking, in: fields) ?? 0
            let ink = ink(StyleKeys.ink, in: fields) ?? .black
            // A style that is half wrong still counts as declared: one report is enough.
            let style = TextStyle(
                name: name, fontRole: font ?? "", size: Length(points: size ?? 10),
                leading: Length(points: leading ?? (size ?? 10) * 1.5),
                tracking: Length(points: tracking), ink: ink)
            styles.declare(style, at: place, fontPlace: fields.place(of: StyleKeys.font))
        }
    }

    mutating func reportUnusedStyles() {
        // Elements that could not be read may use any style.
        guard !hasLostElements else { return }
        for declaration in styles.declarations where !declaration.isUsed {
            reader.report(
                "unused-style", at: declaration.place,
                "体裁「\(declaration.style.name)」はどこでも使われていません", hint: "要らなければ消してください",
                severity: .warning)
        }
    }

    mutating func pages(_ fields: Fields) -> [LayoutPage]? {
        guard let value = reader.read(LayoutKeys.pages, in: fields),
            let items = reader.sequence(value)
        else { return nil }
        if items.isEmpty { reader.report("empty-value", at: value.place, "ページがありません") }
        var pages: [LayoutPage] = []
        for item in items {
            guard let fields = reader.fields(item, PageKeys.vocabulary) else {
                hasLostElements = true
                continue
            }
            let side = reader.read(PageKeys.side, in: fields)
            if side == .back, pages.last?.side != .front {
                reader.report(
                    "back-without-front", at: fields.place(of: PageKeys.side),
                    "裏のページの前に表のページがありません", hint: "表、裏の順に書いてください")
            }
            guard let list = reader.read(PageKeys.elements, in: fields) else {
                hasLostElements = true
                continue
            }
            pages.append(LayoutPage(side: side ?? .front, elements: elements(list)))
        }
        return pages.isEmpty ? nil : pages
    }

    mutating func overlays(_ fields: Fields) -> (specimen: [Element], copy: [Element]) {
        guard let value = fields.value(of: LayoutKeys.overlays),
            let overlays = reader.fields(value, OverlayKeys.vocabulary)
        else { return ([], []) }
        let specimen = reader.read(OverlayKeys.specimen, in: overlays).map { elements($0) }
        let copy = reader.read(OverlayKeys.copy, in: overlays).map { elements($0) }
        return (specimen ?? [], copy ?? [])
    }
}
