internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("An address breaks before its numbers and buildings, never within 1-2-3")
struct AddressLinesTests {
    private static let lines: [TextTemplate.Part] = [.value(name: "住所", formats: [])]

    private static func runs(
        _ address: String, width: Double, height: Double = 1000,
        fit: FitPolicy = FitPolicy(maximumLines: nil), breaking: LineBreaking = .address
    ) throws(DiagnosticFailure) -> [GlyphRun] {
        let element = Stage.text(
            lines, frame: Stage.frame(0, 0, width, height), fit: fit, breaking: breaking)
        return try Stage(elements: [element]).page(["番号", address, nil]).items.runs
    }

    private static func lines(
        _ address: String, width: Double, fit: FitPolicy = FitPolicy(maximumLines: nil)
    ) throws -> [String] { try runs(address, width: width, fit: fit).map(\.text) }

    @Test("One line stays one line")
    func short() throws {
        #expect(try Self.lines("見本県例示市架空町１－２－３", width: 140) == ["見本県例示市架空町１－２－３"])
    }

    @Test(
        "The line ends before the number or at a space, if that takes no more lines",
        arguments: [
            // Full-width digits may be torn apart anywhere by the rules of Unicode.
            ("見本県例示市架空町１－２－３", 110, ["見本県例示市架空町", "１－２－３"]),
            ("見本県例示市架空町一丁目２番３号", 110, ["見本県例示市架空町", "一丁目２番３号"]),
            ("見本県例示市架空町大字甲1234番地の5", 140, ["見本県例示市架空町大字甲", "1234番地の5"]),
            ("見本県例示市1-2-3 仮名荘101号室", 120, ["見本県例示市1-2-3", "仮名荘101号室"]),
            ("仮名荘ガーデンテラス　弐番館 2305号室", 130, ["仮名荘ガーデンテラス", "弐番館 2305号室"]),
            // 三番町 is the name of a town, or the end of one.
            ("見本県例示市西堀通三番町甲602番地", 130, ["見本県例示市西堀通三番町甲", "602番地"]),
            ("見本県例示市例示通一番町602-1", 110, ["見本県例示市例示通", "一番町602-1"]),
            // A numeral in a name numbers nothing.
            ("見本県三郷市八千代台字五郎丸六左衛門", 110, ["見本県三郷市八千代台字", "五郎丸六左衛門"]),
        ])
    func breaks(_ address: String, _ width: Double, _ expected: [String]) throws {
        #expect(try Self.lines(address, width: width) == expected)
    }

    @Test("Where a good break would take another line, the next best is taken")
    func fewLines() throws {
        // Before the number, three lines would be needed.
        let address = "見本市１２番地仮名荘仮名荘仮名荘仮名荘"
        #expect(try Self.lines(address, width: 100).count == 2)
        #expect(try Self.lines(address, width: 100)[0].hasPrefix("見本市１２番地"))
    }

    static let numbers = [
        "1-2-3", "１－２－３", "１丁目２番３号", "一丁目二番三号", "12番地の3", "二十三番地", "2305号室", "３条西４丁目",
    ]

    @Test("Whatever the width, a number that fits on a line stays on one", arguments: numbers)
    func whole(_ number: String) throws {
        let address = "見本県例示市架空町\(number)仮名荘ガーデン"
        // 西 between two numbers separates them.
        let parts = number == "３条西４丁目" ? ["３条", "４丁目"] : [number]
        for width in stride(from: 80.0, through: 200, by: 5) {
            let lines = try Self.lines(address, width: width)
            #expect(lines.joined() == address)
            for part in parts { #expect(lines.contains { $0.contains(part) }, "\(lines)") }
        }
    }

    @Test("A number wider than a line is broken rather than the record rejected")
    func tooWide() throws {
        let address = "町" + String(repeating: "１", count: 12) + "番地"
        let lines = try Self.lines(address, width: 100)
        #expect(lines.joined() == address && lines.count == 2)
        // Before that it is made smaller, if it may be.
        let shrunk = try Self.runs(
            address, width: 100, height: 40,
            fit: FitPolicy(maximumLines: 2, minimumSize: Length(points: 6)))
        #expect(shrunk.map(\.text) == ["町", String(repeating: "１", count: 12) + "番地"])
        #expect(shrunk[0].font.size < Length(points: 10))
    }

    @Test("Up to three lines, 方書 on a line of its own, and shrunk when that is not enough")
    func threeLines() throws {
        let fit = FitPolicy(maximumLines: 3, minimumSize: Length(points: 6))
        func runs(_ address: String, _ detail: String) throws -> [GlyphRun] {
            try Self.runs("\(address)\n\(detail)", width: 160, height: 45, fit: fit)
        }
        let plain = try runs("見本県例示市架空町大字仮名一丁目２番３号", "例示荘２０３号室（田中様方）")
        #expect(
            plain.map(\.text) == ["見本県例示市架空町大字仮名", "一丁目２番３号", "例示荘２０３号室（田中様方）"])
        #expect(plain.allSatisfy { $0.font.size == Length(points: 10) })
        let long = try runs(
            "見本県例示市架空町大字仮名字見本埋立地先一丁目２番３号", "グランドメゾン例示ガーデンテラス２０３号室")
        #expect(long.count == 3)
        #expect(long[1].text == "一丁目２番３号")
        #expect(long[2].text == "グランドメゾン例示ガーデンテラス２０３号室")
        #expect(long.allSatisfy { $0.font.size < Length(points: 10) })
        let error = #expect(throws: DiagnosticFailure.self) {
            try runs(String(repeating: "見", count: 60), String(repeating: "本", count: 60))
        }
        #expect(error?.diagnostics.map(\.code) == ["notice.does-not-fit"])
    }

    @Test("Nothing is rejected that would fit as plain text, and the check says what setting says")
    func noHarm() throws {
        var random = SeededGenerator(state: 7)
        let alphabet = Array("見本県市町１２３一二丁目番地号-の 荘（）ー")
        let fit = FitPolicy(maximumLines: 3, minimumSize: Length(points: 7))
        for _ in 0..<300 {
            let count = Int.random(in: 1...70, using: &random)
            let text = String((0..<count).map { _ in alphabet.randomElement(using: &random)! })
            let width = Double.random(in: 60...160, using: &random)
            func isSet(_ breaking: LineBreaking) -> Bool {
                (try? Self.runs(text, width: width, height: 45, fit: fit, breaking: breaking))
                    != nil
            }
            let fits = isSet(.address)
            #expect(fits || !isSet(.plain))
            let element = Stage.text(
                Self.lines, frame: Stage.frame(0, 0, width, 45), fit: fit, breaking: .address)
            let composer = try Stage(elements: [element]).composer()
            let findings = composer.check(
                Stage.notice(["番号", text, nil]), sheet: Stage.sheet())
            #expect(findings.isEmpty == fits)
        }
    }

    @Test("What is smaller for the sake of whole numbers is told as smaller")
    func noted() throws {
        let fit = FitPolicy(maximumLines: 2, minimumSize: Length(points: 5))
        // As plain text it fills two lines of ten; its number would be torn apart.
        let address = "見本県例示市町１２３４５６番地仮名荘"
        func sizes(_ breaking: LineBreaking) throws -> (drawn: Double, told: [Double]) {
            let element = Stage.text(
                Self.lines, frame: Stage.frame(0, 0, 90, 30), fit: fit, breaking: breaking)
            let composer = try Stage(elements: [element]).composer()
            let notice = Stage.notice(["番号", address, nil])
            var told: [Double] = []
            let findings = composer.check(notice, sheet: Stage.sheet()) { told.append($0.size) }
            #expect(findings.isEmpty)
            let runs = try composer.pages(for: notice, sheet: Stage.sheet())[0].items.runs
            return (runs[0].font.size.points, told)
        }
        let plain = try sizes(.plain)
        #expect(plain.drawn == 10 && plain.told.isEmpty)
        let whole = try sizes(.address)
        #expect(whole.drawn < 10 && whole.told == [whole.drawn])
    }
}
