internal import Foundation
internal import NoticeModel
internal import TestSupport
internal import Testing

/// What a designer does at the desk, in a real browser with the real program.
@Suite("The preview on the designer's desk", .serialized)
struct BrowserDesignerTests {
    private typealias Steps = [HeadlessBrowser.Step]

    private func desk() throws -> BrowserDesk {
        try BrowserDesk(
            .expiryNotice,
            options: ["--designer", "--baselines", Checkout.root + "/Tests/Baselines"])
    }

    private func specimen(_ name: String) -> Steps {
        Steps.choose("expiry-notice", in: "document") + [.click("#tab-specimens")]
            + [.until("document.querySelector('#specimen option') !== null")]
            + Steps.choose(name, in: "specimen")
            + [.until(Steps.isShown), .until("document.querySelector('.overlay') !== null")]
    }

    @Test(
        "An element tells its frame, style, field and the line that says so; overlays lie over it")
    func elements() throws {
        let desk = try desk()
        let line = try #require(
            desk.text("Layouts/expiry-notice.yaml").split(
                separator: "\n", omittingEmptySubsequences: false
            )
            .firstIndex { $0.contains("{宛名}") })
        let visit = try desk.visit(
            specimen("everyday")
                + [
                    .value(
                        "(() => { const list = document.getElementById('elements');"
                            + " list.value = [...list.options].find((one) => one.textContent"
                            + ".includes('recipient（')).value; list.dispatchEvent(new Event('change')); })()"
                    )
                ]
                + Steps.text("#element") + Steps.audits
                + ["ruler", "baselines", "quiet", "window"].map { .click("input[value=\($0)]") }
                + [.value("document.querySelectorAll('.layer:not(.off)').length"), .audit]
                + [.value("document.querySelectorAll('rect.quiet, rect.window').length")]
                // The layout states its envelope: it is drawn with its play, and not asked for.
                + [.value("document.querySelectorAll('rect.play').length")]
                + [.value("document.getElementById('envelope').hidden")])
        let told = visit.values.dropFirst(2).first { $0.contains("mm") } ?? ""
        #expect(told.contains("左 22・上 42・幅 89・高さ 12 mm"))
        #expect(told.contains("宛名"))
        #expect(told.contains("expiry-notice.yaml:\(line + 1):"))
        // The QR code and the window: this specimen's address has no number for a customer barcode.
        #expect(visit.values.suffix(5) == ["6", "[]", "2", "2", "true"])
        #expect(visit.console.isEmpty)
    }

    @Test("The envelope of a layout that states none is typed")
    func typedEnvelope() throws {
        let desk = try desk()
        let layout = try desk.text("Layouts/expiry-notice.yaml")
        let bare = layout.replacing("envelope: {", with: "# envelope: {")
        try Data(bare.utf8).write(
            to: URL(fileURLWithPath: desk.path("Layouts/expiry-notice.yaml")))
        let visit = try desk.visit(
            specimen("everyday") + [.click("input[value=window]")]
                + [.value("document.querySelectorAll('rect.window, rect.play').length")]
                + [.click("#envelope-window"), .key("End"), .type(" 1"), .audit]
                + [.value("document.activeElement.ariaInvalid")])
        #expect(visit.values.suffix(3) == ["1", "[]", "true"])
        #expect(visit.console.isEmpty)
    }

    @Test("A saved layout is drawn anew; a broken one keeps the last good page under the error")
    func reload() throws {
        let desk = try desk()
        let path = desk.path("Layouts/expiry-notice.yaml")
        let good = try desk.text("Layouts/expiry-notice.yaml")
        let moved = good.replacing("frame: [22, 42, 89, 12]", with: "frame: [23, 42, 88, 12]")
        let broken = good.replacing("        style: recipient\n", with: "        styl: recipient\n")
        let source = "document.querySelector('.sheet > img').src"
        let visit = try desk.visit(
            specimen("everyday") + [.value("window.first = \(source)")]
                + [.write(path, moved), .until("\(source) !== window.first")]
                + [.until("document.querySelector('.frame[width=\"88\"]') !== null")]
                + [.value("window.second = \(source)")]
                + [.write(path, broken)]
                + [.until("!document.getElementById('trouble').hidden")]
                + Steps.text("#trouble") + [.value("\(source) === window.second")]
                + [.value("document.getElementById('stale').hidden")]
                + [.value("document.querySelector('#trouble .caret') !== null")]
                + [.value("document.getElementById('download').ariaDisabled")] + Steps.audits
                + [.write(path, good), .until("document.getElementById('trouble').hidden")]
                + [.until(Steps.isShown)]
                + [.until("document.querySelector('.frame[width=\"89\"][height=\"12\"]') !== null")]
                + [.value("document.getElementById('stale').hidden")])
        let lines = broken.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("styl:") }) + 1
        #expect(visit.values[4].contains("expiry-notice.yaml:\(line):9"))
        #expect(visit.values[4].contains("styl: recipient"))
        #expect(visit.values[4].contains("直し方"))
        #expect(visit.values[5...] == ["true", "false", "true", "true", "[]", "[]", "true"])
    }

    @Test(
        "The slider goes through the specimens; the extremes of the data and the baseline are seen")
    func specimens() throws {
        let desk = try desk()
        let slide = "document.getElementById('specimen-slide')"
        let image = "document.querySelector('.sheet > img').src"
        let visit = try desk.visit(
            specimen("everyday") + [.value("window.first = \(image)")]
                + [.value("\(slide).focus()"), .key("ArrowRight")]
                + [.until("\(image) !== window.first"), .until(Steps.isShown)]
                + [.value("document.getElementById('specimen').value !== 'everyday'")]
                + Steps.choose("everyday", in: "specimen")
                + [.until(Steps.isShown), .click("input[name=compare][value=slide]")]
                + [.until("document.querySelector('.before') !== null"), .audit]
                + [.value("document.querySelector('.before').naturalWidth > 500")]
                + [.drag("#border-at", 0.5, 0.9)]
                + [.value("document.querySelector('.before').style.clipPath")]
                + [.click("input[name=compare][value=difference]")]
                + [.until("document.querySelector('.difference') !== null")]
                + [.value("window.first = \(image)"), .click("input[name=data][value=longest]")]
                + [.until("\(image) !== window.first"), .until(Steps.isShown)]
                + [.value("document.getElementById('specimen').value !== 'everyday'"), .audit])
        let told = Array(visit.values.dropFirst(3))
        #expect(told[1] == "true")
        #expect(told[3...4] == ["[]", "true"])
        #expect(told[5].hasPrefix("inset(0") && !told[5].contains("50%"))
        #expect(told.suffix(2) == ["true", "[]"])
    }
}
