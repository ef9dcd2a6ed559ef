/// A mark and what has become of it.
struct MarkPair {
    let before: DisplayMark
    let after: DisplayMark

    /// The change; of several the one that matters most to a reader gives the kind, and the detail
    /// tells all.
    func change(source: String?) -> PageChange {
        let rewording =
            before.form == .text && before.words != after.words
            ? Rewording(before: before.words, after: after.words) : nil
        let details = [
            rewording?.detail, styleDetail, moveDetail, sizeDetail, digestDetail,
        ].compactMap(\.self)
        return PageChange(
            kind(rewording), seenBy: .displayList,
            before: rewording.map(\.before) ?? before.name,
            after: rewording.map(\.after) ?? after.name,
            beforeFrame: before.frame, afterFrame: after.frame,
            detail: details.isEmpty ? "重なりの順が違います" : details.joined(separator: "、"),
            source: source)
    }

    private func kind(_ rewording: Rewording?) -> PageChange.Kind {
        if let rewording { return rewording.kind }
        switch before.form {
        case .symbol: return .symbol
        case .line, .box, .picture: return isOnlyMoved ? .moved : .redrawn
        case .text:
            if before.style != after.style { return .restyled }
            if moveDetail != nil { return .moved }
            return before == after ? .redrawn : .restyled
        }
    }

    private var isOnlyMoved: Bool {
        moveDetail != nil && styleDetail == nil && sizeDetail == nil && digestDetail == nil
    }

    private var styleDetail: String? {
        before.style == after.style ? nil : "「\(before.style)」から「\(after.style)」"
    }

    private var moveDetail: String? {
        let right = after.left - before.left
        let down = after.top - before.top
        let parts = [
            right == 0 ? nil : "\(right > 0 ? "右" : "左")へ\(DisplayMark.text(abs(right))) mm",
            down == 0 ? nil : "\(down > 0 ? "下" : "上")へ\(DisplayMark.text(abs(down))) mm",
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "、")
    }

    private var sizeDetail: String? {
        let isText = before.form == .text
        // Other words are wider or narrower anyway, and another size of the font is in the style.
        guard !isText || before.words == after.words && before.style == after.style,
            before.width != after.width || before.height != after.height
        else { return nil }
        let name = isText ? "文字列の幅" : "大きさ"
        return "\(name) \(size(before))から\(size(after))"
    }

    private func size(_ mark: DisplayMark) -> String {
        let width = DisplayMark.text(mark.width)
        return mark.form == .text
            ? "\(width) mm" : "\(width) × \(DisplayMark.text(mark.height)) mm"
    }

    private var digestDetail: String? {
        guard before.digest != after.digest else { return nil }
        switch before.form {
        case .symbol where before.style == DisplayMark.barcodeStyle:
            return "カスタマバーコードの内容が違います"
        case .symbol: return "コードの内容が違います"
        case .picture: return "画像が違います"
        case .text where before.words == after.words && before.style == after.style:
            return "字形か字送りが違います"
        case .text, .line, .box: return nil
        }
    }
}
