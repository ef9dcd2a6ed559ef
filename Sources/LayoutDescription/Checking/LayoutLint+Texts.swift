internal import Diagnostics
internal import NoticeModel
internal import PageGraphics

/// Type that is too small or too pale and frames that hold no line of it.
extension LayoutLint {
    /// The least size of fine print, and of running text without a ※.
    static let leastSize = Length(points: 6)
    static let leastBodySize = Length(points: 7)
    /// In narrower letters than this the blank between two words is no longer taken for one, by
    /// readers and by the programs that read a page back.
    static let leastCondensing = 0.6

    func textFaults(on elements: [Element]) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        var smallStyles: Set<String> = []
        for element in elements {
            if case .stamp(_, let style, _) = element.content {
                findings += sizeFaults(style, element, reported: &smallStyles)
            }
            for text in ShownText.all(in: element) {
                findings += sizeFaults(text.block.style, element, reported: &smallStyles)
                findings += shrinkFaults(text) + frameFaults(text)
            }
        }
        return findings
    }

    private func sizeFaults(
        _ style: TextStyle, _ element: Element, reported: inout Set<String>
    ) -> [Diagnostic] {
        guard style.size.points < Self.leastSize.points - 0.001,
            reported.insert(style.name).inserted
        else { return [] }
        return [
            Diagnostic(
                .error, "layout.type-too-small", at: element.place,
                "体裁「\(style.name)」の文字が6pt未満です", hint: "size を6以上にしてください")
        ]
    }

    private func shrinkFaults(_ text: ShownText) -> [Diagnostic] {
        let block = text.block
        var findings: [Diagnostic] = []
        if let size = block.fit.minimumSize, size.points < Self.leastSize.points - 0.001 {
            findings.append(
                Diagnostic(
                    .error, "layout.type-too-small", at: text.element.place,
                    "shrink-to が6pt未満です", hint: "shrink-to を6以上にしてください"))
        }
        if let width = block.fit.leastCondensing, width < Self.leastCondensing - 0.001 {
            findings.append(
                Diagnostic(
                    .error, "layout.condensed-too-much", at: text.element.place,
                    "condense-to が0.6未満です。長体がきつく、字と、語の間の空白の見分けがつきません",
                    hint: "condense-to を0.6以上（ふつうは0.8）にし、足りない分は lines か shrink-to で補ってください"))
        }
        let isFinePrint =
            block.style.size.points >= Self.leastBodySize.points - 0.001
            || block.marker == "※" || text.words.hasPrefix("※") || text.words.hasPrefix("＊")
        if block.alignment == .justify, !isFinePrint {
            findings.append(
                Diagnostic(
                    .warning, "layout.small-body", at: text.element.place, "本文が7pt未満です",
                    hint: "本文は7pt以上、注記（※）は6pt以上にしてください"))
        }
        return findings
    }

    /// Whether one character and the stated number of lines fit, at the smallest size allowed.
    private func frameFaults(_ text: ShownText) -> [Diagnostic] {
        let block = text.block
        let scale = block.fit.minimumSize.map { $0.points / block.style.size.points } ?? 1
        let size = block.style.size * scale
        let lines = max(block.fit.maximumLines ?? 1, text.writtenLines)
        let needed = size + block.style.leading * scale * Double(lines - 1)
        let slack = Length(millimetres: 0.05)
        var findings: [Diagnostic] = []
        if text.frame.size.height < needed - slack {
            findings.append(
                Diagnostic(
                    .error, "layout.frame-too-low", at: text.element.place,
                    "枠の高さ\(Self.text(text.frame.size.height))mmに\(lines)行が入りません",
                    hint: "高さを\(Self.text(needed))mm以上にしてください"))
        }
        if let most = block.fit.maximumLines, text.writtenLines > most {
            findings.append(
                Diagnostic(
                    .error, "layout.too-many-lines", at: text.element.place,
                    "\(text.writtenLines)行の文字列ですが、\(most)行しか許していません",
                    hint: "fit: { lines: \(text.writtenLines) } を付けてください"))
        }
        if !block.template.parts.isEmpty,
            text.frame.size.width - block.hangingIndent < size - slack
        {
            findings.append(
                Diagnostic(
                    .error, "layout.frame-too-narrow", at: text.element.place,
                    "枠の幅に1文字も入りません", hint: "幅を\(Self.text(size + block.hangingIndent))mm以上にしてください"))
        }
        if block.fit.maximumLines != 1, block.style.leading < block.style.size {
            findings.append(
                Diagnostic(
                    .warning, "layout.tight-leading", at: text.element.place,
                    "体裁「\(block.style.name)」の行送りが文字の大きさより狭く、行が重なります"))
        }
        return findings
    }

    /// Text that does not stand out from what is printed behind it.
    func backgroundFaults(among elements: [Element]) -> (Element) -> [Diagnostic] {
        { element in
            ShownText.all(in: element).compactMap { text in
                let ink = text.block.style.ink.darkness
                let ground = text.fill?.darkness ?? Self.ground(behind: text, among: elements)
                guard !text.block.template.parts.isEmpty, abs(ink - ground) < 0.3 else {
                    return nil
                }
                return Diagnostic(
                    .error, "layout.pale-text", at: element.place,
                    "文字の濃さ\(Self.text(ink))が地の濃さ\(Self.text(ground))に近く、読めません",
                    hint: "濃さの差を0.3以上にしてください")
            }
        }
    }

    /// A darkness to a hundredth.
    private static func text(_ darkness: Double) -> String {
        "\((darkness * 100).rounded() / 100)"
    }

    private static func ground(behind text: ShownText, among elements: [Element]) -> Double {
        var ground = 0.0
        for element in elements {
            if element == text.element { break }
            guard case .box(_, _, let fill?) = element.content,
                element.frame.contains(text.frame), !element.excludes(text.element)
            else { continue }
            ground = fill.darkness
        }
        return ground
    }
}
