/// A comparison as JUnit XML, for servers that build and test: a suite a document, a case a page.
/// Whatever is not as it was is a failure of the type `changed`, `new` or `missing`.
///
/// It holds what stands on the pages, names and numbers included: a report of real files is kept
/// as the files themselves are.
public struct JUnitReport: Sendable {
    /// What the comparison found.
    public var report: ComparisonReport
    /// What the whole is called, such as `tsuchi regress`.
    public var name: String

    /// Makes a file of a comparison.
    public init(_ report: ComparisonReport, name: String = "tsuchi regress") {
        self.report = report
        self.name = name
    }

    /// The file: UTF-8, without times, so that the same report gives the same bytes.
    public var text: String {
        var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
        lines.append("<testsuites name=\"\(attribute(name))\" \(counts(report.pages))>")
        lines += setting
        lines += suites.flatMap(elements)
        lines.append("</testsuites>\n")
        return lines.joined(separator: "\n")
    }

    private var suites: [(document: String, pages: [PageResult])] {
        var suites: [(document: String, pages: [PageResult])] = []
        var positions: [String: Int] = [:]
        for page in report.pages {
            let position = positions[page.document] ?? suites.count
            if position == suites.count {
                positions[page.document] = position
                suites.append((page.document, []))
            }
            suites[position].pages.append(page)
        }
        return suites
    }

    /// What all pages have in common: other fonts and libraries, and what the comparison lacks.
    private var setting: [String] {
        guard !report.environment.isEmpty || !report.notes.isEmpty else { return [] }
        var lines = ["  <testsuite name=\"\(attribute(name))\" \(counts([]))>"]
        if !report.environment.isEmpty {
            lines.append("    <properties>")
            lines += report.environment.map { change in
                let none = ReportWording.japanese("none")
                let value = "\(change.recorded ?? none) → \(change.present ?? none)"
                return "      <property name=\"environment: \(attribute(change.name))\""
                    + " value=\"\(attribute(value))\"/>"
            }
            lines.append("    </properties>")
        }
        let notes = report.notes.map { note in
            "\(note.place): \(note.message)\(note.hint.map { "（\($0)）" } ?? "") [\(note.code)]"
        }
        if !notes.isEmpty {
            lines.append("    <system-out>\(content(notes.joined(separator: "\n")))</system-out>")
        }
        return lines + ["  </testsuite>"]
    }

    private func elements(of suite: (document: String, pages: [PageResult])) -> [String] {
        let head = "  <testsuite name=\"\(attribute(suite.document))\" \(counts(suite.pages))>"
        return [head] + suite.pages.flatMap(element) + ["  </testsuite>"]
    }

    private func element(of page: PageResult) -> [String] {
        let place = page.specimen.isEmpty ? page.document : "\(page.document).\(page.specimen)"
        let title = "\(page.page)ページ（\(page.label)）"
        let head = "    <testcase classname=\"\(attribute(place))\" name=\"\(attribute(title))\""
        guard page.state != .passed else { return [head + "/>"] }
        let words = page.changes.map { ChangeWording(change: $0).sentence }
        return [
            head + ">",
            "      <failure type=\"\(page.state.rawValue)\" message=\"\(attribute(message(page)))\">"
                + content(words.joined(separator: "\n")) + "</failure>",
            "    </testcase>",
        ]
    }

    private func message(_ page: PageResult) -> String {
        guard page.state == .changed, let first = page.changes.first else {
            return ReportWording.japanese("sentence.\(page.state.rawValue)")
        }
        let others = page.changes.count - 1
        return ChangeWording(change: first).headline + (others > 0 ? "、ほか\(others)件" : "")
    }

    private func counts(_ pages: [PageResult]) -> String {
        let failures = pages.count { $0.state != .passed }
        return "tests=\"\(pages.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\""
    }

    private func attribute(_ text: String) -> String { MarkupText(text: text).attribute }
    private func content(_ text: String) -> String { MarkupText(text: text).content }
}
