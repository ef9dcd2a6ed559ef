internal import Diagnostics
internal import NoticeModel
internal import PageGraphics

/// What is seen through the window of the envelope when the sheet moves behind it: all of the
/// address, and nothing else.
extension LayoutLint {
    /// Everything about the window. Only the first page lies behind it; overlays do not go out.
    func windowFaults() -> [Diagnostic] {
        guard let envelope = layout.envelope else { return [missingEnvelope()].compactMap(\.self) }
        let elements = layout.pages.first?.elements ?? []
        let block = elements.filter(\.isInWindow)
        if block.isEmpty { return [emptyWindow] }
        return otherPageFaults()
            + elements.flatMap { element in
                secretFaults(element, envelope)
                    + (element.isInWindow
                        ? hiddenFaults(element, envelope) : intruderFaults(element, envelope))
            }
    }

    // MARK: Elements without a window

    private var emptyWindow: Diagnostic {
        Diagnostic(
            .warning, "layout.empty-window", at: layout.sourceFiles.first.map(Place.file),
            "封筒の窓から見せる要素がありません", hint: "宛名の要素に in-window: true を付けてください")
    }

    private func missingEnvelope() -> Diagnostic? {
        let marked = layout.pages.flatMap(\.elements).first(where: \.isInWindow)
        return marked.map {
            Diagnostic(
                .warning, "layout.no-envelope", at: $0.place,
                "in-window: true がありますが、封筒の窓が書かれていません",
                hint: "envelope: { window: […], play: 3 } を書いてください")
        }
    }

    private func otherPageFaults() -> [Diagnostic] {
        layout.pages.dropFirst().flatMap(\.elements).filter(\.isInWindow).map {
            Diagnostic(
                .warning, "layout.window-page", at: $0.place, "封筒の窓から見えるのは1ページ目だけです",
                hint: "in-window: true を消すか、1ページ目に移してください")
        }
    }

    // MARK: The address

    /// A part of the address that the edge of the window hides when the sheet moves.
    private func hiddenFaults(_ element: Element, _ envelope: Envelope) -> [Diagnostic] {
        let room = envelope.alwaysVisible
        let area = Footprint(element).visibleArea
        let hidden = [
            ("左", room.left - area.left), ("上", room.top - area.top),
            ("右", area.right - room.right), ("下", area.bottom - room.bottom),
        ].filter { $0.1 > Self.windowSlack }.map { "\($0.0)へ動くと\(Self.text($0.1))mm" }
        guard !hidden.isEmpty else { return [] }
        return [
            Diagnostic(
                .warning, "layout.window-hidden", at: element.place,
                "用紙が封筒の中で動くと、\(element.windowTitle)が窓の縁に隠れます"
                    + "（\(hidden.joined(separator: "、"))足りません）",
                hint: "どの位置でも見える範囲 \(Self.text(room)) に収めてください")
        ]
    }

    // MARK: Everything else

    private func intruderFaults(_ element: Element, _ envelope: Envelope) -> [Diagnostic] {
        guard secret(of: element) == nil, let sight = sight(of: element, envelope) else {
            return []
        }
        return [
            Diagnostic(
                .warning, "layout.window-intruder", at: element.place,
                "\(sight.when)、\(element.windowTitle)が封筒の窓から見えます（あと\(sight.missing)離してください）",
                hint: "宛名の要素なら in-window: true を付け、そうでなければ、窓から見えることのある範囲 "
                    + "\(Self.text(envelope.everVisible)) の外へ動かしてください")
        ]
    }

    /// A number that identifies a person, whether or not somebody said that it belongs there.
    private func secretFaults(_ element: Element, _ envelope: Envelope) -> [Diagnostic] {
        guard let name = secret(of: element) else { return [] }
        let sight = sight(of: element, envelope)
        guard sight != nil || element.isInWindow else { return [] }
        let measure =
            sight.map {
                "\($0.when)、\(element.windowTitle)の\(name)が封筒の窓から見えます（あと\($0.missing)離してください）"
            }
        return [
            Diagnostic(
                .error, "layout.window-number", at: element.place,
                measure ?? "封筒の窓から見せる要素（in-window）に\(name)があります",
                hint: "窓から見えることのある範囲 \(Self.text(envelope.everVisible)) の外へ動かし、"
                    + "in-window: true は付けないでください")
        ]
    }

    /// The number of a person that an element shows, in text or as a QR code.
    private func secret(of element: Element) -> String? {
        let schema = layout.document.schema
        for name in element.boundNames {
            if name == ControlValue.applicationURL.templateName { return "申請書ID" }
            guard let index = schema.index(of: name) else { continue }
            switch schema.fields[index].kind {
            case .individualNumber: return "個人番号"
            case .applicationID: return "申請書ID"
            default: continue
            }
        }
        return nil
    }

    /// When an element is seen and how much farther away it must be; `nil` if it never is.
    private func sight(
        of element: Element, _ envelope: Envelope
    ) -> (when: String, missing: String)? {
        let footprint = Footprint(element)
        let sights = footprint.printedAreas
            .filter { footprint.prints(in: $0, within: envelope.everVisible) }
            .map { WindowSight(of: $0, envelope) }
        guard let worst = sights.max(by: { $0.missing < $1.missing }) else { return nil }
        return (worst.words, "\(Self.text(worst.missing))mm")
    }

    /// What a printer cannot show.
    static let windowSlack = Length(millimetres: 0.01)

    /// `[x, y, 幅, 高さ]` as a layout states it.
    private static func text(_ rect: Rect) -> String {
        let numbers = [rect.left, rect.top, rect.size.width, rect.size.height]
        return "[\(numbers.map { text($0) }.joined(separator: ", "))]"
    }
}

extension Element {
    /// What the names of its templates stand for.
    fileprivate var boundNames: [String] {
        let drawn: [String] =
            switch content {
            case .qrCode(let code): code.payload.names
            case .tick(let mark, _): mark?.names ?? []
            case .stamp(let words, _, _): words.names
            default: []
            }
        return drawn + ShownText.all(in: self).flatMap(\.block.template.names)
    }

    /// The element in a sentence; its place stands beside it.
    fileprivate var windowTitle: String { identifier.map { "「\($0)」" } ?? "この要素" }
}
