internal import Composition
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("A name breaks between its parts, if that takes no more lines")
struct NameLinesTests {
    private static func lines(
        _ name: String, width: Double, breaking: LineBreaking = .name
    ) throws -> [String] {
        let element = Stage.text(
            [.value(name: "氏名", formats: [])], frame: Stage.frame(0, 0, width, 1000),
            fit: FitPolicy(maximumLines: nil), breaking: breaking)
        return try Stage(elements: [element]).page([name, "見本県", nil]).items.runs.map(\.text)
    }

    @Test(
        "After ・, ＝ or a blank and before （",
        arguments: [
            ("アレクサンドル・セルゲーエヴィチ", 110, ["アレクサンドル・", "セルゲーエヴィチ"]),
            ("ジャン＝バティスト・クレマン", 110, ["ジャン＝バティスト・", "クレマン"]),
            ("ジャン＝バティストクレマン", 95, ["ジャン＝", "バティストクレマン"]),
            ("見本太郎左衛門　次郎三郎兵衛", 110, ["見本太郎左衛門", "次郎三郎兵衛"]),
            ("見本 花子マリア（旧姓例示）", 90, ["見本 花子マリア", "（旧姓例示）"]),
            ("MARIA GUADALUPE ESPERANZA", 110, ["MARIA GUADALUPE", "ESPERANZA"]),
        ])
    func parts(_ name: String, _ width: Double, _ expected: [String]) throws {
        #expect(try Self.lines(name, width: width) == expected)
    }

    @Test("Where a break between parts would take another line, the line is filled")
    func noMoreLines() throws {
        let name = "見本・" + String(repeating: "ア", count: 16)
        let lines = try Self.lines(name, width: 100)
        #expect(lines.count == 2 && lines[0].count == 10)
    }

    @Test("Whatever the width, no name takes more lines than it must, and none loses a letter")
    func noHarm() throws {
        var random = SeededGenerator(state: 11)
        let alphabet = Array("見本花子アイウ・＝（）　 ーAB")
        for _ in 0..<300 {
            let count = Int.random(in: 1...50, using: &random)
            let name = String((0..<count).map { _ in alphabet.randomElement(using: &random)! })
            let width = Double.random(in: 40...160, using: &random)
            let plain = try? Self.lines(name, width: width, breaking: .plain)
            let lines = try? Self.lines(name, width: width)
            #expect(plain?.count == lines?.count)
            func letters(_ lines: [String]?) -> String? {
                lines?.joined().filter { $0 != " " && $0 != "　" }
            }
            #expect(letters(plain) == letters(lines))
        }
    }
}
