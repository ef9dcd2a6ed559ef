internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Testing

@Suite("A page is composed with what it says")
struct TaggingTests {
    private static let place = Place.position(file: "stage.yaml", line: 1, column: 1)

    /// A text that may have an id and a meaning; frames follow one another down the page.
    private static func text(
        _ parts: [TextTemplate.Part], id: String? = nil, _ meaning: Meaning = Meaning(),
        alignment: HorizontalAlignment = .left, conditions: [Condition] = [],
        marker: String? = nil
    ) -> Element {
        var element = Stage.text(
            parts, alignment: alignment, conditions: conditions, marker: marker,
            indent: marker == nil ? 0 : 20)
        element.identifier = id
        element.meaning = meaning
        return element
    }

    private static func reference(_ id: String) -> ElementReference {
        ElementReference(identifier: id, place: place)
    }

    private static func label(_ text: String, of ids: String...) -> Element {
        self.text([.literal(text)], Meaning(role: .label(of: ids.map(reference))))
    }

    private func document(
        _ elements: [Element], _ values: [String?] = ["番号花子", nil, nil],
        overlay: [Element] = [], purpose: PrintPurpose = .live
    ) throws -> TaggedDocument {
        var stage = Stage(elements: elements)
        stage.specimenOverlay = overlay
        return try stage.composer(purpose)
            .taggedDocument(for: Stage.notice(values), sheets: [Stage.sheet()])
    }

    /// The tree as types and words: `P(語)`, `Table(TR(TH(語) TD(語)))`.
    private func outline(_ document: TaggedDocument) -> String {
        document.structure.root.children.map { outline($0, document) }.joined(separator: " ")
    }

    private func outline(_ child: StructureElement.Child, _ document: TaggedDocument) -> String {
        switch child {
        case .marks(let page, let group): return document.structure.groupTexts[page][group]
        case .element(let element):
            let name =
                switch element.role {
                case .heading(let level): "H\(level)"
                case .paragraph: "P"
                case .span: "Span"
                case .list(let numbering): "L.\(numbering.rawValue)"
                case .listItem: "LI"
                case .label: "Lbl"
                case .listBody: "LBody"
                case .table: "Table"
                case .row: "TR"
                case .header(let scope, let columns): "TH.\(scope.rawValue)\(columns)"
                case .cell(let columns): "TD\(columns)"
                case .figure: "Figure.\(element.alternativeText ?? "-")"
                case .document: "Document"
                }
            let children = element.children.map { outline($0, document) }
            return "\(name)(\(children.joined(separator: " ")))"
        }
    }

    @Test("Text is paragraphs, in the order of the layout and not of painting")
    func order() throws {
        let document = try document([
            Self.text([.literal("題")], Meaning(role: .heading(1))),
            Self.text([.value(name: "氏名", formats: [])]), Self.text([.literal("後")]),
        ])
        #expect(outline(document) == "H1(題) P(番号花子) P(後)")
        // Painted last: it is not part of the background.
        #expect(document.structure.groupTexts == [["題", "後", "番号花子"]])
    }

    @Test("Neighbouring labels with their values are one table; other text ends it")
    func labels() throws {
        let document = try document([
            Self.label("名", of: "name"),
            Self.text([.value(name: "氏名", formats: [])], id: "name"),
            Self.label("所", of: "address"),
            Self.text([.value(name: "住所", formats: [])], id: "address"),
            Self.text([.literal("文")]), Self.label("署名"),
        ])
        #expect(
            outline(document)
                == "Table(TR(TH.Row1(名) TD1(番号花子)) TR(TH.Row1(所) TD1())) P(文)"
                + " Table(TR(TH.Row1(署名) TD1()))")
    }

    @Test("Several values of a label are paragraphs of its cell; a label not printed leaves them")
    func severalValues() throws {
        var label = Self.label("名", of: "a", "b")
        let values = [Self.text([.literal("甲")], id: "a"), Self.text([.literal("乙")], id: "b")]
        #expect(
            outline(try document([label] + values)) == "Table(TR(TH.Row1(名) TD1(P(甲) P(乙))))")
        label.conditions = [.present("住所")]
        #expect(outline(try document([label] + values)) == "P(甲) P(乙)")
    }

    @Test("Parts are read with what they continue, set alike as one group")
    func parts() throws {
        let part = Meaning(host: Self.reference("title"))
        let document = try document([
            Self.text([.literal("題")], id: "title", Meaning(role: .heading(1))),
            Self.text([.literal("名")], part), Self.text([.literal("文")]),
            Self.text([.literal("均")], part, alignment: .distribute),
        ])
        #expect(outline(document) == "H1(題名 Span(均)) P(文)")
        #expect(document.pages[0].groups.count == 3)
    }

    @Test("A part whose element is not printed is still heard")
    func orphan() throws {
        let document = try document([
            Self.text([.literal("題")], id: "title", conditions: [.present("住所")]),
            Self.text([.literal("続き")], Meaning(host: Self.reference("title"))),
        ])
        #expect(outline(document) == "P(続き)")
    }

    @Test("Markers make lists of one kind; ※ makes none")
    func lists() throws {
        let document = try document([
            Self.text([.literal("一")], marker: "①"), Self.text([.literal("二")], marker: "②"),
            Self.text([.literal("三")], marker: "○"), Self.text([.literal("四")], marker: "※"),
        ])
        #expect(
            outline(document)
                == "L.Decimal(LI(Lbl(①) LBody(一)) LI(Lbl(②) LBody(二)))"
                + " L.Circle(LI(Lbl(○) LBody(三))) P(※ 四)")
    }

    @Test("Spread characters carry their text")
    func distributed() throws {
        let document = try document([Self.text([.literal("氏名")], alignment: .distribute)])
        guard case .element(let paragraph) = document.structure.root.children[0],
            case .element(let span) = paragraph.children[0]
        else { throw Missing() }
        #expect(span.actualText == "氏名")
    }

    struct Missing: Error {}

    @Test("What is drawn has its text or is nothing to hear; boxes to tick say their state")
    func figures() throws {
        let stroke = Stroke(weight: Length(points: 1))
        var box = Stage.element(.box(radius: .zero, stroke: stroke, fill: nil))
        let rule = Stage.element(.line(from: .origin, to: Point(x: .zero, y: .zero), stroke))
        let tick = Stage.element(
            .tick(
                mark: TextTemplate(parts: [.value(name: "住所", formats: [])]),
                weight: Length(points: 1)))
        #expect(outline(try document([box, rule])) == "")
        box.meaning.alternativeText = TextTemplate(parts: [
            .literal("枠、"), .value(name: "issuer.site", formats: []),
        ])
        #expect(
            outline(try document([box, tick])) == "Figure.枠、https://a.b/() Figure.チェック欄（印なし）()")
        let ticked = try document([tick], ["番号花子", "○市", nil])
        #expect(outline(ticked) == "Figure.チェック欄（印あり）()")
    }

    @Test("Cells of a table: the first fixed text of a row is its header unless the layout says")
    func table() throws {
        func cell(
            _ parts: [TextTemplate.Part], span: Int = 1, header: TableCell.Header? = nil
        ) -> TableCell {
            TableCell(
                text: TextBlock(template: TextTemplate(parts: parts), style: Stage.style),
                columnSpan: span, header: header)
        }
        let height = Length(points: 30)
        let table = Table(
            columns: [Length(points: 80), Length(points: 80)],
            rows: [
                .init(height: height, cells: [cell([.literal("列")], span: 2, header: .column)]),
                .init(
                    height: height,
                    cells: [cell([.literal("名")]), cell([.value(name: "氏名", formats: [])])]),
                .init(
                    height: height,
                    cells: [cell([.value(name: "住所", formats: [])]), cell([.literal("語")])]),
            ], innerRule: Stroke(weight: Length(points: 1)),
            outerRule: Stroke(weight: Length(points: 1)), padding: Length(points: 2))
        #expect(
            outline(try document([Stage.element(.table(table))]))
                == "Table(TR(TH.Column2(列)) TR(TH.Row1(名) TD1(番号花子)) TR(TD1() TD1(語)))")
        let hidden = Stage.element(.table(table), conditions: [.present("住所")])
        #expect(outline(try document([hidden])) == "")
    }

    @Test("A stamp is heard once, first; its repetitions are nothing to hear")
    func stamps() throws {
        let stamp = Stage.element(
            .stamp(TextTemplate(parts: [.literal("見本")]), Stage.style, rotation: 30))
        let document = try document(
            [Self.text([.literal("文")])], overlay: [stamp, stamp], purpose: .specimen)
        #expect(outline(document) == "P(見本) P(文)")
        #expect(document.structure.groupTexts == [["文", "見本", "見本"]])
    }

    @Test("The groups are the page's marks in painting order, and every word is in the tree once")
    func completeness() throws {
        let stroke = Stroke(weight: Length(points: 1))
        let document = try document([
            Stage.element(.box(radius: .zero, stroke: stroke, fill: Ink(coverage: 0.1))),
            Self.label("名", of: "name"), Stage.element(.tick(mark: nil, weight: Length(points: 1))),
            Self.text([.value(name: "氏名", formats: [])], id: "name"),
            Self.text([.literal("一"), .value(name: "code.sheet", formats: [])], marker: "○"),
            Stage.element(.box(radius: .zero, stroke: stroke, fill: nil)),
        ])
        let page = document.pages[0]
        #expect(page.groups.flatMap(\.self) == page.page.allItems)
        var named: [Int] = []
        func collect(_ element: StructureElement) {
            for child in element.children {
                switch child {
                case .element(let inner): collect(inner)
                case .marks(_, let group): named.append(group)
                }
            }
        }
        collect(document.structure.root)
        #expect(Set(named).count == named.count)
        for (group, text) in document.structure.groupTexts[0].enumerated() where !text.isEmpty {
            #expect(named.contains(group))
        }
    }
}
