/// Changes as sentences.
struct SummaryWording {
    /// What may be said of a text.
    enum Shown: Hashable {
        /// There is none.
        case nothing
        /// What it says.
        case text(String)
        /// That it is a value of a record.
        case value
    }

    let language: SummaryLanguage

    var missingPages: String {
        isJapanese ? "ページがなくなりました" : "pages are missing"
    }
    var newPages: String { isJapanese ? "ページが増えました" : "pages are new" }

    private var isJapanese: Bool { language == .japanese }

    /// Whether the detail of a change says something that its kind does not, and nothing of what
    /// stands on the page.
    static func hasMeasure(_ change: PageChange, isHidden: Bool) -> Bool {
        switch change.kind {
        case .lost, .added, .reworded: false
        // The widths of names and how far they move are as many as names.
        case .moved, .restyled: !isHidden || change.level == .displayList
        case .page, .symbol, .redrawn, .picture: true
        }
    }

    /// 左から90.0 mm、上から42.0 mm; where the left edges differ, from the first to the last.
    func place(_ frame: PageFrame, lastLeft: Double) -> String {
        var left = Measure.tenths(frame.left)
        if lastLeft - frame.left > 0.5 {
            left += isJapanese ? "〜\(Measure.tenths(lastLeft))" : "–\(Measure.tenths(lastLeft))"
        }
        let top = Measure.tenths(frame.top)
        return isJapanese ? "左から\(left) mm、上から\(top) mm" : "left \(left) mm, top \(top) mm"
    }

    /// 「様」が消えました（左から90.0 mm、上から42.0 mm）.
    func text(
        _ kind: PageChange.Kind, _ before: Shown, _ after: Shown, detail: String, place: String?
    ) -> String {
        var text = isJapanese ? japanese(kind, before, after) : english(kind, before, after)
        if !detail.isEmpty { text += isJapanese ? "。\(detail)" : ": \(detail)" }
        if let place { text += isJapanese ? "（\(place)）" : " (\(place))" }
        return text
    }

    private func japanese(_ kind: PageChange.Kind, _ before: Shown, _ after: Shown) -> String {
        let thing = name(before == .nothing ? after : before)
        return switch kind {
        case .page: "用紙が違います"
        case .lost: "\(thing)が消えました"
        case .added: "\(name(after))が加わりました"
        case .reworded where before == .value && after == .value: "値が違います"
        case .reworded: "\(name(before))が\(name(after))になりました"
        case .moved: "\(thing)が動きました"
        case .restyled: "\(thing)の見た目が違います"
        case .symbol where before == .nothing: "二次元コードが加わりました"
        case .symbol where after == .nothing: "二次元コードが消えたか、読めなくなりました"
        case .symbol: "二次元コードが違います"
        case .redrawn: "罫線か図が違います"
        case .picture: "見た目が違います"
        }
    }

    private func english(_ kind: PageChange.Kind, _ before: Shown, _ after: Shown) -> String {
        let thing = name(before == .nothing ? after : before)
        return switch kind {
        case .page: "the sheet is different"
        case .lost: "\(thing) is gone"
        case .added: "\(name(after)) is new"
        case .reworded where before == .value && after == .value: "a value is different"
        case .reworded: "\(name(before)) has become \(name(after))"
        case .moved: "\(thing) has moved"
        case .restyled: "\(thing) looks different"
        case .symbol where before == .nothing: "a code is new"
        case .symbol where after == .nothing: "a code is gone or cannot be read"
        case .symbol: "a code is different"
        case .redrawn: "a rule or picture is different"
        case .picture: "the page looks different"
        }
    }

    private func name(_ shown: Shown) -> String {
        switch shown {
        case .text(let text): "「\(text)」"
        case .value: isJapanese ? "値" : "a value"
        case .nothing: isJapanese ? "（なし）" : "nothing"
        }
    }
}
