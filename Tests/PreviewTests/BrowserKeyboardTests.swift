internal import TestSupport
internal import Testing

/// Without a mouse, on small windows, and after the clerk has left.
@Suite("The preview by keyboard, on small windows and locked", .serialized)
struct BrowserKeyboardTests {
    private typealias Steps = [HeadlessBrowser.Step]

    @Test("Everything from the search to the confirmed download works with keys alone")
    func keys() throws {
        let desk = try BrowserDesk()
        let level = Steps.text("#zoom-level")
        let visit = try desk.visit(
            [.until("document.querySelectorAll('#results li').length > 3"), .tab("#query")]
                + [.type("#4"), .until("document.querySelectorAll('#results li').length === 1")]
                + [.key("ArrowDown")]
                + [.value("document.activeElement.getAttribute('aria-activedescendant')")]
                + [.key("Enter"), .until(Steps.isShown), .tab("#stage"), .key("0")] + level
                + [.key("+")] + level + [.key("-"), .key("-")] + level
                + [.tab("#download"), .key("Enter")]
                + [.until("document.getElementById('confirm').open")]
                + [.value("document.activeElement.id"), .tab("#confirm-check"), .key(" ")]
                + [.tab("#confirm-do"), .key("Enter"), .download]
                + [.value("document.activeElement.id")])
        #expect(visit.values[0...3] == ["record-0", "100 %", "125 %", "90 %"])
        #expect(visit.values[4] == "confirm-title")
        #expect(visit.values[5].contains(".pdf "))
        #expect(visit.values[6] == "download", "the focus comes back to where it was")
    }

    @Test("The tabs and the purposes are moved through with arrows")
    func arrows() throws {
        let desk = try BrowserDesk()
        let visit = try desk.visit(
            [.tab("#tab-records"), .key("ArrowRight"), .value("document.activeElement.id")]
                + [.value("document.getElementById('source-form').hidden")]
                + [.key("End"), .value("document.activeElement.id")]
                + [.key("ArrowRight"), .value("document.activeElement.id")])
        #expect(visit.values == ["tab-form", "false", "tab-specimens", "tab-records"])
    }

    @Test(
        "At 400 % nothing but the page's picture is scrolled in two directions, in either language")
    func reflow() throws {
        let desk = try BrowserDesk()
        let widths: Steps = [
            .value("document.documentElement.scrollWidth <= 320"),
            .value(
                "[...document.querySelectorAll('body *')].filter((one) => !one.closest('#stage')"
                    + " && one.checkVisibility() && one.getBoundingClientRect().right > 320.5"
                    + " && !one.matches('.heard')).map((one) => one.outerHTML).join()"),
        ]
        let visit = try desk.visit(
            Steps.show("#2", name: desk.value("氏名", row: 2)) + [.size(320, 256)] + widths
                + Steps.audits + [.click("#language")] + widths + [.audit]
                + [.value("document.documentElement.lang")]
                + [.click("#download"), .until("document.getElementById('confirm').open")] + widths
                + [.value("document.getElementById('confirm').scrollWidth <= 320"), .audit])
        #expect(
            visit.values == [
                "true", "", "[]", "[]", "true", "", "[]", "en", "true", "", "true", "[]",
            ])
    }

    @Test("Locking clears whatever was personal from the screen and says how to go on")
    func lock() throws {
        let desk = try BrowserDesk()
        let name = desk.value("氏名", row: 2)
        let visit = try desk.visit(
            Steps.show("#2", name: name)
                + [.click("#lock"), .until("!document.getElementById('locked').hidden")]
                + [.value("document.documentElement.outerHTML")]
                + [.value("document.getElementById('query').value + document.images.length")]
                + [.value("fetch('/api/desk').then((answer) => answer.status)")] + Steps.audits
                + [.value("document.activeElement.id")])
        #expect(!visit.values[0].contains(name))
        #expect(visit.values[0].contains("新しいアドレスを開いてください"))
        #expect(visit.values[1...] == ["0", "423", "[]", "[]", "locked"])
    }
}
