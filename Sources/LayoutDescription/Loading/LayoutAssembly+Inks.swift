internal import Diagnostics
internal import PageGraphics
internal import PositionedYAML

/// Inks: their declaration and their use. What is left out is black, and RGB is refused: a press
/// has no such inks, and what a RIP makes of RGB is up to the RIP.
extension LayoutAssembly {
    mutating func declareInks(_ value: YAMLValue) {
        guard case .mapping(let entries) = value.content else {
            reader.report(
                "wrong-type", at: value.place, "「色の名前: { cmyk: […] }」の組が必要です")
            return
        }
        for (name, place, value) in entries {
            let color = reportIfRGB(value) ? nil : inkColor(value)
            if let fault = InkNameFault(ofInk: name) {
                reader.report(fault.name, at: place, fault.message, hint: fault.hint)
            }
            inks.declare(name, color, at: place)
        }
    }

    private mutating func inkColor(_ value: YAMLValue) -> InkColor? {
        guard let fields = reader.fields(value, InkKeys.vocabulary) else { return nil }
        let numbers = reader.read(InkKeys.cmyk, in: fields)
        let spot = reader.read(InkKeys.spot, in: fields)
        guard let numbers else { return nil }
        let mixture = ProcessColor(
            cyan: numbers[0], magenta: numbers[1], yellow: numbers[2], black: numbers[3])
        if mixture.isPaper {
            reader.report(
                "empty-ink", at: fields.place(of: InkKeys.cmyk), "どのインキも0で、何も印刷されません",
                hint: spot == nil ? "色の値を書いてください" : "校正や画面でこの特色の代わりに使う色を書いてください")
        }
        guard fields.value(of: InkKeys.spot) != nil else { return .process(mixture) }
        guard let spot else { return nil }
        let place = fields.place(of: InkKeys.spot)
        if let fault = InkNameFault(ofSpot: spot) {
            reader.report(fault.name, at: place, fault.message, hint: fault.hint)
        }
        if let other = inks.declaration(ofSpot: spot) {
            reader.report(
                "duplicate-spot", at: place, "特色「\(spot)」は「\(other.name)」でもう書かれています",
                hint: "一つの版になるので、「\(other.name)」を使ってください")
        }
        return .spot(name: spot, alternate: mixture)
    }

    /// The ink a key asks for; `nil` if it is not written, or after reporting what is wrong.
    mutating func ink(_ key: Key<YAMLValue>, in fields: Fields) -> Ink? {
        guard let value = reader.read(key, in: fields), !reportIfRGB(value) else { return nil }
        switch value.content {
        case .scalar(let text, let isQuoted):
            if isQuoted || (Double(text) == nil && !value.isNull) { return ink(text, 1, value) }
            if value.isNull {
                reader.report(
                    "wrong-type", at: value.place, "濃さか色の名前が必要です",
                    hint: "「#」で始まる値は注釈とみなされます。墨は0から1までの数、ほかの色は inks: の名前で書いてください")
                return nil
            }
            return reader.number(value, in: 0...1).map { Ink(coverage: $0) }
        case .mapping(let entries):
            if entries.contains(where: {
                $0.key == InkKeys.cmyk.name || $0.key == InkKeys.spot.name
            }) {
                reportUndeclared(value)
                return nil
            }
            guard entries.count == 1 else {
                reader.report(
                    "wrong-count", at: value.place, "色は一つだけ書けます",
                    hint: "{ 色の名前: 0.3 } のように書いてください。混ぜた色は inks: に cmyk で書きます")
                return nil
            }
            let tint = reader.number(entries[0].value, in: 0...1)
            return ink(entries[0].key, tint ?? 1, value, at: entries[0].keyPlace)
        case .sequence:
            reportUndeclared(value)
            return nil
        }
    }

    private mutating func reportUndeclared(_ value: YAMLValue) {
        reader.report(
            "wrong-type", at: value.place, "濃さか色の名前が必要です",
            hint: "レイアウトの inks: に「名前: { cmyk: […] }」と書き、その名前を使ってください")
    }

    private mutating func ink(
        _ name: String, _ tint: Double, _ value: YAMLValue, at place: Place? = nil
    ) -> Ink? {
        if let declaration = inks.use(name) {
            return declaration.color.map { Ink($0, coverage: tint) }
        }
        reader.report(
            "unknown-ink", at: place ?? value.place, "色「\(name)」はありません", hint: hint(for: name))
        return nil
    }

    private func hint(for name: String) -> String {
        if let declared = inks.declaration(ofSpot: name) {
            return "その特色は「\(declared.name)」という名前で書かれています"
        }
        if InkNameFault.isBlack(name) { return "墨は0から1までの濃さで書きます（ベタなら 1）" }
        if let nearest = NameSuggestion.nearest(to: name, in: inks.names) {
            return "「\(nearest)」ではありませんか"
        }
        return inks.names.isEmpty
            ? "レイアウトの inks: に「\(name): { cmyk: […] }」と書いてください"
            : "使える色: \(inks.names.joined(separator: "、"))"
    }

    private mutating func reportIfRGB(_ value: YAMLValue) -> Bool {
        guard InkNameFault.looksLikeRGB(value) else { return false }
        reader.report(
            "rgb-ink", at: value.place, "RGBの色は印刷できません",
            hint:
                "inks: に「名前: { cmyk: [0, 1, 1, 0] }」か「名前: { spot: DIC 256, cmyk: [0, 1, 1, 0] }」と書き、"
                + "その名前を使ってください")
        return true
    }

    mutating func reportUnusedInks() {
        // Elements that could not be read may use any ink.
        guard !hasLostElements else { return }
        for declaration in inks.declarations where !declaration.isUsed {
            reader.report(
                "unused-ink", at: declaration.place, "色「\(declaration.name)」はどこでも使われていません",
                hint: "要らなければ消してください", severity: .warning)
        }
    }
}
