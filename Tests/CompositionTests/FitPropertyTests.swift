internal import Composition
internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("Whatever a text says, it is shown whole and within its frame, or its record is rejected")
struct FitPropertyTests {
    private static let alphabet = Array("番号花子山川ーっ。、（「」）AbC 　12\u{FA19}辻\u{E0102}か\u{3099}𠮷")

    private static func size(_ character: Character) -> Double { character.isASCII ? 0.5 : 1 }

    /// The places of a run's characters, their right edges without blanks that may hang out.
    private static func edges(of run: GlyphRun) -> [(left: Double, right: Double)] {
        zip(run.glyphs, run.text).map { glyph, character in
            let left = run.origin.x.points + glyph.x
            let em = run.font.size.points * run.font.condensing
            let hangs = "。、）」".contains(character)
            let width = size(character) * em
            return (left, left + (hangs ? width / 2 : width))
        }
    }

    @Test("Random texts, frames, alignments and policies", arguments: 1...400)
    func wholeAndInside(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let count = Int.random(in: 1...40, using: &random)
        let text = String((0..<count).map { _ in Self.alphabet.randomElement(using: &random)! })
        let (width, height) = (
            Double.random(in: 5...200, using: &random), Double.random(in: 5...80, using: &random)
        )
        let policy = FitPolicy(
            maximumLines: [nil, 1, 2, 3].randomElement(using: &random)!,
            minimumSize: [nil, 6, 8].randomElement(using: &random)!.map { Length(points: $0) },
            leastCondensing: [nil, 0.7, 0.9].randomElement(using: &random)!)
        let element = Stage.text(
            [.value(name: "氏名", formats: [])], frame: Stage.frame(20, 30, width, height),
            alignment: HorizontalAlignment.allCases.randomElement(using: &random)!,
            verticalAlignment: VerticalAlignment.allCases.randomElement(using: &random)!,
            fit: policy)
        let page: Page
        do {
            page = try Stage(elements: [element]).page([text, nil, nil])
        } catch {
            #expect(error.diagnostics.map(\.code) == ["notice.does-not-fit"])
            return
        }
        let runs = page.items.runs
        func scalars(_ text: String) -> [Unicode.Scalar] {
            text.unicodeScalars.filter { $0 != " " && $0 != "\u{3000}" }
        }
        #expect(scalars(runs.map(\.text).joined()) == scalars(text))
        for run in runs {
            #expect(run.font.size.points >= policy.minimumSize?.points ?? 10)
            #expect(run.font.condensing >= policy.leastCondensing ?? 1)
            let edges = Self.edges(of: run)
            #expect(edges.allSatisfy { $0.left > 20 - 1e-6 })
            #expect(edges.last.map { $0.right < 20 + width + 1e-6 } ?? true)
            #expect(run.origin.y.points - 0.88 * run.font.size.points > 30 - 0.1)
            #expect(run.origin.y.points + 0.12 * run.font.size.points < 30 + height + 0.1)
        }
        if let lines = policy.maximumLines { #expect(runs.count <= lines) }
        for run in runs.dropFirst() where run.origin.y > runs[0].origin.y {
            #expect(!"ーっ。、」）".contains(run.text.first ?? " "))
        }
    }
}
