internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("A notice that passes the check is composed; one that does not fails as the check said")
struct NoticeCheckTests {
    private static let alphabet = Array(
        "番号花子山川ーっ。、（「」）AbC 　12\u{FA19}辻\u{E0102}か\u{3099}𠮷3456789012番地番地番地")
    private static let rare = Array("☒\n")
    private typealias Random = SeededGenerator

    private static func text(_ random: inout Random) -> String? {
        guard Int.random(in: 0..<12, using: &random) > 0 else { return nil }
        let count = Int.random(in: 0...30, using: &random)
        return String(
            (0..<count).map { _ in
                Int.random(in: 0..<300, using: &random) == 0
                    ? rare.randomElement(using: &random)! : alphabet.randomElement(using: &random)!
            })
    }

    private static func parts(_ random: inout Random) -> [TextTemplate.Part] {
        [
            [.value(name: "氏名", formats: [])],
            [.value(name: "住所", formats: [.fallback("-")])],
            [.value(name: "氏名", formats: []), .literal("　"), .value(name: "住所", formats: [])],
            [.value(name: "code.serial", formats: [.group([4])])],
        ].randomElement(using: &random)!
    }

    private static func element(_ random: inout Random) -> Element {
        let isConditional = Int.random(in: 0..<4, using: &random) == 0
        let conditions: [Condition] = isConditional ? [.equals("有無", ["有"])] : []
        if Int.random(in: 0..<4, using: &random) == 0 {
            let code = QRCode(
                payload: TextTemplate(parts: parts(&random)), version: 2, level: .high,
                moduleDots: 8, resolution: 600)
            return Stage.element(.qrCode(code), conditions: conditions)
        }
        let frame = Stage.frame(
            20, 30, Double.random(in: 15...300, using: &random),
            Double.random(in: 8...60, using: &random))
        return Stage.text(
            parts(&random), frame: frame,
            alignment: HorizontalAlignment.allCases.randomElement(using: &random)!,
            fit: FitPolicy(
                maximumLines: [nil, 1, 2, 3].randomElement(using: &random)!,
                minimumSize: [nil, 6, 8, 12].randomElement(using: &random)!.map {
                    Length(points: $0)
                }, leastCondensing: [nil, nil, 0.7].randomElement(using: &random)!),
            conditions: conditions,
            marker: [nil, "※", "☒"].randomElement(using: &random)!,
            indent: [0, 5].randomElement(using: &random)!)
    }

    @Test("Random layouts and records, one composer asked many times", arguments: 1...60)
    func agrees(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let elements = (0..<6).map { _ in Self.element(&random) }
        let composer = try Stage(elements: elements).composer()
        for row in 1...100 {
            let values = [
                Self.text(&random), Self.text(&random), ["有", "無"].randomElement(using: &random)!,
            ]
            let notice = Stage.notice(values, row: row)
            var thrown: [Diagnostic] = []
            do throws(DiagnosticFailure) {
                _ = try composer.pages(for: notice, sheet: Stage.sheet())
            } catch { thrown = error.diagnostics }
            // Before and after: nothing may be remembered that another record does not share.
            #expect(composer.check(notice, sheet: Stage.sheet()) == thrown)
            #expect(composer.check(notice, sheet: Stage.sheet()) == thrown)
        }
    }

    @Test("The random records above pass as well as fail, for each reason")
    func variety() throws {
        var codes: [String: Int] = [:]
        for seed in UInt64(1)...60 {
            var random = SeededGenerator(state: seed)
            let composer = try Stage(elements: (0..<6).map { _ in Self.element(&random) })
                .composer()
            for _ in 1...20 {
                let values = [Self.text(&random), Self.text(&random), "有"]
                let findings = composer.check(Stage.notice(values), sheet: Stage.sheet())
                for code in Set(findings.map(\.code.rawValue)) { codes[code, default: 0] += 1 }
                if findings.isEmpty { codes["fine", default: 0] += 1 }
            }
        }
        for code in [
            "fine", "notice.does-not-fit", "notice.unshowable-character",
            "notice.symbol-overflow",
        ] { #expect(codes[code, default: 0] > 20, "\(code)") }
    }

    @Test("Payloads that differ in digits only are encoded once")
    func payloadsOfOneForm() throws {
        let code = QRCode(
            payload: TextTemplate(parts: [.value(name: "住所", formats: [])]), version: 2,
            level: .high, moduleDots: 8, resolution: 600)
        let stage = Stage(elements: [Stage.element(.qrCode(code))])
        let encoder = CountingEncoder()
        let composer = try stage.composer(encoder: encoder)
        func check(_ payload: String) -> [String] {
            composer.check(Stage.notice(["花", payload, nil]), sheet: Stage.sheet())
                .map(\.code.rawValue)
        }
        #expect(check("id=0001") == [])
        #expect(check("id=9234") == [])
        #expect(encoder.count == 1)
        #expect(check("id=0x01") == [])
        #expect(check("id=00012") == [])
        #expect(encoder.count == 3)
        for _ in 1...2 {
            #expect(check(String(repeating: "1", count: 21)) == ["notice.symbol-overflow"])
        }
    }
}
