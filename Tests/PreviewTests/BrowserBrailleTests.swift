internal import Foundation
internal import NoticeModel
internal import TestSupport
internal import Testing

/// Kana as braille where a clerk types them and where a finished notice is confirmed.
@Suite("Braille in the preview", .serialized)
struct BrowserBrailleTests {
    private typealias Steps = [HeadlessBrowser.Step]

    @Test(
        "Typed kana are shown as cells, with both counts; what has no cell is told by its position")
    func typed() throws {
        let desk = try BrowserDesk(.cardApplication)
        let field =
            "[...document.querySelectorAll('.field')].find((one) => one"
            + ".querySelector('label').textContent.startsWith('点字カナ'))"
        let line = "(\(field).querySelector('[id^=braille-]')?.textContent ?? '')"
        let visit = try desk.visit(
            [.until("document.querySelectorAll('#results li').length > 0")]
                + [.click("#tab-form"), .until("\(field) !== undefined")]
                + [.value("\(field).querySelector('input').focus()"), .type("バンゴウ ギョク")]
                + [.until("\(line).includes('⠐⠥⠴⠐⠪⠉⠀⠘⠪⠩')")]
                + [.value(line)]
                + [.value("\(field).querySelector('.braille').getAttribute('aria-label')")]
                + Steps.audits
                + [.type("ヵ"), .until("\(line).includes('升目がありません')"), .value(line)]
                + [.value("document.querySelectorAll('.braille').length")] + Steps.audits)
        let values = visit.values.filter { !$0.isEmpty && $0 != "null" && $0 != "undefined" }
        #expect(values[0] == "⠐⠥⠴⠐⠪⠉⠀⠘⠪⠩点字10升（様式の数え方では11文字）")
        #expect(values[1] == "点字 10升")
        #expect(values[2...3] == ["[]", "[]"])
        #expect(values[4].hasPrefix("9文字目は"))
        #expect(values[5] == "0")
        #expect(values[6...7] == ["[]", "[]"])
    }

    @Test("Before a notice goes out, the kana read back from the PDF stand beside their cells")
    func confirmed() throws {
        let desk = try BrowserDesk(.cardApplication, count: 40)
        let rows = desk.rows(40)
        let column = try #require(rows[0].firstIndex(of: "点字カナ"))
        let name = try #require(rows[0].firstIndex(of: "氏名"))
        let row = try #require(rows.indices.dropFirst().first { !rows[$0][column].isEmpty })
        let kana = rows[row][column]
        let visit = try desk.visit(
            Steps.show("#\(row)", name: rows[row][name])
                + [.click("#download"), .until("document.getElementById('confirm').open")]
                + Steps.text(".proof tbody tr:nth-child(2)") + Steps.audits)
        let cells = try BrailleCells(kana: kana)
        #expect(visit.values[0].contains("点字カナ"))
        #expect(visit.values[0].components(separatedBy: kana).count == 3, "asked and read back")
        #expect(visit.values[0].contains(cells.text))
        #expect(visit.values[0].contains("○ 一致"))
        #expect(visit.values[1...2] == ["[]", "[]"])
    }
}
