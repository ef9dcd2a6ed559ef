internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Testing

@Suite("A composer accounts for every element of a page")
struct AccountTests {
    private static let table = Table(
        columns: [Length(points: 100), Length(points: 100)],
        rows: [
            Table.Row(
                height: Length(points: 20),
                cells: [cell([.literal("名")]), cell([.value(name: "氏名", formats: [])])])
        ],
        innerRule: Stroke(weight: Length(points: 1)), outerRule: Stroke(weight: Length(points: 1)),
        padding: Length(points: 2))

    private static func cell(_ parts: [TextTemplate.Part]) -> TableCell {
        TableCell(text: TextBlock(template: TextTemplate(parts: parts), style: Stage.style))
    }

    /// Painted in another order than they stand: 題, the table's rules and 後 are background.
    private static var elements: [Element] {
        [
            Stage.text([.value(name: "氏名", formats: [])]),
            Stage.text([.literal("題")]),
            Stage.element(.table(table), frame: Stage.frame(0, 40, 200, 20)),
            Stage.text([.literal("所")], conditions: [.present("住所"), .equals("有無", ["有"])]),
            Stage.element(
                .tick(
                    mark: TextTemplate(parts: [.value(name: "有無", formats: [])]),
                    weight: Length(points: 1))),
            Stage.text([.literal("後")]),
        ].enumerated().map { index, element in
            var element = element
            element.place = .position(file: "stage.yaml", line: index + 1, column: 1)
            return element
        }
    }

    private static func accounts(
        _ elements: [Element], _ values: [String?], purpose: PrintPurpose = .live
    ) throws -> [ElementAccount] {
        let stage = Stage(
            elements: elements, specimenOverlay: [Stage.text([.literal("見本")])])
        return try stage.composer(purpose)
            .accounts(for: Stage.notice(values), sheets: [Stage.sheet()])[0]
    }

    @Test(
        "The marks of the accounts are those of the pages, in the same order",
        arguments: [
            (["番号花子", nil, nil], PrintPurpose.live), (["番号花子", "町", "有"], .live),
            (["番号花子", "町", "無"], .specimen),
        ] as [([String?], PrintPurpose)])
    func sameMarks(values: [String?], purpose: PrintPurpose) throws {
        let stage = Stage(
            elements: Self.elements, sides: [.front, .back],
            specimenOverlay: [Stage.text([.literal("見本")])])
        let composer = try stage.composer(purpose)
        let notice = Stage.notice(values)
        let accounts = try composer.accounts(for: notice, sheets: [Stage.sheet()])
        let pages = try composer.pages(for: notice, sheets: [Stage.sheet()])
        #expect(accounts.map { $0.flatMap(\.items) } == pages.map(\.allItems))
        #expect(
            accounts.map { $0.filter { $0.layer == .template }.flatMap(\.items) }
                == pages.map(\.template.items))
        #expect(accounts[0].contains { $0.layer == .overlay } == (purpose == .specimen))
    }

    @Test("Each names its line of the layout, its cell and the values it binds")
    func places() throws {
        let accounts = try Self.accounts(Self.elements, ["番号花子", nil, "有"])
        let lines = accounts.map { account in
            if case .position(_, let line, _) = account.place { line } else { 0 }
        }
        // 題, fills, rules and 名 of the table, outline, 後; then the record's.
        #expect(lines == [2, 3, 3, 3, 5, 6, 1, 3, 4, 5])
        #expect(accounts.map(\.cell) == [nil, nil, nil, 0, nil, nil, nil, 1, nil, nil])
        #expect(
            accounts.map(\.values.first) == [nil, nil, nil, nil, nil, nil, "氏名", "氏名", nil, "有無"])
        #expect(accounts[7].frame.left == Length(points: 102))
    }

    @Test("Every condition has its own outcome; one that fails hides the element")
    func conditions() throws {
        let account = try Self.accounts(Self.elements, ["番号花子", "町", "無"])[8]
        #expect(account.conditions.map(\.holds) == [true, false])
        #expect(account.conditions.map(\.condition) == [.present("住所"), .equals("有無", ["有"])])
        #expect(!account.isShown && account.items.isEmpty)
        #expect(try Self.accounts(Self.elements, ["番号花子", "町", "有"])[8].isShown)
    }

    /// The shaper's characters are squares: 10 stand in a frame of 100 pt at 10 pt.
    @Test(
        "How a text came to fit is told: unshrunk, shrunk, at its floor, its lines",
        arguments: [
            (1, 1, 10.0, false), (10, 1, 10.0, false), (11, 2, 10.0, false), (21, 2, 9.0, false),
            (40, 2, 5.0, true),
        ])
    func fits(count: Int, lines: Int, size: Double, isAtFloor: Bool) throws {
        let policy = FitPolicy(maximumLines: 2, minimumSize: Length(points: 5))
        let text = Stage.text(
            [.value(name: "氏名", formats: [])], frame: Stage.frame(0, 0, 100, 30), fit: policy)
        let accounts = try Self.accounts([text], [String(repeating: "字", count: count), nil, nil])
        let fit = try #require(accounts[0].fit)
        #expect(fit.lineCount == lines)
        #expect(abs(fit.size.points - size) < 0.05)
        #expect(fit.isShrunk == (size < 10))
        #expect(fit.isAtFloor == isAtFloor)
        #expect(fit.lineLimit == 2 && fit.isAtLineLimit == (lines == 2))
        #expect(fit.policy == policy && fit.statedSize.points == 10)
    }

    @Test("A frame limits the lines of a paragraph; an empty text fits nowhere")
    func frameLimit() throws {
        let text = Stage.text(
            [.value(name: "氏名", formats: [])], frame: Stage.frame(0, 0, 100, 41),
            fit: FitPolicy(maximumLines: nil))
        #expect(try Self.accounts([text], ["字", nil, nil])[0].fit?.lineLimit == 3)
        #expect(try Self.accounts([text], [nil, nil, nil])[0].fit == nil)
    }

    @Test("What cannot be set is reported as for pages")
    func failure() throws {
        let text = Stage.text([.value(name: "氏名", formats: [])], frame: Stage.frame(0, 0, 100, 20))
        let composer = try Stage(elements: [text, text]).composer()
        let notice = Stage.notice([String(repeating: "字", count: 11), nil, nil])
        let expected = #expect(throws: DiagnosticFailure.self) {
            try composer.pages(for: notice, sheets: [Stage.sheet()])
        }
        let found = #expect(throws: DiagnosticFailure.self) {
            try composer.accounts(for: notice, sheets: [Stage.sheet()])
        }
        // Two elements show the same value: it is said once.
        #expect(found == expected && found?.diagnostics.count == 1)
    }
}
