internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import TestSupport
internal import Testing

/// What a clerk does at the counter, in a real browser with the real program.
@Suite("The preview at the counter", .serialized)
struct BrowserCounterTests {
    private typealias Steps = [HeadlessBrowser.Step]

    @Test("A person is found by kana, row and number, and shown front and back, the number hidden")
    func pick() throws {
        let desk = try BrowserDesk()
        let name = desk.value("氏名", row: 3)
        let visit = try desk.visit(
            Steps.audits + Steps.search("#3", finding: name)
                + [.value("document.querySelectorAll('#results li').length")]
                + [.key("Enter"), .until(Steps.isShown)]
                + [.value("document.querySelectorAll('.sheet > img').length")]
                + Steps.text("#output-facts") + Steps.text("#number") + Steps.audits
                + [
                    .click("#number"),
                    .until(
                        "document.querySelector('#number').textContent"
                            + ".includes('隠す')"),
                ]
                + [.value("document.querySelector('.sheet > img').complete")])
        #expect(visit.values[0...2] == ["[]", "[]", "1"])
        #expect(visit.values[3] == "2")
        #expect(visit.values[4].contains("3行目"))
        #expect(visit.values[5] == "個人番号を表示")
        #expect(visit.values[6...7] == ["[]", "[]"])
        #expect(visit.values[8] == "true")
        #expect(visit.console.isEmpty)
        let number = desk.value("個人番号", row: 3)
        #expect(
            !visit.requests.joined().contains(name) && !visit.requests.joined().contains(number))
        #expect(!desk.said.contains(name) && !desk.said.contains(number))
    }

    @Test("Typed values are refused with the words of the batch, at the fields they are about")
    func typed() throws {
        let desk = try BrowserDesk()
        let validator = try NoticeValidator(document: desk.document, purpose: .live)
        let names = desk.document.schema.fields.map(\.name)
        let typed = ["個人番号": "123456789012", "生年月日": "2020-13-01"]
        guard case .rejected(let violations) = validator.validate(names.map { typed[$0] }, row: 1)
        else { throw BrowserDesk.Failure(description: "the values are no bad ones") }
        let fill = typed.sorted { $0.key < $1.key }.flatMap { name, value -> Steps in
            let field =
                "[...document.querySelectorAll('.field')].find((one) => one"
                + ".querySelector('label').textContent.startsWith(\(Steps.quoted(name))))"
            return [.value("\(field).querySelector('input').focus()"), .type(value)]
        }
        let visit = try desk.visit(
            [.click("#tab-form"), .until("document.getElementById('field-0') !== null")] + fill
                + [.click("#form [type=submit]")]
                + [.until("!document.getElementById('form-errors').hidden")]
                + [.value("document.activeElement.id")] + Steps.text("#form-errors")
                + Steps.text("#fields")
                + [.value("document.querySelectorAll('[aria-invalid=true]').length")]
                + Steps.audits
                + [.click("#form-errors a"), .value("document.activeElement.ariaInvalid")])
        let told = visit.values.suffix(7)
        #expect(told.first == "form-errors")
        for violation in violations {
            let message = violation.diagnostic(row: 1).message
            #expect(told.contains { $0.contains(message) }, "\(message)")
        }
        #expect(Array(told)[4...6] == ["[]", "[]", "true"])
    }

    @Test("What is typed after a notice was shown makes it old: it does not go out")
    func edited() throws {
        let desk = try BrowserDesk()
        let record = Dictionary(
            uniqueKeysWithValues: desk.document.schema.fields.map {
                ($0.name, desk.value($0.name, row: 2))
            })
        let json = String(decoding: try JSONEncoder().encode(record), as: UTF8.self)
        let fill = """
            (() => { const record = \(json);
              for (const field of document.querySelectorAll(".field")) {
                const label = field.querySelector("label").firstElementChild.textContent;
                const box = field.querySelector("input:not([type=checkbox]), select");
                if (record[label]) box.value = record[label];
              } return true; })()
            """
        let note = "document.getElementById('output-note').textContent"
        let visit = try desk.visit(
            [
                .click("#tab-form"), .until("document.getElementById('field-0') !== null"),
                .value(fill), .click("#form [type=submit]"), .until(Steps.isShown),
                .value("document.getElementById('print').ariaDisabled"),
                .value(
                    "[...document.querySelectorAll('.field')].find((one) => one.querySelector"
                        + "('label').textContent.startsWith('氏名')).querySelector('input').focus()"),
                .type("見"), .value("document.getElementById('print').ariaDisabled"), .value(note),
                .click("#print"), .value("document.getElementById('confirm').open"), .audit,
                .click("#form-clear"), .value("document.querySelectorAll('.sheet').length"),
            ])
        let told = visit.values.filter { $0 != "undefined" && $0 != "null" }
        #expect(told == ["true", "false", "true", told[3], "false", "[]", "0"])
        #expect(told[3].contains("記入が変わりました"))
    }

    @Test("A live notice goes out after a confirmation only, as the bytes that render writes")
    func release() throws {
        let desk = try BrowserDesk()
        let name = desk.value("氏名", row: 2)
        let visit = try desk.visit(
            Steps.show("#2", name: name)
                + [.click("#download"), .until("document.getElementById('confirm').open")]
                + Steps.text(".proof tbody tr:first-child") + Steps.audits
                + [.click("#confirm-do")] + Steps.text("#confirm-fault")
                + [.click("#confirm-check"), .click("#confirm-do"), .download])
        let spaced = visit.values[0].components(separatedBy: name).count
        #expect(spaced == 3, "asked and read back")
        #expect(visit.values[1...2] == ["[]", "[]"])
        #expect(!visit.values[3].isEmpty)
        let result = try desk.run([
            "render", desk.document.identifier, "--input", "residents.csv", "--row", "2",
            "--issuer", "Layouts/Samples/issuer.yaml", "--output", "rendered.pdf",
        ])
        #expect(result.status == 0, "\(result.errors)")
        let digest = try ExternalTool.run("sha256sum", [desk.path("rendered.pdf")]).text.prefix(64)
        #expect(visit.values[4].hasSuffix(digest))
        #expect(visit.values[4].hasPrefix("\(desk.document.identifier)-"))
        #expect(!visit.values[4].contains(name))
        let log = try desk.run(["preview-log", "ledger.sqlite", "--format", "json"]).text
        #expect(log.components(separatedBy: "released").count == 2, "one line")
        #expect(!log.contains("fetched-again"))
        #expect(!log.contains(name))
    }

    @Test("A specimen goes out without a confirmation; printing takes the released PDF")
    func specimen() throws {
        let desk = try BrowserDesk()
        let visit = try desk.visit(
            Steps.show("#2", name: desk.value("氏名", row: 2))
                + [.click("input[name=purpose][value=specimen]")]
                + [
                    .until(
                        "document.getElementById('output-purpose').dataset.purpose"
                            + " === 'specimen'"), .until(Steps.isShown),
                ]
                + [.click("#print"), .until("document.getElementById('printing') !== null")]
                + [.value("document.getElementById('confirm').open")]
                + [.value("document.getElementById('printing').src.endsWith('.pdf?use=print')")]
                + [
                    .value(
                        "fetch(document.getElementById('printing').src)"
                            + ".then((answer) => answer.status)"), .audit,
                ])
        #expect(visit.values == ["false", "true", "200", "[]"])
        let lines = try desk.run(["preview-log", "ledger.sqlite", "--format", "json"]).text
        #expect(!lines.contains("released"), "no line for specimens")
    }

    @Test("A live notice that is printed is fetched once; opening it again is a second line")
    func printing() throws {
        let desk = try BrowserDesk()
        let fetchAgain =
            "fetch(document.querySelector('#output-result a').href).then((answer) => answer.status)"
        let visit = try desk.visit(
            Steps.show("#2", name: desk.value("氏名", row: 2)) + [
                .click("input[name=purpose][value=live]"),
                .until("document.getElementById('output-purpose').dataset.purpose === 'live'"),
                .until(Steps.isShown), .click("#print"),
                .until("document.getElementById('confirm').open"), .click("#confirm-check"),
                .click("#confirm-do"),
                .until("document.querySelector('#output-result a') !== null"),
                .value(fetchAgain),
            ])
        #expect(visit.values == ["200"])
        let log = try desk.run(["preview-log", "ledger.sqlite", "--format", "json"]).text
        #expect(log.components(separatedBy: "\"released\"").count == 3, "two lines")
        #expect(log.components(separatedBy: "preview.fetched-again").count == 2)
    }

    @Test("A notice of another person is blocked in words, with nothing to confirm")
    func mismatch() throws {
        let desk = try BrowserDesk()
        // The proof is a real one with another person's name in it.
        let exchange = """
            window.fetch = ((real) => async (path, options) => {
              const answer = await real(path, options);
              if (!path.endsWith("/prove")) return answer;
              const proof = await answer.json();
              proof.found.name = "別 人";
              Object.assign(proof, { isRight: false, confirmation: null,
                differences: [{ what: "name", message: "PDFの「氏名」が、選んだ人と違います" }] });
              return new Response(JSON.stringify(proof), { status: 200 });
            })(window.fetch), true
            """
        let visit = try desk.visit(
            Steps.show("#2", name: desk.value("氏名", row: 2)) + [.value(exchange)]
                + [.click("#print"), .until("document.getElementById('confirm').open")]
                + Steps.text("#confirm-title") + Steps.text(".proof .different") + Steps.audits
                + [.value("document.getElementById('confirm-do').checkVisibility()")]
                + [.key("Escape"), .until("!document.getElementById('confirm').open")]
                + [.value("document.getElementById('printing') === null")])
        #expect(visit.values[1].contains("出せません"))
        #expect(visit.values[2].contains("不一致"))
        #expect(visit.values[3...] == ["[]", "[]", "false", "true"])
    }

    @Test("A residents file that changed after the notice was shown lets nothing out")
    func changedRecord() throws {
        let desk = try BrowserDesk()
        var rows = desk.rows()
        rows.swapAt(2, 3)
        let changed = String(decoding: BrowserDesk.encoded(rows), as: UTF8.self)
        let visit = try desk.visit(
            Steps.show("#2", name: desk.value("氏名", row: 2))
                + [.write(desk.path("residents.csv"), changed), .click("#download")]
                + [
                    .until(
                        "document.querySelector('#confirm.wrong[open]') !== null"
                            + " || document.querySelector('#output-result .finding, #output-result .fault')"
                            + " !== null || document.querySelector('#trouble:not([hidden])') !== null"
                    )
                ]
                + [.value("document.getElementById('confirm-do').checkVisibility()")])
        #expect(visit.values.last == "false")
    }
}
