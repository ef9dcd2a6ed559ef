/// The part of an HTML report that shows one page; its script fills it.
enum ViewerMarkup {
    /// From the viewer to the end of the page's body, the help included.
    static let text = """
        <article id="page" aria-labelledby="page-title" hidden>
        <header class="page-head">
        <h2 id="page-title" aria-live="polite"></h2>
        <p id="page-state"></p>
        <div class="group" role="group">
        \(button("previous", id: "previous", "aria-keyshortcuts=\"k\""))
        <span id="position" role="status"></span>
        \(button("next", id: "next", "aria-keyshortcuts=\"j\""))
        </div>
        </header>
        <div class="viewer">
        <section class="pictures">
        <div class="bar">
        <div class="group" role="group" id="modes" \(WordingMarkup.label("modes"))>
        \(mode("side", "1"))
        \(mode("swipe", "2"))
        \(mode("blend", "3"))
        \(mode("difference", "4"))
        </div>
        <div class="group" role="group" \(WordingMarkup.label("zoom"))>
        <button type="button" id="zoom-out" \(WordingMarkup.label("zoom.out"))>−</button>
        \(button("zoom.fit", id: "zoom-fit", "aria-pressed=\"true\""))
        <button type="button" id="zoom-in" \(WordingMarkup.label("zoom.in"))>＋</button>
        </div>
        <label class="check"><input type="checkbox" id="frames" checked> \
        \(WordingMarkup.element("frames"))</label>
        </div>
        <label class="slide" id="slide"><span id="slide-name"></span>
        <input type="range" id="slider" min="0" max="100" value="50"></label>
        <ul class="legend" id="legend">
        <li><span class="ink before" aria-hidden="true">－</span> \
        \(WordingMarkup.element("legend.before"))</li>
        <li><span class="ink after" aria-hidden="true">＋</span> \
        \(WordingMarkup.element("legend.after"))</li>
        <li><span class="ink both" aria-hidden="true"></span> \
        \(WordingMarkup.element("legend.both"))</li>
        </ul>
        <div id="stage"></div>
        </section>
        <aside class="changes" aria-labelledby="changes-title">
        <h3><span id="changes-title" data-t="changes">違い</span> <span id="changes-count"></span></h3>
        <ol id="changes"></ol>
        <p id="changes-note"></p>
        </aside>
        </div>
        </article>
        </main>
        </div>
        <dialog id="help" aria-labelledby="help-title">
        <h2 id="help-title" data-t="keys.title">キー操作</h2>
        <table>
        <tbody>
        \(keys.map(row).joined(separator: "\n"))
        </tbody>
        </table>
        <label class="check"><input type="checkbox" id="keys-enabled" checked> \
        \(WordingMarkup.element("keys.enabled"))</label>
        \(button("close", id: "help-close", "autofocus"))
        </dialog>

        """

    private static let keys: [(keys: [String], meaning: String)] = [
        (["j", "→"], "next"), (["k", "←"], "previous"), (["1", "2", "3", "4"], "modes"),
        (["n", "p"], "change"), (["f"], "frames"), (["+", "-", "0"], "zoom"), (["/"], "search"),
        (["l"], "list"), (["o"], "overview"), (["?"], "help"),
    ]

    private static func row(_ entry: (keys: [String], meaning: String)) -> String {
        let caps = entry.keys.map { "<kbd>\($0)</kbd>" }.joined(separator: " ")
        let meaning = WordingMarkup.element("keys.\(entry.meaning)", as: "td")
        return "<tr><th scope=\"row\">\(caps)</th>\(meaning)</tr>"
    }

    private static func button(_ key: String, id: String, _ attributes: String) -> String {
        WordingMarkup.element(
            key, as: "button", attributes: "type=\"button\" id=\"\(id)\" \(attributes)")
    }

    private static func mode(_ name: String, _ key: String) -> String {
        "<button type=\"button\" data-mode=\"\(name)\" aria-pressed=\"\(name == "side")\""
            + " aria-keyshortcuts=\"\(key)\">\(WordingMarkup.element("mode.\(name)"))"
            + " <kbd aria-hidden=\"true\">\(key)</kbd></button>"
    }
}
