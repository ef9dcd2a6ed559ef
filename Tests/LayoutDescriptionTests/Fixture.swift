import Diagnostics
import LayoutDescription

/// Layouts in memory. The sample document declares fields of its own, so that a test needs no
/// more of a page than what it is about.
enum Fixture {
    /// Sixteen lines; elements follow.
    static let head = """
        layout: 1
        document: sample
        title: 見本帳票
        record:
          - { name: 番号, kind: digits, digits: 8, required: true }
          - { name: 氏名, kind: name, required: true }
          - { name: 生年月日, kind: date }
          - { name: 区分, kind: choice, choices: [有, 無] }
          - { name: 方書, kind: address }
          - { name: 郵便番号, kind: postal-code }
          - { name: 申請書ID, kind: application-id }
        styles:
          body: { font: gothic, size: 9, leading: 14 }
        pages:
          - side: front
            elements:

        """

    /// A layout whose first element, on line 17, uses the style; those given follow, one a line,
    /// each beginning in column 9.
    static func page(_ elements: [String]) -> String {
        let footer = "{ text: 固定, frame: [10, 280, 40, 6], style: body }"
        return head + ([footer] + elements).map { "      - \($0)\n" }.joined()
    }

    /// Loads `form.yaml` of a folder; texts by file name.
    static func load(
        _ text: String, with others: [String: String] = [:], images: [String: [UInt8]] = [:],
        issuer: [String]? = nil
    ) throws(DiagnosticFailure) -> LoadedLayout {
        var files = others.mapValues { Array($0.utf8) }.merging(images) { first, _ in first }
        files["form.yaml"] = Array(text.utf8)
        let access = LayoutFiles.memory(
            Dictionary(uniqueKeysWithValues: files.map { ("forms/\($0.key)", $0.value) }))
        return try LayoutLoader(files: access, issuerValueNames: issuer)
            .load(path: "forms/form.yaml")
    }

    /// Everything found, whether or not the layout loads.
    static func diagnostics(
        _ text: String, with others: [String: String] = [:], images: [String: [UInt8]] = [:],
        issuer: [String]? = nil
    ) -> [Diagnostic] {
        do {
            return try load(text, with: others, images: images, issuer: issuer).findings
        } catch {
            return error.diagnostics
        }
    }

    /// Everything found as `line:column code`, without the room of the code; the file's name
    /// before it if it is not the layout itself; `!` after warnings.
    static func findings(
        _ text: String, with others: [String: String] = [:], images: [String: [UInt8]] = [:],
        issuer: [String]? = nil
    ) -> [String] {
        diagnostics(text, with: others, images: images, issuer: issuer).map(short)
    }

    /// What is found about elements of the sample document.
    static func findings(elements: String...) -> [String] { findings(page(elements)) }

    static func short(_ finding: Diagnostic) -> String {
        var place = finding.place.map { "\($0)" } ?? "-"
        for prefix in ["forms/form.yaml:", "forms/"] where place.hasPrefix(prefix) {
            place.removeFirst(prefix.count)
            break
        }
        let code = finding.code.rawValue.dropFirst("layout.".count)
        return "\(place) \(code)\(finding.severity == .warning ? "!" : "")"
    }

    /// The elements of the first page without the line-17 text.
    static func elements(_ elements: String...) throws -> [Element] {
        Array(try load(page(elements)).layout.pages[0].elements.dropFirst())
    }
}
