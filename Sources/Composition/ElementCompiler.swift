internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics

/// Turns a layout's elements into marks that no record changes and parts that wait for one.
struct ElementCompiler {
    let schema: RecordSchema
    let issuerValues: [String: FieldValue]
    let shaper: any TextShaper
    let encoder: any SymbolEncoder
    private(set) var diagnostics: [Diagnostic] = []
    /// That of the element being compiled.
    private var alternativeText: String?

    init(
        schema: RecordSchema, issuerValues: [String: FieldValue], shaper: any TextShaper,
        encoder: any SymbolEncoder
    ) {
        self.schema = schema
        self.issuerValues = issuerValues
        self.shaper = shaper
        self.encoder = encoder
    }

    /// The parts of elements, in painting order.
    /// - Parameter first: The position of the first element.
    mutating func compile(_ elements: [Element], from first: Int = 0) -> [CompiledElement] {
        elements.enumerated().flatMap { index, element in
            compile(element).map { part in
                var part = part
                part.source = first + index
                return part
            }
        }
    }

    private mutating func compile(_ element: Element) -> [CompiledElement] {
        if let alternative = element.meaning.alternativeText {
            alternativeText = bind(alternative, of: element)?.fixedText
        } else {
            alternativeText = nil
        }
        let frame = element.frame
        switch element.content {
        case .text(let block):
            return [text(block, frame: frame, of: element)].compactMap { $0 }
        case .table(let table):
            return compile(table, of: element)
        case .line(let from, let to, let stroke):
            return [fixed([.line(from: from, to: to, stroke)], of: element)]
        case .box(let radius, let stroke, let fill):
            return [
                fixed([.rectangle(frame, radius: radius, stroke: stroke, fill: fill)], of: element)
            ]
        case .tick(let mark, let weight):
            return tick(mark, weight: weight, of: element)
        case .image(let image):
            return [fixed([.image(image, frame)], of: element)]
        case .qrCode(let code):
            return [symbol(code, of: element)].compactMap { $0 }
        case .customerBarcode(let form):
            return [customerBarcode(form, of: element)].compactMap { $0 }
        case .stamp(let template, let style, let rotation):
            return [stamp(template, style, rotation, of: element)].compactMap { $0 }
        }
    }

    private func element(_ content: CompiledElement.Content, of element: Element) -> CompiledElement
    {
        CompiledElement(
            content: content,
            conditions: element.conditions.compactMap { BoundCondition($0, schema: schema) },
            place: element.place, identifier: element.identifier,
            alternativeText: alternativeText)
    }

    private func fixed(_ items: [DrawItem], of source: Element) -> CompiledElement {
        element(.fixed(items), of: source)
    }

    private mutating func bind(_ template: TextTemplate, of element: Element) -> BoundTemplate? {
        do throws(BoundTemplate.UnknownName) {
            return try BoundTemplate(template, schema: schema, issuerValues: issuerValues)
        } catch {
            let names = schema.fields.map(\.name) + issuerValues.keys.sorted()
            let nearest = NameSuggestion.nearest(to: error.name, in: names)
            report(
                "layout.unknown-name", element, "「{\(error.name)}」に入る値がありません",
                hint: nearest.map { "「{\($0)}」ではありませんか" })
            return nil
        }
    }

    private mutating func text(
        _ block: TextBlock, frame: Rect, of source: Element
    ) -> CompiledElement? {
        guard let template = bind(block.template, of: source) else { return nil }
        guard let text = template.fixedText else {
            return element(.text(template, block, frame), of: source)
        }
        return runs(text, block: block, frame: frame, of: source).map {
            fixed($0.map(DrawItem.glyphs), of: source)
        }
    }

    private mutating func runs(
        _ text: String, block: TextBlock, frame: Rect, of element: Element
    ) -> [GlyphRun]? {
        do throws(TextSettingFailure) {
            return try TextSetter(shaper: shaper).runs(text, block: block, frame: frame)
        } catch {
            switch error {
            case .doesNotFit:
                report(
                    "layout.text-overflow", element, "文言「\(text.prefix(12))…」が枠に収まりません",
                    hint: "枠を広げるか、文字を小さくするか、fitを書いてください")
            case .unshowable(let unshowable):
                let names = unshowable.sequences.map(\.name).joined(separator: "、")
                report(
                    "layout.unshowable-character", element,
                    "役割「\(unshowable.role)」の書体に無い字です: \(names)",
                    hint: "別の字にするか、その字を持つ書体を役割に足してください")
            }
            return nil
        }
    }

    private mutating func compile(_ table: Table, of source: Element) -> [CompiledElement] {
        let grid = TableGrid(table, origin: source.frame.origin)
        var parts = [fixed(grid.fills, of: source), fixed(grid.rules, of: source)]
        for (index, placed) in grid.cells.enumerated() {
            guard var part = text(placed.cell.text, frame: placed.textFrame, of: source) else {
                continue
            }
            part.cell = index
            parts.append(part)
        }
        return parts
    }

    private mutating func tick(
        _ mark: TextTemplate?, weight: Length, of source: Element
    ) -> [CompiledElement] {
        let frame = source.frame
        let outline = DrawItem.rectangle(
            frame, radius: .zero, stroke: Stroke(weight: weight), fill: nil)
        guard let mark, let template = bind(mark, of: source) else {
            return [fixed([outline], of: source)]
        }
        let stroke = Stroke(weight: weight * 2)
        let elbow = Point(
            x: frame.left + frame.size.width * 0.42, y: frame.top + frame.size.height * 0.78)
        let start = Point(
            x: frame.left + frame.size.width * 0.18, y: frame.top + frame.size.height * 0.5)
        let end = Point(
            x: frame.left + frame.size.width * 0.84, y: frame.top + frame.size.height * 0.2)
        let check: [DrawItem] = [
            .line(from: start, to: elbow, stroke), .line(from: elbow, to: end, stroke),
        ]
        return [fixed([outline], of: source), element(.tick(template, check), of: source)]
    }

    private mutating func symbol(_ code: QRCode, of source: Element) -> CompiledElement? {
        guard let template = bind(code.payload, of: source) else { return nil }
        let origin = source.frame.origin.onDotGrid(resolution: code.resolution)
        guard let payload = template.fixedText else {
            return element(.symbol(template, code, origin), of: source)
        }
        do throws(SymbolEncodingFailure) {
            let matrix = try encoder.encode(payload, version: code.version, level: code.level)
            return fixed([.symbol(matrix, origin: origin, module: code.module)], of: source)
        } catch {
            report(
                "layout.symbol-overflow", source, "QRコードの内容が型番\(code.version)に収まりません",
                hint: "version を大きくするか、level を下げてください")
            return nil
        }
    }

    private mutating func customerBarcode(
        _ form: CustomerBarcodeForm, of source: Element
    ) -> CompiledElement? {
        let name = ControlValue.customerBarcode.templateName
        let template = TextTemplate(parts: [.value(name: name, formats: [])])
        let origin = source.frame.origin.onDotGrid(resolution: form.resolution)
        return bind(template, of: source).map {
            element(.customerBarcode($0, form, origin), of: source)
        }
    }

    private mutating func stamp(
        _ template: TextTemplate, _ style: TextStyle, _ rotation: Double, of source: Element
    ) -> CompiledElement? {
        guard let bound = bind(template, of: source) else { return nil }
        guard let text = bound.fixedText else {
            report(
                "layout.stamp-with-field", source, "stampには記録ごとに変わる値を書けません",
                hint: "決まった文言にするか、textで書いてください")
            return nil
        }
        let block = TextBlock(template: template, style: style, alignment: .center)
        guard let runs = runs(text, block: block, frame: source.frame, of: source) else {
            return nil
        }
        let turned = runs.map { run in
            var run = run.turned(rotation, about: source.frame.center)
            // In its own colour: added to what lies beneath, it hides nothing.
            run.ink.overprints = true
            return DrawItem.glyphs(run)
        }
        return fixed(turned, of: source)
    }

    private mutating func report(
        _ code: DiagnosticCode, _ element: Element, _ message: String, hint: String? = nil
    ) {
        diagnostics.append(Diagnostic(code, at: element.place, message, hint: hint))
    }
}
