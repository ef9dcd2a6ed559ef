import Diagnostics
import LayoutDescription
import Testing

@Suite("The places that a form promises for 点字カナ are those that records may have")
struct BrailleLimitTests {
    private func findings(
        _ words: String, limit: Int? = nil, maximum: Int? = 11
    ) -> [Diagnostic] {
        let field =
            "  - { name: 点字カナ, kind: kana" + (maximum.map { ", max-length: \($0)" } ?? "") + " }\n"
        var text = Fixture.page(["{ text: \(words), frame: [20, 20, 100, 6], style: body }"])
        text.replace("styles:\n", with: field + "styles:\n", maxReplacements: 1)
        if let limit { text.replace("layout: 1\n", with: "layout: 1\nbraille-limit: \(limit)\n") }
        return Fixture.diagnostics(text).filter { $0.code == "layout.braille-limit" }
    }

    @Test(
        "Words with another number are a warning at the words",
        arguments: [
            ("最大11文字まで（濁点・半濁点は1文字）", Int?.none, true), ("最大１１文字まで（濁点・半濁点は1文字）", nil, true),
            ("最大11文字まで（濁点・半濁点は1文字）", 24, false), ("最大24文字まで（濁点・半濁点は1文字）", 24, true),
            ("最大24文字まで（濁点・半濁点は1文字）", nil, false), ("点字は最大 24 文字です", nil, false),
            ("備考は最大24文字まで", nil, true), ("濁点も1文字に数えます", nil, true),
        ])
    func words(words: String, limit: Int?, agrees: Bool) throws {
        let found = findings(words, limit: limit)
        #expect(found.isEmpty == agrees)
        #expect(found.allSatisfy { $0.severity == .warning })
        guard let finding = found.first else { return }
        #expect(finding.message.contains("\(limit ?? 11)文字まで"))
        guard case .position = finding.place else {
            Issue.record("no position")
            return
        }
    }

    @Test("A document whose kana have no limit promises nothing")
    func noLimit() { #expect(findings("最大24文字まで（濁点は1文字）", maximum: nil).isEmpty) }
}
