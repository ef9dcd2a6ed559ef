internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Testing

@Suite("A notice that is printed apart has its whole text, smaller than the layout allows")
struct SeparationTests {
    private static let fit = FitPolicy(maximumLines: 1, minimumSize: Length(points: 7))

    private static func element(_ fields: [String], width: Double = 100) -> Element {
        Stage.text(
            fields.map { .value(name: $0, formats: []) }, frame: Stage.frame(0, 0, width, 20),
            fit: fit)
    }

    private static func composer(
        _ elements: [Element], separating fields: Set<String>
    ) throws -> Composer {
        let stage = Stage(elements: elements)
        let layout = try stage.composer().layout.separating { shown in
            shown.contains { fields.contains($0.name) }
        }
        return try Composer(
            layout: layout, purpose: .live, issuerValues: [:], shaper: GridShaper(),
            encoder: CountingEncoder())
    }

    private static func runs(_ composer: Composer, _ values: [String?]) throws -> [GlyphRun] {
        try composer.pages(for: Stage.notice(values), sheet: Stage.sheet())[0].items.runs
    }

    @Test("The ordinary ways are used as long as one of them does")
    func ordinaryFirst() throws {
        let plain = try Stage(elements: [Self.element(["氏名"])]).composer()
        let apart = try Self.composer([Self.element(["氏名"])], separating: ["氏名"])
        for count in 1...14 {
            let values = [String(repeating: "字", count: count), nil, nil]
            #expect(try Self.runs(plain, values) == (try Self.runs(apart, values)))
        }
    }

    @Test("Then more lines, narrower letters and 4.5 pt; what even that cannot hold is rejected")
    func separated() throws {
        let composer = try Self.composer([Self.element(["氏名"])], separating: ["氏名"])
        let values = [String(repeating: "字", count: 20), nil, nil]
        let runs = try Self.runs(composer, values)
        #expect(runs.map(\.text).joined() == values[0])
        #expect(runs.allSatisfy { $0.font.size.points >= 4.5 && $0.font.condensing >= 0.7 })
        let notice = Stage.notice([String(repeating: "字", count: 400), nil, nil])
        let findings = composer.check(notice, sheet: Stage.sheet())
        #expect(findings.map(\.code) == ["notice.does-not-fit"])
        #expect(findings[0].message.contains("山分け"))
    }

    @Test("Only texts that show a field which is separated; one of several is enough")
    func fields() throws {
        let elements = [Self.element(["氏名"]), Self.element(["氏名", "住所"])]
        let long = String(repeating: "字", count: 20)
        let composer = try Self.composer(elements, separating: ["住所"])
        let findings = composer.check(Stage.notice([long, nil, nil]), sheet: Stage.sheet())
        #expect(findings.count == 1)
        #expect(composer.check(Stage.notice(["字", long, nil]), sheet: Stage.sheet()).isEmpty)
    }

    @Test("A check tells every text that is smaller or narrower, as it is printed, and no other")
    func notes() throws {
        let element = Stage.text(
            [.value(name: "氏名", formats: [])], frame: Stage.frame(0, 0, 100, 20),
            fit: FitPolicy(maximumLines: 1, minimumSize: Length(points: 7), leastCondensing: 0.8))
        let sheetText = Stage.text(
            [.value(name: "code.serial", formats: [])], frame: Stage.frame(0, 0, 30, 20),
            fit: FitPolicy(maximumLines: 1, minimumSize: Length(points: 6)))
        let composer = try Self.composer([element, sheetText], separating: ["氏名"])
        for count in 1...40 {
            let notice = Stage.notice([String(repeating: "字", count: count), nil, nil])
            var noted: [FieldFit] = []
            let findings = composer.check(notice, sheet: Stage.sheet()) { noted.append($0) }
            guard findings.isEmpty else {
                #expect(count > 28 && noted.isEmpty)
                continue
            }
            let run = try composer.pages(for: notice, sheet: Stage.sheet())[0].items.runs[0]
            let isChanged = run.font.size.points < 10 || run.font.condensing < 1
            #expect(noted.count == (isChanged ? 1 : 0))
            guard let fit = noted.first else { continue }
            #expect(fit.field == "氏名" && fit.statedSize == 10)
            #expect(fit.size == run.font.size.points && fit.condensing == run.font.condensing)
            #expect(fit.isShrunk == (fit.size < 10) && fit.isCondensed == (fit.condensing < 1))
            #expect(fit.isSeparated == (count > 17))
        }
    }
}
