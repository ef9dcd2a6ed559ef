internal import Diagnostics
internal import NoticeModel
internal import PageGraphics

/// Finds what a layout does not show though its document must: a city once sent 19,231 notices
/// without 「様」 after a form was changed.
///
/// A requirement is met by elements of the pages (overlays do not count) that are printed on
/// every notice. An element under a condition counts in two cases only: the condition is that
/// the required value itself is filled, or a second element meets the requirement whenever the
/// first one's single condition fails (`is: present` and `is: absent` of one field).
///
/// - A value is shown when it stands in a text, a paragraph or a cell; stretches cut out with
///   `slice` must together give the whole value.
/// - The honorific is 様 after the value in the same template, with at most white space between,
///   or a text that says 様 only, level with the value's frame and at most 15 mm to its right. A
///   column of honorifics stands for 様 if it is 様 where it is empty: `{敬称 | or(様)}`.
/// - A QR code carries the whole value, no slice of it.
/// - A customer barcode has its place by an element; records without a certain number leave it free.
/// - Words are compared without white space, with or without the paragraph's marker; they may run
///   on from one text to the next (a title in two lines).
struct RequiredElementCheck {
    private let layout: Layout
    /// The text of each page, in painting order.
    private let texts: [[ShownText]]
    private let elements: [Element]

    init(_ layout: Layout) {
        self.layout = layout
        texts = layout.pages.map { $0.elements.flatMap(ShownText.all) }
        elements = layout.pages.flatMap(\.elements)
    }

    /// One error for each requirement that is not met.
    func findings(at place: Place) -> [Diagnostic] {
        var seen: Set<RequiredElement> = []
        return layout.document.requiredElements.compactMap { requirement in
            guard seen.insert(requirement).inserted, !isMet(requirement) else { return nil }
            return Diagnostic(
                .error, "layout.required-element", at: place,
                "「\(layout.document.title)」に必要な\(Self.name(of: requirement))がありません",
                hint: Self.hint(for: requirement))
        }
    }

    private func isMet(_ requirement: RequiredElement) -> Bool {
        switch requirement {
        case .value(let name): isShown(name)
        case .honorific(let name): hasHonorific(name)
        case .qrCode(let name): isCoded(name)
        case .customerBarcode: hasCustomerBarcode
        case .words(let words): areShown(words)
        }
    }

    private func isShown(_ name: String) -> Bool {
        var stretches: [ClosedRange<Int>] = []
        var whole: [[Condition]] = []
        for text in texts.joined() {
            let conditions = text.conditions.filter { $0 != .present(name) }
            for case .value(name, let formats) in text.block.template.parts {
                if let stretch = Self.stretch(formats) {
                    if conditions.isEmpty { stretches.append(stretch) }
                } else {
                    whole.append(conditions)
                }
            }
        }
        return Self.isAlwaysPrinted(whole) || covers(stretches, name)
    }

    /// Whether the stretches leave no character of a value of known length out.
    private func covers(_ stretches: [ClosedRange<Int>], _ name: String) -> Bool {
        let control = ControlValue.allCases.first { $0.templateName == name }
        let subject =
            control.map(FormatFault.Subject.control)
            ?? layout.document.schema.index(of: name)
            .map { .field(layout.document.schema.fields[$0].kind) }
        guard let length = subject?.length else { return false }
        return (1...length).allSatisfy { position in
            stretches.contains { $0.contains(position) }
        }
    }

    private static func stretch(_ formats: [FieldFormat]) -> ClosedRange<Int>? {
        for case .slice(let range) in formats { return range }
        return nil
    }

    private func hasHonorific(_ name: String) -> Bool {
        var shown: [[Condition]] = []
        for page in texts {
            for text in page {
                let conditions = text.conditions.filter { $0 != .present(name) }
                let parts = text.block.template.parts
                for case (let index, .value(name, let formats)) in parts.enumerated()
                where Self.stretch(formats) == nil {
                    if index + 1 < parts.count {
                        guard beginsWithHonorific(parts[(index + 1)...]) else { continue }
                        shown.append(conditions)
                    } else {
                        shown += page.filter { stands($0, rightOf: text) }
                            .map { conditions + $0.conditions.filter { $0 != .present(name) } }
                    }
                }
            }
        }
        return Self.isAlwaysPrinted(shown)
    }

    /// Whether, white space aside, a stretch of a template begins with an honorific.
    private func beginsWithHonorific(_ parts: ArraySlice<TextTemplate.Part>) -> Bool {
        guard let first = parts.first else { return false }
        switch first {
        case .literal(let text):
            let words = text.drop(while: \.isWhitespace)
            return words.isEmpty
                ? beginsWithHonorific(parts.dropFirst())
                : words.hasPrefix(Honorific.standard.rawValue)
        case .value(let name, let formats): return isHonorific(name, formats)
        }
    }

    /// Whether a value is an honorific on every notice: a column that knows nothing else and is
    /// never empty, or is 様 where it is.
    private func isHonorific(_ name: String, _ formats: [FieldFormat]) -> Bool {
        let schema = layout.document.schema
        guard let index = schema.index(of: name), Self.stretch(formats) == nil,
            case .choice(let words) = schema.fields[index].kind, !words.isEmpty,
            words.allSatisfy(Honorific.words.contains)
        else { return false }
        return schema.fields[index].isRequired
            || formats.contains(.fallback(Honorific.standard.rawValue))
    }

    private func stands(_ text: ShownText, rightOf value: ShownText) -> Bool {
        let parts = text.block.template.parts
        let isAlone =
            if case .value(let name, let formats)? = parts.first, parts.count == 1 {
                isHonorific(name, formats)
            } else { text.words == Honorific.standard.rawValue }
        guard isAlone else { return false }
        let gap = (text.frame.left - value.frame.right).millimetres
        let shared =
            min(text.frame.bottom, value.frame.bottom) - max(text.frame.top, value.frame.top)
        return (-0.01...15).contains(gap)
            && shared >= min(text.frame.size.height, value.frame.size.height) / 2
    }

    private func isCoded(_ name: String) -> Bool {
        var shown: [[Condition]] = []
        for element in elements {
            guard case .qrCode(let code) = element.content else { continue }
            for case .value(name, let formats) in code.payload.parts
            where Self.stretch(formats) == nil {
                shown.append(element.conditions.filter { $0 != .present(name) })
            }
        }
        return Self.isAlwaysPrinted(shown)
    }

    private var hasCustomerBarcode: Bool {
        Self.isAlwaysPrinted(
            elements.compactMap { element in
                if case .customerBarcode = element.content { element.conditions } else { nil }
            })
    }

    private func areShown(_ words: String) -> Bool {
        let wanted = words.filter { !$0.isWhitespace }
        let shown = texts.joined().filter { $0.words.contains(wanted) }.map(\.conditions)
        return Self.isAlwaysPrinted(shown)
            || texts.contains { page in
                page.filter(\.conditions.isEmpty).map(\.words).joined().contains(wanted)
            }
    }

    /// Whether on every notice at least one of some elements with these conditions is printed.
    private static func isAlwaysPrinted(_ shown: [[Condition]]) -> Bool {
        if shown.contains(where: \.isEmpty) { return true }
        let single = shown.filter { $0.count == 1 }.map { $0[0] }
        return single.contains { condition in
            guard case .present(let field) = condition else { return false }
            return single.contains(.absent(field))
        }
    }

    private static func name(of requirement: RequiredElement) -> String {
        switch requirement {
        case .value(let name): "値「\(name)」の表示"
        case .honorific(let name): "「\(name)」の後の「様」"
        case .qrCode(let name): "「\(name)」のQRコード"
        case .customerBarcode: "カスタマバーコード"
        case .words(let words): "文言「\(words)」"
        }
    }

    private static func hint(for requirement: RequiredElement) -> String {
        let always = "条件（when）の付かない要素で示してください"
        return switch requirement {
        case .value(let name): "「{\(name)}」を、\(always)"
        case .honorific(let name): "「{\(name)}　{敬称 | or(様)}」か「{\(name)}　様」を、\(always)"
        case .qrCode(let name): "qr: '{\(name)}' を、\(always)"
        case .customerBarcode: "customer-barcode: [x, y] を、宛名の下に\(always)"
        case .words: "文言をそのまま、\(always)"
        }
    }
}
