internal import Diagnostics
internal import NoticeModel
internal import PositionedYAML

/// Templates and conditions, with every name they use checked against what a record, the issuer
/// file and the job can give.
extension LayoutAssembly {
    /// The template of a value. Where lines may break, a line break starts a new line; the one at
    /// the end of a block scalar is no part of the text.
    mutating func template(_ value: YAMLValue, mayBreak: Bool) -> TextTemplate? {
        if case .mapping = value.content {
            reader.report(
                "wrong-type", at: value.place, "文字列が必要です",
                hint: "「{」で始まる文字列は引用符で囲んでください: '{氏名}'")
            return nil
        }
        guard var text = reader.string(value) else { return nil }
        while text.hasSuffix("\n") { text.removeLast() }
        checkCharacters(of: text, in: value, mayBreak: mayBreak)
        do {
            let template = try TextTemplate(parsing: text)
            checkBindings(of: template, text: text, in: value)
            return template
        } catch {
            reader.report(
                "template", at: reader.place(of: error.offset, in: value), error.message,
                hint: error.hint)
            return nil
        }
    }

    /// Characters that print nothing have no place in a form's text; a folded line leaves a space,
    /// which Japanese text does not want.
    private mutating func checkCharacters(
        of text: String, in value: YAMLValue, mayBreak: Bool
    ) {
        let scalars = Array(text.unicodeScalars)
        for (offset, scalar) in scalars.enumerated() {
            if scalar == "\n" {
                if mayBreak { continue }
                reader.report(
                    "line-break", at: reader.place(of: offset, in: value), "文字列の中で改行しています",
                    hint: "一行に書いてください")
                return
            }
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                reader.report(
                    "control-character", at: reader.place(of: offset, in: value),
                    "印字できない文字（制御文字など）があります", hint: "この文字を消してください")
                return
            default: break
            }
            guard scalar == " ", offset > 0, offset + 1 < scalars.count,
                Self.isWide(scalars[offset - 1]), Self.isWide(scalars[offset + 1]),
                reader.place(of: scalars.count, in: value) == value.place
            else { continue }
            reader.report(
                "folded-space", at: value.place, "行の継ぎ目が空白として印字されます",
                hint: "一行に書くか、二重引用符で囲んで行末に「\\」を置いてください", severity: .warning)
            return
        }
    }

    /// Kana, ideographs and full-width forms.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x3001...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value)
            || (0xFF01...0xFF60).contains(scalar.value) || scalar.value >= 0x20000
    }

    private mutating func checkBindings(
        of template: TextTemplate, text: String, in value: YAMLValue
    ) {
        let values = template.parts.compactMap { part -> (String, [FieldFormat])? in
            if case .value(let name, let formats) = part { (name, formats) } else { nil }
        }
        for ((name, formats), outline) in zip(values, TemplateOutline(text).values) {
            let place = reader.place(of: outline.name, in: value)
            if let subject = subject(name, at: place) {
                for (format, offset) in zip(formats, outline.steps) {
                    guard let fault = FormatFault(format, on: subject) else { continue }
                    reader.report(
                        fault.name, at: reader.place(of: offset, in: value), fault.message,
                        hint: fault.hint)
                }
            }
        }
    }

    /// What a name of a template stands for; `nil` after reporting an unknown name, and where
    /// nothing is known about the value.
    private mutating func subject(_ name: String, at place: Place) -> FormatFault.Subject? {
        if let control = ControlValue.allCases.first(where: { $0.templateName == name }) {
            return .control(control)
        }
        if name.hasPrefix("issuer."), let issuerNames {
            if !issuerNames.contains(name) {
                reportUnknownName(name, at: place, candidates: issuerNames)
            }
            return nil
        }
        if name.hasPrefix("issuer.") { return nil }
        let codes = ControlValue.allCases.map(\.templateName)
        guard let schema else {
            if name.hasPrefix("code.") { reportUnknownName(name, at: place, candidates: codes) }
            return nil
        }
        if let index = schema.index(of: name) { return .field(schema.fields[index].kind) }
        reportUnknownName(
            name, at: place,
            candidates: schema.fields.map(\.name) + codes + (issuerNames ?? []))
        return nil
    }

    mutating func reportUnknownName(_ name: String, at place: Place, candidates: [String]) {
        let nearest = NameSuggestion.nearest(to: name, in: candidates)
        reader.report(
            "unknown-name", at: place, "「\(name)」という項目はありません",
            hint: nearest.map { "「\($0)」ではありませんか" }
                ?? "使える項目: \(candidates.joined(separator: "、"))")
    }

    /// The field that a condition asks about.
    mutating func conditionField(_ name: String, at place: Place) -> FieldDeclaration? {
        guard let schema else { return nil }
        if let index = schema.index(of: name) { return schema.fields[index] }
        reportUnknownName(name, at: place, candidates: schema.fields.map(\.name))
        return nil
    }

    /// The words that a condition compares with.
    mutating func conditionWords(_ value: YAMLValue, _ field: FieldDeclaration?) -> [String]? {
        let found: [(word: String, place: Place)]
        if case .scalar(let word, _) = value.content {
            found = [(word, value.place)]
        } else {
            found = words(value)
        }
        switch field?.kind {
        case .choice(let choices)?:
            for (word, place) in found where !choices.contains(word) {
                let nearest = NameSuggestion.nearest(to: word, in: choices)
                reader.report(
                    "unknown-value", at: place, "「\(word)」は選択肢にありません",
                    hint: nearest.map { "「\($0)」ではありませんか" }
                        ?? "選択肢: \(choices.joined(separator: "、"))")
            }
        case .text?, .digits?, .kana?, .postalCode?, nil: break
        default:
            reader.report(
                "condition-kind", at: value.place, "この種類の項目は equals で比べられません",
                hint: "is: present か is: absent を使ってください")
        }
        return found.isEmpty ? nil : found.map(\.word)
    }
}
