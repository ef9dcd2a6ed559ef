/// The words of a report, in both languages, by the key that its HTML and its script call them by.
/// What the comparison itself says (``ChangeSummary/text``, ``PageChange/detail``) is Japanese.
enum ReportWording {
    /// A wording in both languages; `{n}`, `{of}` and `{name}` stand for what the page fills in.
    struct Entry: Sendable {
        let key: String
        let japanese: String
        let english: String

        init(_ key: String, _ japanese: String, _ english: String) {
            self.key = key
            self.japanese = japanese
            self.english = english
        }
    }

    /// Every wording, by key.
    static let entries: [Entry] = (frame + vocabulary + controls + viewer + keys)
        .sorted { $0.key < $1.key }

    /// The Japanese wording of a key; the key itself if there is none.
    static func japanese(_ key: String) -> String {
        table[key] ?? key
    }

    private static let table = Dictionary(
        entries.map { ($0.key, $0.japanese) }, uniquingKeysWith: { first, _ in first })

    private static let vocabulary: [Entry] = [
        Entry("state.passed", "合格", "Passed"),
        Entry("state.changed", "変更", "Changed"),
        Entry("state.new", "新規", "New"),
        Entry("state.missing", "なし", "Missing"),
        Entry("state.passed.meaning", "前と同じ", "as before"),
        Entry("state.changed.meaning", "前と違う", "not as before"),
        Entry("state.new.meaning", "前の記録がない", "nothing to compare with"),
        Entry("state.missing.meaning", "前はあったページがない", "the page is gone"),
        Entry("sentence.passed", "このページは前と同じです", "This page is as it was."),
        Entry("sentence.changed", "このページは前と違います", "This page is not as it was."),
        Entry("sentence.new", "比べる相手（前のページ）がありません", "There is no earlier page."),
        Entry("sentence.missing", "前はあったページがありません", "The page is not there any more."),
        Entry("kind.page", "用紙・ページ", "Page"),
        Entry("kind.lost", "消えた", "Lost"),
        Entry("kind.added", "増えた", "Added"),
        Entry("kind.reworded", "文字が変わった", "Reworded"),
        Entry("kind.moved", "動いた", "Moved"),
        Entry("kind.restyled", "書体・大きさ・色", "Restyled"),
        Entry("kind.symbol", "二次元コード", "Code"),
        Entry("kind.redrawn", "線・枠・図", "Redrawn"),
        Entry("kind.picture", "見た目", "Appearance"),
        Entry("verdict.unacceptable", "承認が必要", "Needs approval"),
        Entry("verdict.distinguishable", "わずか", "Slight"),
        Entry("level.display-list", "描画リストで発見", "seen in marks drawn"),
        Entry("level.text", "読み戻した文字で発見", "seen in text read back"),
        Entry("level.symbols", "コードの読み取りで発見", "seen in codes decoded"),
        Entry("level.pixels", "画素で発見", "seen in dots"),
        Entry("none", "なし", "none"),
    ]

    private static let frame: [Entry] = [
        Entry("title", "ページの比較", "Comparison of pages"),
        Entry(
            "subject.baselines", "見本を、記録した基準と比べました", "Specimens compared with their baselines"),
        Entry("subject.files", "2つのファイルを比べました", "Two files compared"),
        Entry("before", "前", "Before"),
        Entry("after", "今", "Now"),
        Entry("overview", "概要", "Overview"),
        Entry("verdict.same", "違いはありません", "No differences"),
        Entry("verdict.same.n", "全{n}ページが前と同じです。", "All {n} pages are as they were."),
        Entry("verdict.empty", "比べるページがありません", "There are no pages to compare"),
        Entry("verdict.different", "違いがあります", "There are differences"),
        Entry(
            "verdict.different.n", "{of}ページのうち{n}ページが前と同じではありません。",
            "{n} of {of} pages are not as they were."),
        Entry("environment", "書体・ライブラリーが記録と違います", "Fonts or libraries differ from the record"),
        Entry(
            "environment.why", "下の違いは、レイアウトではなくこれが原因かもしれません。先に確かめてください。",
            "They may explain the differences below. Look at these first."),
        Entry("environment.name", "名前", "Name"),
        Entry("environment.recorded", "記録", "Recorded"),
        Entry("environment.present", "このコンピューター", "This computer"),
        Entry("notes", "この比較で確かめていないこと", "What this comparison does not cover"),
        Entry("notes.hint", "すること", "What to do"),
        Entry("summary", "何が変わったか", "What has changed"),
        Entry("summary.none", "まとめる変更はありません。", "There is nothing to sum up."),
        Entry("summary.kind", "種類", "Kind"),
        Entry("summary.text", "内容", "Change"),
        Entry("summary.pages", "ページ", "Pages"),
        Entry("summary.first", "はじめのページ", "First pages"),
        Entry("summary.source", "レイアウトの行", "Line of the layout"),
        Entry("summary.of", "{of}ページ中", "of {of}"),
        Entry("groups", "ページの4つの組", "The four groups of pages"),
        Entry(
            "noscript", "ページの絵と違いの一覧を見るには、JavaScriptを使えるようにしてください。",
            "Switch JavaScript on to see pictures and changes of pages."),
    ]

    private static let controls: [Entry] = [
        Entry("skip", "本文へ", "Skip to content"),
        Entry("language", "言語", "Language"),
        Entry("list", "ページの一覧", "Pages"),
        Entry("list.toggle", "一覧", "List"),
        Entry("help", "キー操作", "Keys"),
        Entry("search", "探す（番号・帳票・見本の名前）", "Search (label, document, specimen)"),
        Entry("states", "表示する組", "Groups shown"),
        Entry("kinds", "違いの種類で絞り込む", "Filter by kind of change"),
        Entry("kinds.all", "すべて", "All"),
        Entry("grave", "承認が必要な違いだけ", "Only what needs approval"),
        Entry("shown", "{of}ページ中{n}ページを表示", "{n} of {of} pages shown"),
        Entry("page-number", "{n}ページ", "page {n}"),
        Entry(
            "unlisted", "ほか{n}ページはここに載せていません（JSONにはすべてあります）",
            "{n} more pages are not listed here (the JSON report has all)"),
        Entry("only", "この種類だけ", "Only this kind"),
        Entry("copy", "コピー", "Copy"),
        Entry("copied", "コピーしました", "Copied"),
        Entry("close", "閉じる", "Close"),
    ]

    private static let viewer: [Entry] = [
        Entry("previous", "前のページ", "Previous"),
        Entry("next", "次のページ", "Next"),
        Entry("position", "{n}／{of}", "{n} of {of}"),
        Entry("modes", "比べ方", "View"),
        Entry("mode.side", "並べる", "Side by side"),
        Entry("mode.swipe", "スワイプ", "Swipe"),
        Entry("mode.blend", "重ねる", "Blend"),
        Entry("mode.difference", "差分", "Difference"),
        Entry("slider.swipe", "境目の位置（左が前、右が今）", "Border (left before, right now)"),
        Entry("slider.blend", "濃さ（左端が前、右端が今）", "Opacity (left end before, right end now)"),
        Entry("legend.before", "前だけにある", "only before"),
        Entry("legend.after", "今だけにある", "only now"),
        Entry("legend.both", "どちらにもある", "in both"),
        Entry("frames", "違いに枠", "Frame changes"),
        Entry("zoom", "大きさ", "Size"),
        Entry("zoom.out", "小さく", "Smaller"),
        Entry("zoom.in", "大きく", "Larger"),
        Entry("zoom.fit", "全幅", "Fit width"),
        Entry("picture.before", "前のページの絵", "Picture of the page before"),
        Entry("picture.after", "今のページの絵", "Picture of the page now"),
        Entry("picture.none", "このページの絵はありません", "There is no picture of this page"),
        Entry("picture.broken", "このページの絵を表示できません", "The picture cannot be shown"),
        Entry("changes", "違い", "Changes"),
        Entry("changes.n", "{n}件", "{n}"),
        Entry("changes.none", "違いはありません", "None"),
        Entry("changes.hidden", "ほか{n}件は絞り込みで隠しています", "{n} more are hidden by the filter"),
        Entry("changes.all", "すべて表示", "Show all"),
        Entry(
            "changes.unlisted", "ほか{n}件はここに載せていません（JSONにはすべてあります）",
            "{n} more are not listed here (the JSON report has all)"),
        Entry("locate", "{n}番の違いを絵で示す", "Show change {n} in the picture"),
        Entry("at", "左から{left} mm、上から{top} mm", "{left} mm from left, {top} mm from top"),
        Entry("seen-by", "（{name}）", "({name})"),
    ]

    private static let keys: [Entry] = [
        Entry("keys.title", "キー操作", "Keys"),
        Entry("keys.enabled", "1文字のキー操作を使う", "Use single-letter keys"),
        Entry("keys.next", "次のページ", "next page"),
        Entry("keys.previous", "前のページ", "previous page"),
        Entry("keys.change", "次の違い、前の違い", "next change, previous change"),
        Entry("keys.modes", "並べる、スワイプ、重ねる、差分", "side by side, swipe, blend, difference"),
        Entry("keys.zoom", "大きく、小さく、幅に合わせる", "larger, smaller, fit width"),
        Entry("keys.frames", "枠を付ける、外す", "frames on, off"),
        Entry("keys.list", "一覧を出す、隠す", "list on, off"),
        Entry("keys.overview", "概要へ", "overview"),
        Entry("keys.search", "探す", "search"),
        Entry("keys.help", "この説明", "this help"),
    ]
}
