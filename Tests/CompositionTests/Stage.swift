internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics

/// Builds a layout of a few elements and composes one invented record with it.
struct Stage {
    static let schema = RecordSchema([
        FieldDeclaration("氏名", .name), FieldDeclaration("住所", .address),
        FieldDeclaration("有無", .choice(["有", "無"])),
    ])

    var elements: [Element] = []
    /// Sides of the pages, which all have the elements.
    var sides: [LayoutPage.Side] = [.front]
    var isIssued = true
    var bleed = Length.zero
    var specimenOverlay: [Element] = []
    var fontRoles: [FontRoleUse] = []

    static let style = TextStyle(
        name: "body", fontRole: "plain", size: Length(points: 10), leading: Length(points: 15))

    /// A frame in points.
    static func frame(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
        Rect(
            origin: Point(x: Length(points: x), y: Length(points: y)),
            size: Size(width: Length(points: width), height: Length(points: height)))
    }

    static func element(
        _ content: Element.Content, frame: Rect = frame(0, 0, 100, 20),
        conditions: [Condition] = []
    ) -> Element {
        Element(
            place: .position(file: "stage.yaml", line: 1, column: 1), frame: frame,
            conditions: conditions, content: content)
    }

    static func text(
        _ parts: [TextTemplate.Part], frame: Rect = frame(0, 0, 100, 20),
        alignment: HorizontalAlignment = .left, verticalAlignment: VerticalAlignment = .top,
        fit: FitPolicy = .reject, breaking: LineBreaking = .plain, conditions: [Condition] = [],
        marker: String? = nil, indent: Double = 0
    ) -> Element {
        let block = TextBlock(
            template: TextTemplate(parts: parts), style: style, alignment: alignment,
            verticalAlignment: verticalAlignment, fit: fit, breaking: breaking, marker: marker,
            hangingIndent: Length(points: indent))
        return element(.text(block), frame: frame, conditions: conditions)
    }

    func composer(
        _ purpose: PrintPurpose = .live, encoder: any SymbolEncoder = CountingEncoder()
    ) throws(DiagnosticFailure) -> Composer {
        let document = DocumentType(
            identifier: "stage", title: "舞台", schema: Self.schema, requiredElements: [],
            isIssued: isIssued)
        let layout = Layout(
            document: document, pageSize: .a4, bleed: bleed, printerResolution: 600,
            pages: sides.map { LayoutPage(side: $0, elements: elements) },
            specimenOverlay: specimenOverlay, copyOverlay: [], sourceFiles: ["stage.yaml"],
            fontRoles: fontRoles)
        return try Composer(
            layout: layout, purpose: purpose, issuerValues: ["issuer.site": .text("https://a.b/")],
            shaper: GridShaper(), encoder: encoder)
    }

    func page(
        _ values: [String?] = ["番号花子", nil, nil], row: Int = 7, purpose: PrintPurpose = .live
    ) throws(DiagnosticFailure) -> Page {
        try composer(purpose)
            .pages(for: Self.notice(values, row: row), sheet: Self.sheet())[0]
    }

    static func notice(_ values: [String?], row: Int = 7) -> Notice {
        Notice(schema: schema, row: row, values: values.map { $0.map(FieldValue.text) })
    }

    static func sheet(_ number: Int = 2, reprintMark: String = "") -> SheetValues {
        SheetValues(
            applicationURL: "https://example.jp/1", serial: "10000019", barcode: "b",
            controlLine: "c", sheet: number, sheets: 3, mailPiece: 1, reprintMark: reprintMark)
    }
}

extension [DrawItem] {
    /// The text runs among the items.
    var runs: [GlyphRun] {
        compactMap { if case .glyphs(let run) = $0 { run } else { nil } }
    }
}
