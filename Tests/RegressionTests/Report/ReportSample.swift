internal import Foundation
internal import Regression
internal import TestSupport

/// Reports to test with; everybody in them is invented.
enum ReportSample {
    /// Text that would do harm if it were taken for markup.
    static let hostile = "]]><script>document.title='!'</script>\"'&<img src=x onerror=alert(1)>"

    /// Pages of every group: three changed, one new, one missing, four passed.
    static let mixed = ComparisonReport(
        subject: .baselines, before: "Tests/Baselines", after: "Layouts",
        environment: [EnvironmentChange(name: "cairo", recorded: "1.16.0", present: "1.18.0")],
        notes: [
            ComparisonReport.Note(
                code: "coverage.field-never-filled", place: "Layouts/notice.yaml:3:1",
                message: "「方書」の入った見本がありません", hint: "見本を足してください")
        ],
        pages: [
            page(
                "長い名前", 1, "10000019", .changed,
                [
                    PageChange(
                        .lost, seenBy: .text, before: "様", beforeFrame: frame,
                        source: "Layouts/notice.yaml:12:5"),
                    PageChange(
                        .moved, seenBy: .displayList, verdict: .distinguishable, before: "見本",
                        after: "見本", beforeFrame: frame, afterFrame: moved, detail: "右へ0.30 mm"),
                ], pictures),
            page(
                "長い名前", 2, "10000019", .changed,
                [
                    PageChange(
                        .reworded, seenBy: .text, before: "葛\u{E0100}城", after: "葛城",
                        beforeFrame: frame, afterFrame: frame)
                ]),
            page(
                hostile, 1, hostile, .changed,
                [
                    PageChange(
                        .added, seenBy: .text, verdict: .distinguishable, after: hostile,
                        detail: hostile, source: "javascript:alert(1):3:4")
                ]),
            page("new", 1, "10000027", .new, [], PagePictures(before: nil, after: after, scale: 2)),
            page("gone", 2, "10000035", .missing, []),
        ] + (1...4).map { page("passed", $0, "1000005\($0)", .passed, []) },
        summary: [
            ChangeSummary(
                kind: .moved, verdict: .distinguishable, text: "少し動きました", pageCount: 1, ofPages: 9,
                firstPages: ["10000019"]),
            ChangeSummary(
                kind: .lost, verdict: .unacceptable, text: "「様」が消えました", pageCount: 2, ofPages: 9,
                firstPages: ["10000019", "10000099", "notice/長い名前/1"],
                source: "Layouts/notice.yaml:12:5"),
        ])

    /// Two thousand pages as they were and three hundred that are not, of which sixty have pictures.
    static let large: ComparisonReport = {
        let passed = (1...2_000).map { page("passed", $0, "\(10_000_000 + $0)", .passed, []) }
        let changed = (1...300).map { number in
            page(
                "changed", number, "\(20_000_000 + number)", .changed,
                [PageChange(.lost, seenBy: .text, before: "様", beforeFrame: frame)],
                number <= 60 ? pictures : nil)
        }
        return ComparisonReport(
            subject: .files, before: "last.pdf", after: "this.pdf", pages: passed + changed)
    }()

    /// Nothing at all.
    static let empty = ComparisonReport(subject: .files, before: "a.pdf", after: "b.pdf")

    /// Where changes stand, in millimetres, on a page of 60 by 40.
    static let frame = PageFrame(left: 26, top: 2, width: 6, height: 3)
    private static let moved = PageFrame(left: 26.3, top: 2, width: 6, height: 3)

    /// The left half black before, the right half now.
    static let pictures = PagePictures(
        before: GreyPNG(width: 120, height: 80) { x, _ in x < 60 ? 0 : 255 }.bytes,
        after: after, scale: 2)
    private static let after = GreyPNG(width: 120, height: 80) { x, _ in x < 60 ? 255 : 0 }.bytes

    private static func page(
        _ specimen: String, _ number: Int, _ label: String, _ state: PageResult.State,
        _ changes: [PageChange], _ pictures: PagePictures? = nil
    ) -> PageResult {
        PageResult(
            document: "notice", specimen: specimen, page: number, label: label, state: state,
            changes: changes, pictures: pictures)
    }

    /// Writes a report as HTML into a folder and tells its path.
    static func write(_ report: ComparisonReport, to folder: String) throws -> String {
        let path = folder + "/report.html"
        try HTMLReport(report, sourceFolder: "..").text
            .write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }
}
