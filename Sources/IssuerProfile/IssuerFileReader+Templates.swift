internal import Diagnostics
internal import NoticeModel
internal import PositionedYAML

/// The checks of templates; a finding points at the name or the character that is wrong.
extension IssuerFileReader {
    private mutating func parsed(
        _ value: YAMLValue
    ) -> (text: String, template: TextTemplate)? {
        guard let text = reader.string(value) else { return nil }
        do {
            return (text, try TextTemplate(parsing: text))
        } catch {
            report("template", value, offset: error.offset, error.message, error.hint)
            return nil
        }
    }

    /// Checks names and steps; the place of a finding is the name itself.
    private mutating func hasValidNames(
        _ template: TextTemplate, _ text: String, _ value: YAMLValue, names: [String],
        exactly: [String], steps: (FieldFormat) -> Bool
    ) -> Bool {
        let before = reader.diagnostics.count
        let offsets = TemplateHoles(text).names
        var counts: [String: Int] = [:]
        var index = 0
        for case .value(let name, let formats) in template.parts {
            let offset = index < offsets.count ? offsets[index] : 0
            index += 1
            counts[name, default: 0] += 1
            if !names.contains(name) {
                let nearest = NameSuggestion.nearest(to: name, in: names)
                report(
                    "unknown-name", value, offset: offset, "「\(name)」という値はありません",
                    nearest.map { "「\($0)」ではありませんか" }
                        ?? "使える値: \(names.joined(separator: "、"))")
            } else if !formats.allSatisfy(steps) {
                report(
                    "template-step", value, offset: offset, "「\(name)」にこの書式は付けられません",
                    "番号を変えたり欠いたりする書式を除いてください")
            }
        }
        // A name that was mistyped is not missing as well.
        if reader.diagnostics.count > before { return false }
        for name in exactly where counts[name] != 1 {
            report(
                "template-name", value,
                "「{\(name)}」が\(counts[name] == nil ? "ありません" : "一度だけではありません")",
                "「{\(name)}」を一度だけ書いてください")
        }
        return reader.diagnostics.count == before
    }

    mutating func template(
        _ value: YAMLValue, _ rule: TemplateRule
    ) -> TextTemplate? {
        guard let (text, template) = parsed(value) else { return nil }
        let isValid = hasValidNames(
            template, text, value, names: rule.names, exactly: rule.required
        ) { format in
            if case .pad = format { !rule.isSymbol } else { false }
        }
        guard isValid else { return nil }
        let scalars = Array(text.unicodeScalars)
        let holes = TemplateHoles(text)
        let bad = scalars.indices.first {
            !holes.contains($0) && !Self.isAllowed(scalars[$0], inSymbol: rule.isSymbol)
        }
        if let bad {
            report(
                "template-character", value, offset: bad, "コードに使えない文字があります",
                rule.isSymbol ? "空白のない半角の英数字と記号で書いてください" : "半角の英数字と記号で書いてください")
            return nil
        }
        return template
    }

    private static func isAllowed(_ scalar: Unicode.Scalar, inSymbol: Bool) -> Bool {
        (inSymbol ? 0x21...0x7E : 0x20...0x7E).contains(scalar.value)
    }

    /// An ID that stands beside a digit would be read as another ID.
    mutating func applicationURL(_ value: YAMLValue) -> TextTemplate? {
        guard let (text, template) = parsed(value) else { return nil }
        let name = Issuer.applicationIDName
        let isValid = hasValidNames(
            template, text, value, names: [name], exactly: [name], steps: { _ in false })
        guard isValid else { return nil }
        let holes = TemplateHoles(text)
        do {
            applicationHost = try WebAddress(text, isHole: holes.contains).host
        } catch {
            report("url", value, offset: error.offset, error.message, error.hint)
            return nil
        }
        let scalars = Array(text.unicodeScalars)
        for hole in holes.ranges {
            let neighbours = [hole.lowerBound - 1, hole.upperBound + 1].filter(
                scalars.indices.contains)
            for offset in neighbours where ("0"..."9").contains(scalars[offset]) {
                report(
                    "url", value, offset: offset, "申請書IDの隣に数字があります",
                    "申請書IDと区別できるよう、「=」や「/」で区切ってください")
                return nil
            }
        }
        return template
    }
}
