/// The part of an HTML report that can be read without its script: head, list of pages, and the
/// comparison in words.
struct OverviewMarkup: Sendable {
    let report: ComparisonReport
    let listing: PageListing
    let links: SourceLinks

    /// From the head to the end of the overview.
    var text: String {
        let list = ListMarkup(report: report, listing: listing).text
        return """
            <header>
            <button type="button" id="skip" class="skip" data-t="skip">本文へ</button>
            \(WordingMarkup.element("title", as: "h1"))
            <div class="tools">
            \(button("list.toggle", id: "list-toggle", expanded))
            <a id="overview-link" href="#" data-t="overview">概要</a>
            \(button("help", id: "help-open", "aria-keyshortcuts=\"?\""))
            <div class="group" role="group" \(WordingMarkup.label("language"))>
            <button type="button" lang="ja" data-language="ja" aria-pressed="true">日本語</button>
            <button type="button" lang="en" data-language="en" aria-pressed="false">English</button>
            </div>
            </div>
            </header>
            <div class="work">
            \(list)
            <main id="main" tabindex="-1">
            <section id="overview">
            \(environment)\(verdict)\(subject)\(groups)\(summary)\(notes)</section>

            """
    }

    private func button(_ key: String, id: String, _ attributes: String) -> String {
        WordingMarkup.element(
            key, as: "button", attributes: "type=\"button\" id=\"\(id)\" \(attributes)")
    }

    private var expanded: String { "aria-expanded=\"true\" aria-controls=\"list\"" }

    private func text(_ value: String) -> String { MarkupText(text: value).content }

    private var subject: String {
        """
        \(WordingMarkup.element("subject.\(report.subject.rawValue)", as: "p"))
        <dl class="sides">
        <div>\(WordingMarkup.element("before", as: "dt"))\
        <dd class="value">\(text(report.before))</dd></div>
        <div>\(WordingMarkup.element("after", as: "dt"))\
        <dd class="value">\(text(report.after))</dd></div>
        </dl>
        <noscript><p class="notice">\(ReportWording.japanese("noscript"))</p></noscript>

        """
    }

    private var verdict: String {
        let all = report.pages.count
        let different = all - report.count(.passed)
        let count = [
            ("n", WordingMarkup.grouped(different == 0 ? all : different)),
            ("of", WordingMarkup.grouped(all)),
        ]
        let (key, group, sign) =
            all == 0
            ? ("empty", "new", "!")
            : different == 0 ? ("same", "passed", "✓") : ("different", "changed", "≠")
        let sentence = all == 0 ? "" : WordingMarkup.element("verdict.\(key).n", as: "p", count)
        return """
            <div class="verdict \(group)">
            <h2>\(KindMarkup.sign(sign)) \(WordingMarkup.element("verdict.\(key)"))</h2>
            \(sentence)
            </div>

            """
    }

    private var environment: String {
        guard !report.environment.isEmpty else { return "" }
        let none = WordingMarkup.element("none")
        let rows = report.environment.map { change in
            "<tr><th scope=\"row\">\(text(change.name))</th>"
                + "<td class=\"value\">\(change.recorded.map(text) ?? none)</td>"
                + "<td class=\"value\">\(change.present.map(text) ?? none)</td></tr>"
        }
        return """
            <section class="notice" id="environment">
            <h2>\(KindMarkup.sign("!")) \(WordingMarkup.element("environment"))</h2>
            \(WordingMarkup.element("environment.why", as: "p"))
            <div class="wide"><table>
            <thead><tr>\(heads("environment", ["name", "recorded", "present"]))</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody></table></div>
            </section>

            """
    }

    private var groups: String {
        let cards = ReportSigns.order.map { state in
            let name = state.rawValue
            return """
                <li><button type="button" class="card \(name)" data-only-state="\(name)">
                <span class="word">\(KindMarkup.sign(ReportSigns.sign(of: state))) \
                \(WordingMarkup.element("state.\(name)"))</span>
                <span class="count" data-count="\(name)">\
                \(WordingMarkup.grouped(report.count(state)))</span>
                \(WordingMarkup.element("state.\(name).meaning", attributes: "class=\"meaning\""))
                </button></li>
                """
        }
        return """
            \(WordingMarkup.element("groups", as: "h2", attributes: "class=\"heard\""))
            <ul class="cards">
            \(cards.joined(separator: "\n"))
            </ul>

            """
    }

    private var summary: String {
        guard report.hasDifferences else { return "" }
        let sorted = report.summary.enumerated().sorted { left, right in
            (right.element.pageCount, left.offset) < (left.element.pageCount, right.offset)
        }
        guard !sorted.isEmpty else {
            return WordingMarkup.element("summary", as: "h2")
                + WordingMarkup.element("summary.none", as: "p")
        }
        let keys = ["text", "kind", "pages", "first", "source"]
        return """
            \(WordingMarkup.element("summary", as: "h2", attributes: "id=\"summary-title\""))
            <div class="wide"><table id="summary" aria-labelledby="summary-title">
            <thead><tr>\(heads("summary", keys))</tr></thead>
            <tbody>
            \(sorted.map { row($0.element) }.joined(separator: "\n"))
            </tbody></table></div>

            """
    }

    private func row(_ change: ChangeSummary) -> String {
        let pages = change.firstPages.map { label in
            listing.entry(labelled: label, changed: change.kind).map { entry in
                "<a href=\"#\(entry.address)\">\(text(label))</a>"
            } ?? "<span>\(text(label))</span>"
        }
        let of = [("of", WordingMarkup.grouped(change.ofPages))]
        return """
            <tr><th scope="row" lang="ja">\(text(change.text))</th>
            <td>\(KindMarkup.chip(change.kind))<br>\(KindMarkup.verdict(change.verdict)) \
            \(only(change.kind))</td>
            <td class="number"><strong>\(WordingMarkup.grouped(change.pageCount))</strong> \
            \(WordingMarkup.element("summary.of", of, attributes: "class=\"quiet\""))</td>
            <td class="labels">\(pages.joined(separator: " "))</td>
            <td>\(change.source.map(links.markup) ?? "")</td></tr>
            """
    }

    private func only(_ kind: PageChange.Kind) -> String {
        let data = "data-only-kind=\"\(kind.rawValue)\""
        return WordingMarkup.element(
            "only", as: "button", attributes: "type=\"button\" class=\"small\" \(data)")
    }

    private var notes: String {
        guard !report.notes.isEmpty else { return "" }
        let items = report.notes.map { note in
            """
            <li><p lang="ja">\(text(note.message))</p>
            \(note.hint.map { "<p lang=\"ja\" class=\"quiet\">\(text($0))</p>" } ?? "")
            <p>\(links.markup(note.place)) <code class="quiet">\(text(note.code))</code></p></li>
            """
        }
        return """
            \(WordingMarkup.element("notes", as: "h2"))
            <ul class="notes">
            \(items.joined(separator: "\n"))
            </ul>

            """
    }

    private func heads(_ table: String, _ keys: [String]) -> String {
        keys.map { key in
            WordingMarkup.element("\(table).\(key)", as: "th", attributes: "scope=\"col\"")
        }.joined()
    }
}
