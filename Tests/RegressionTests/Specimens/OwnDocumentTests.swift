internal import Diagnostics
internal import NoticeModel
internal import Regression
internal import TestSupport
internal import Testing

@Suite("Coverage is read off the layout, of documents of one's own too")
struct OwnDocumentTests {
    private static func set(_ specimens: String) throws -> SpecimenSet {
        let text = """
            layout: Layouts/Samples/library-card-notice.yaml
            issuer: Layouts/Samples/issuer.yaml
            fonts: Fonts
            base:
              利用者番号: '00012345'
              氏名: 本棚 文子
              郵便番号: 000-0000
              住所: ○○県△△市□□町○丁目△番地1-1-3
              更新期限: 2026-03-31
              受取館: 中央館
              予約あり: 有
            specimens:
            \(specimens)
            """
        return try SpecimenSetLoader(root: Checkout.root).load(text: text, path: "specimens.yaml")
    }

    private static func gaps(_ specimens: String) throws -> [String] {
        let set = try Self.set(specimens)
        let press = SpecimenPress(set: set)
        let composed = try set.specimens.map { try press.compose($0) }
        return CoverageCheck(composed, layout: try press.layout(for: .live)).gaps
            .map { "\($0.kind.rawValue) \($0.subject)" }
    }

    private static let plain = "  - { name: plain, shows: 例 }"

    @Test("One plain record leaves all this open")
    func plainRecord() throws {
        #expect(
            try Self.gaps(Self.plain) == [
                "variation-sequence-missing 氏名", "supplementary-character-missing 氏名",
                "longest-name-missing 氏名", "era-boundary-missing 更新期限=2019-04-30",
                "era-boundary-missing 更新期限=2019-05-01", "choice-missing 受取館=北分館",
                "choice-missing 受取館=南分館", "field-never-empty 予約あり",
                "choice-missing 予約あり=無", "purpose-missing specimen", "purpose-missing copy",
                "fit-never-shrunk 住所", "fit-never-most-lines 住所", "fit-never-shrunk 氏名",
                "fit-never-most-lines 氏名", "condition-always-holds library-card-notice.yaml:52",
            ])
    }

    private static let sixtyLetters =
        "MARIA DEL CARMEN GUADALUPE ESPERANZA MONTEVERDE DE LA CRUZ X"

    /// A further specimen and what it closes.
    private static let further: [(String, [String])] = [
        (
            "fields: { 予約あり: null }",
            ["field-never-empty 予約あり", "condition-always-holds library-card-notice.yaml:52"]
        ),
        (
            "fields: { 予約あり: 無 }",
            ["choice-missing 予約あり=無", "condition-always-holds library-card-notice.yaml:52"]
        ),
        ("purpose: copy", ["purpose-missing copy"]),
        ("fields: { 受取館: 南分館 }", ["choice-missing 受取館=南分館"]),
        ("fields: { 更新期限: 2019-05-01 }", ["era-boundary-missing 更新期限=2019-05-01"]),
        ("fields: { 氏名: 辻\u{E0102} 文子 }", ["variation-sequence-missing 氏名"]),
        ("fields: { 氏名: \u{20BB7}田 文子 }", ["supplementary-character-missing 氏名"]),
        (
            "fields: { 氏名: \(sixtyLetters) }",
            ["longest-name-missing 氏名", "fit-never-shrunk 氏名", "fit-never-most-lines 氏名"]
        ),
        // On two of the three lines, at the size stated.
        ("fields: { 住所: \(String(repeating: "国", count: 30)) }", []),
        (
            "fields: { 住所: \(String(repeating: "国", count: 80)) }",
            ["fit-never-shrunk 住所", "fit-never-most-lines 住所"]
        ),
    ]

    @Test("A further record closes exactly what it shows", arguments: further)
    func furtherRecord(change: String, closes: [String]) throws {
        let before = try Self.gaps(Self.plain)
        let after = try Self.gaps(
            Self.plain + "\n  - { name: further, shows: 例, \(change) }")
        #expect(before.filter { !after.contains($0) } == closes)
    }

    @Test("Text that shrinks, but not far, leaves the smallest sizes open")
    func littleShrinking() throws {
        let gaps = try Self.gaps(
            "  - { name: only, shows: 例, fields: { 氏名: \(String(repeating: "寿", count: 28)) } }")
        #expect(gaps.contains("fit-never-near-floor 氏名"))
        #expect(gaps.contains("fit-never-full 氏名"))
        #expect(!gaps.contains("fit-never-shrunk 氏名"))
    }

    @Test("A condition that never holds hides what the element leaves open")
    func neverHolds() throws {
        let gaps = try Self.gaps("  - { name: only, shows: 例, fields: { 予約あり: null } }")
        #expect(gaps.contains("field-never-filled 予約あり"))
        #expect(gaps.contains("condition-never-holds library-card-notice.yaml:52"))
        #expect(!gaps.contains { $0.hasPrefix("choice-missing 予約あり") })
        #expect(!gaps.contains { $0.hasPrefix("element-never-shown") })
    }
}
