internal import Foundation
internal import Regression
internal import TestSupport
internal import Testing

@Suite("A comparison in a real browser", .serialized)
struct HTMLReportBrowserTests {
    private static let first = "#notice/%E9%95%B7%E3%81%84%E5%90%8D%E5%89%8D/1"
    private static let images = "document.querySelectorAll('#stage img').length === 2"

    /// Opens a report, takes the steps, and makes sure that it complained of nothing and asked
    /// nobody for anything but itself.
    private func values(
        of report: ComparisonReport = ReportSample.mixed, at hash: String = "",
        _ steps: [HeadlessBrowser.Step]
    ) throws -> [String] {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = try ReportSample.write(report, to: folder)
        let visit = try HeadlessBrowser.visit([.size(1280, 1600), .open(path + hash)] + steps)
        #expect(visit.console == [])
        #expect(
            visit.requests.allSatisfy { $0.hasPrefix("file://\(path)") } && !visit.requests.isEmpty)
        return visit.values
    }

    private func shown(_ selector: String) -> HeadlessBrowser.Step {
        .value("document.querySelectorAll('\(selector)').length")
    }

    @Test("What a page would ask the network for, or complain of, is seen here")
    func control() throws {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = try ReportSample.write(ReportSample.mixed, to: folder)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let harm = "<script>document.title = 'harm'</script><img src='http://127.0.0.1:9/x.png'>"
        try text.replacingOccurrences(of: "</body>", with: harm + "</body>")
            .write(toFile: path, atomically: true, encoding: .utf8)
        let visit = try HeadlessBrowser.visit([.open(path), .value("document.title")])
        #expect(visit.values == ["ページの比較"])
        #expect(visit.console.count { $0.contains("Content Security Policy") } >= 2)

        try "<img src='http://127.0.0.1:9/x.png'><script>console.error('seen')</script>"
            .write(toFile: path, atomically: true, encoding: .utf8)
        let plain = try HeadlessBrowser.visit([.open(path)])
        #expect(plain.requests.contains("http://127.0.0.1:9/x.png"))
        #expect(plain.console.contains("seen"))
    }

    @Test("The four groups have their counts; pages as they were come when asked for")
    func groups() throws {
        let count = { (state: String) -> HeadlessBrowser.Step in
            .value("document.querySelector('[data-count=\(state)]').textContent")
        }
        let values = try values([
            count("passed"), count("changed"), count("new"), count("missing"),
            shown("#list li:not([hidden])"),
            .value("document.querySelector('#states [data-state=passed]').click()"),
            shown("#list li:not([hidden])"), .value("document.querySelector('#shown').textContent"),
        ])
        #expect(values == ["4", "3", "1", "1", "5", "null", "9", "9ページ中9ページを表示"])
    }

    @Test("Keys go from page to page, choose the view, and can be switched off")
    func keys() throws {
        let hash = HeadlessBrowser.Step.value("location.hash")
        let mode = HeadlessBrowser.Step.value(
            "document.querySelector('#modes [aria-pressed=true]').dataset.mode")
        let values = try values([
            .key("j"), .until(Self.images), hash, mode, .key("2"), mode, .key("3"), mode, .key("4"),
            mode, .key("1"), mode, .key("j"), .key("ArrowRight"), .key("k"), hash,
            .key("ArrowLeft"), hash, .key("k"), hash, .key("?"),
            .value("document.querySelector('#help').open"), .key("Escape"),
            .value("document.querySelector('#help').open"),
            .value("document.querySelector('#keys-enabled').click()"), .key("j"), hash,
            .key("ArrowRight"), .value("location.hash.endsWith('/2')"),
            .value("document.querySelector('#keys-enabled').click()"), .key("o"),
            .value("!document.querySelector('#overview').hidden"),
        ])
        let second = Self.first.dropLast() + "2"
        #expect(
            values == [
                Self.first, "side", "swipe", "blend", "difference", "side", String(second),
                Self.first, Self.first, "true", "false", "null", Self.first, "true", "null", "true",
            ])
    }

    @Test("A filter hides pages and changes of other kinds, and says how many")
    func filter() throws {
        let items = shown("#list li:not([hidden])")
        let changes = shown("#changes > li")
        let values = try values(
            at: Self.first,
            [
                .until(Self.images), changes,
                .value("document.querySelector('#kinds [data-kind=lost]').click()"), items, changes,
                .value("document.querySelector('#changes-note').textContent"),
                .value("document.querySelector('#kinds [data-kind=reworded]').click()"), items,
                .value("document.querySelector('#kinds [data-kind=\"\"]').click()"), items,
                .value("document.querySelector('#grave').click()"), items, changes,
                .value("document.querySelector('#grave').click()"),
                .key("/"), .type("１０００００２７"), items, .key("Escape"),
                .value("document.querySelector('#shown').textContent"), .key("j"),
                .value("location.hash"),
            ])
        #expect(
            values == [
                "2", "null", "1", "1", "ほか1件は絞り込みで隠しています すべて表示", "null", "2", "null", "5",
                "null", "4", "1", "null", "1", "9ページ中1ページを表示", "#notice/new/1",
            ])
    }

    @Test("Swipe, blend and difference show what they say")
    func views() throws {
        let left = HeadlessBrowser.Step.color("#stage .sheet", 0.25, 0.5)
        let right = HeadlessBrowser.Step.color("#stage .sheet", 0.75, 0.5)
        let slider = { (value: Int) -> HeadlessBrowser.Step in
            .value(
                """
                (() => { const s = document.querySelector('#slider'); s.value = \(value);
                s.dispatchEvent(new Event('input')); })()
                """)
        }
        let values = try values(
            at: Self.first,
            [
                .until(Self.images), .key("f"), .key("2"), left, right, slider(10), left, right,
                slider(90), left, right, .drag("#stage .sheet", 0.9, 0.6), right,
                .key("3"), left, right, slider(100), left, right, .key("4"), left, right,
            ])
        let black = "[0, 0, 0]"
        let white = "[255, 255, 255]"
        let difference = values.suffix(2)
        #expect(values[0...1] == [black, black])  // Was on the left, is on the right.
        #expect(values[2...4] == ["null", white, black])
        #expect(values[5...7] == ["null", black, white])
        #expect(values[8] == black)
        let grey = (126...129).map { "[\($0), \($0), \($0)]" }
        #expect(values[9...10].allSatisfy(grey.contains), "\(values[9...10])")
        #expect(values[11...13] == ["null", white, black])
        #expect(Array(difference) == ["[179, 68, 0]", "[0, 79, 158]"])
    }

    @Test("Frames lie where the changes are, on the side they belong to")
    func frames() throws {
        let place = { (selector: String) -> HeadlessBrowser.Step in
            .value(
                """
                (() => { const mark = document.querySelector('\(selector)').getBoundingClientRect();
                const sheet = document.querySelector('\(selector)').closest('.sheet')
                  .getBoundingClientRect(); const scale = sheet.width / 60;
                return [(mark.left - sheet.left) / scale, (mark.top - sheet.top) / scale,
                  mark.width / scale, mark.height / scale].map((x) => x.toFixed(1)).join(' '); })()
                """)
        }
        let values = try values(
            at: Self.first,
            [
                .until(Self.images), place(".sheet.before .mark[data-change=\"1\"]"),
                place(".sheet.after .mark[data-change=\"2\"]"), shown(".sheet.before .mark"),
                shown(".sheet.after .mark"), .key("n"), .key("n"), shown("#changes > .chosen"),
                .value("document.querySelector('#changes > .chosen').dataset.change"),
                shown(".mark.chosen"), .key("f"), shown(".mark"),
            ])
        #expect(
            values == ["25.5 1.5 7.0 4.0", "25.8 1.5 7.0 4.0", "2", "1", "1", "2", "2", "0"])
    }

    @Test("An address opens its page; an unknown one the overview")
    func addresses() throws {
        let open = HeadlessBrowser.Step.value(
            "document.querySelector('#page').hidden ? '' : document.title")
        let values = try values(
            at: "#notice/gone/2",
            [
                open, .value("location.hash = '#notice/長い名前/1'"), .until(Self.images), open,
                .value("location.hash = '#nothing/here'"),
                .until("document.querySelector('#page').hidden"), open,
                .value("history.back()"), .until(Self.images), open,
            ])
        let title = "長い名前 notice　10000019 – ページの比較"
        #expect(values[0] == "gone notice　10000035 – ページの比較")
        #expect([values[2], values[4], values[6]] == [title, "", title])
    }

    @Test("What would do harm is shown as it is written, and what is not seen gets a sign")
    func hostile() throws {
        let values = try values([
            .key("j"), .key("j"),
            .value("document.querySelector('.points').textContent"), .key("j"),
            .value("document.querySelector('#page-title .value').textContent"),
            .value("document.querySelector('#changes ins').textContent.includes('␣src=x')"),
            .value("document.querySelector('#changes a').getAttribute('href')"),
            shown("main img"), .value("document.title.startsWith(']]><script>')"),
        ])
        #expect(
            values == [
                "U+845B U+E0100 → U+845B", ReportSample.hostile, "true",
                "./../javascript%3Aalert%281%29", "0", "true",
            ])
    }

    @Test("English on request, with what the comparison says marked as Japanese")
    func english() throws {
        let values = try values(
            at: Self.first,
            [
                .until(Self.images), .value("document.documentElement.lang"),
                .value("document.querySelector('[data-language=en]').click()"),
                .value("document.documentElement.lang"), .until(Self.images),
                .value("document.querySelector('#changes-title').textContent"),
                .value("document.querySelector('#changes p[lang=ja]:not(.same)').textContent"),
                .value("document.querySelector('#states .passed').innerText.replace(/\\s+/g, ' ')"),
                .value("/[ぁ-ん]/.test(document.querySelector('.bar').innerText)"),
            ])
        #expect(
            values == ["ja", "null", "en", "Changes", "右へ0.30 mm", "✓ Passed 4", "false"])
    }

    @Test("Text stands out from its ground by 4.5 : 1 at least", arguments: ["light", "dark"])
    func contrast(scheme: String) throws {
        let values = try values([
            .scheme(scheme), .value(Self.lowContrast),
            .value("getComputedStyle(document.documentElement).backgroundColor"),
            .key("j"), .until(Self.images), .key("n"), .key("4"), .value(Self.lowContrast),
            .key("?"), .value(Self.lowContrast),
        ])
        #expect(values[0] == "[]" && values[2] == "[]" && values[3] == "[]", "\(values)")
        #expect(values[1] == (scheme == "light" ? "rgb(255, 255, 255)" : "rgb(21, 23, 27)"))
    }

    /// Every visible element with text of its own whose contrast (WCAG 2.2) is below 4.5.
    private static let lowContrast = """
        (() => { const parse = (text) => text.match(/[\\d.]+/g).map(Number);
        const light = (rgb) => { const [r, g, b] = rgb.map((v) => v / 255)
          .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
        const ground = (node) => { for (let at = node; at; at = at.parentElement) {
          const color = parse(getComputedStyle(at).backgroundColor);
          if (color.length === 3 || color[3] > 0) return color; } return [255, 255, 255]; };
        let count = 0; const low = [];
        for (const node of document.querySelectorAll('body *')) {
          if (!node.checkVisibility() || ['SCRIPT', 'STYLE'].includes(node.tagName)) continue;
          if (![...node.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
          count += 1; const [a, b] = [light(parse(getComputedStyle(node).color).slice(0, 3)),
            light(ground(node).slice(0, 3))].sort((x, y) => y - x);
          const ratio = (a + 0.05) / (b + 0.05);
          if (ratio < 4.5) low.push(node.className + ' ' + node.textContent + ' ' + ratio); }
        return count > 30 ? low : ['only ' + count]; })()
        """

    @Test("At 400 % nothing is cut off: one column, 320 wide", arguments: ["", first])
    func narrow(hash: String) throws {
        let values = try values(
            at: hash,
            [
                .size(320, 256), .value("document.documentElement.scrollWidth"),
                .key("l"), .value("document.documentElement.scrollWidth"),
            ])
        #expect(values == ["320", "320"])
    }

    @Test("Two thousand pages as they were and three hundred others; sixty have pictures")
    func large() throws {
        let values = try values(
            of: ReportSample.large,
            [
                shown("#list li"), shown("#list li:not([hidden])"), .key("j"),
                .until(Self.images), shown("img"),
                .value("location.hash = '#notice/changed/61'"),
                .until("document.querySelectorAll('#stage .empty').length === 2"),
                .value("document.querySelector('#modes [data-mode=swipe]').disabled"),
                shown("#changes del"), .key("2"), shown("#stage .empty"),
            ])
        #expect(values[0...2] == ["2300", "300", "2"])
        #expect(values[4...] == ["true", "1", "2"])
    }

    @Test("A comparison of no pages says so")
    func empty() throws {
        let values = try values(
            of: ReportSample.empty,
            [
                .value("document.querySelector('.verdict').innerText.trim()"), .key("j"), .key("2"),
                .key("n"), .key("+"), .value("location.hash"),
            ])
        #expect(values == ["! 比べるページがありません", ""])
    }
}
