/// The list of pages of an HTML report, by group, with the means to search and to filter it.
struct ListMarkup: Sendable {
    let report: ComparisonReport
    let listing: PageListing

    /// The element.
    var text: String {
        let sections = ReportSigns.order.map(section).joined(separator: "\n")
        return """
            <nav id="list" \(WordingMarkup.label("list"))>
            <div class="filters">
            <label class="search">\(WordingMarkup.element("search"))
            <input type="search" id="search" autocomplete="off" spellcheck="false" \
            aria-keyshortcuts="/"></label>
            <div class="group" role="group" id="states" \(WordingMarkup.label("states"))>
            \(ReportSigns.order.map(stateButton).joined(separator: "\n"))
            </div>
            \(kinds)<p id="shown" role="status"></p>
            </div>
            \(sections)
            </nav>
            """
    }

    private func stateButton(_ state: PageResult.State) -> String {
        let name = state.rawValue
        let isShown = state != .passed || !report.hasDifferences
        return """
            <button type="button" class="\(name)" data-state="\(name)" aria-pressed="\(isShown)">\
            \(KindMarkup.group(state)) \
            <span class="count">\(WordingMarkup.grouped(report.count(state)))</span></button>
            """
    }

    private var kinds: String {
        let counts = report.pages.reduce(into: [PageChange.Kind: Int]()) { counts, page in
            for kind in page.kinds { counts[kind, default: 0] += 1 }
        }
        guard !counts.isEmpty else { return "" }
        let buttons = PageChange.Kind.allCases.compactMap { kind in
            counts[kind].map { count in
                """
                <button type="button" data-kind="\(kind.rawValue)" aria-pressed="false">\
                \(KindMarkup.chip(kind)) <span class="count">\(WordingMarkup.grouped(count))</span>\
                </button>
                """
            }
        }
        return """
            <details class="kinds" open>
            \(WordingMarkup.element("kinds", as: "summary"))
            <div class="group" role="group" id="kinds" \(WordingMarkup.label("kinds"))>
            <button type="button" data-kind="" aria-pressed="true" data-t="kinds.all">すべて</button>
            \(buttons.joined(separator: "\n"))
            </div>
            <label class="check"><input type="checkbox" id="grave"> \
            \(WordingMarkup.element("grave"))</label>
            </details>

            """
    }

    private func section(_ state: PageResult.State) -> String {
        let entries = listing.entries(state)
        guard !entries.isEmpty else { return "" }
        let unlisted = listing.unlisted[state] ?? 0
        let more =
            unlisted == 0
            ? ""
            : "\n"
                + WordingMarkup.element(
                    "unlisted", as: "p", [("n", WordingMarkup.grouped(unlisted))],
                    attributes: "class=\"quiet\"")
        let name = state.rawValue
        return """
            <section class="pages \(name)" data-state="\(name)">
            <h2>\(KindMarkup.group(state)) \
            <span class="count">\(WordingMarkup.grouped(report.count(state)))</span></h2>
            <ol>
            \(entries.map(item).joined(separator: "\n"))
            </ol>\(more)
            </section>
            """
    }

    private func item(_ entry: PageListing.Entry) -> String {
        let page = entry.page
        let kinds = page.kinds
        let data =
            kinds.isEmpty
            ? ""
            : " data-kinds=\"\(kinds.map(\.rawValue).joined(separator: " "))\""
                + (page.isGrave ? " data-grave" : "")
        let words = page.changes.isEmpty ? "" : kinds.map(KindMarkup.chip).joined(separator: " ")
        return """
            <li data-index="\(entry.index)"\(data)><a href="#\(entry.address)">\
            <span class="label value">\(MarkupText(text: page.listedName).content)</span> \
            <span class="where"><span class="value">\(MarkupText(text: page.listedPlace).content)</span> \
            \(WordingMarkup.element("page-number", [("n", "\(page.page)")]))</span>\
            \(words.isEmpty ? "" : " <span class=\"words\">\(words)</span>")</a></li>
            """
    }
}
