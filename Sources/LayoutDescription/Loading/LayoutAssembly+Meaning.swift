internal import Diagnostics
internal import NoticeModel
internal import PositionedYAML

/// What elements are to somebody who hears the page.
extension LayoutAssembly {
    /// The meaning of a text or a paragraph.
    mutating func wordMeaning(_ fields: Fields) -> Meaning {
        let role = reader.read(MeaningKeys.role, in: fields)
        let labelled = labelled(fields)
        let host = host(fields)
        if let value = fields.value(of: MeaningKeys.role), role != .label, !labelled.isEmpty {
            reader.report(
                "role-conflict", at: value.place, "見出しは、ほかの要素の名前（label-for）になれません",
                hint: "role か label-for のどちらかを消してください")
        }
        if let host, role != nil || !labelled.isEmpty {
            reader.report(
                "role-conflict", at: host.place, "ほかの要素の続き（part-of）に、自分の役割は書けません",
                hint: "role と label-for は続きの元の要素に書いてください")
        }
        return Meaning(role: self.role(role, labelled), host: host)
    }

    private func role(
        _ role: MeaningKeys.Role?, _ labelled: [ElementReference]
    ) -> Meaning.Role {
        switch role {
        case .heading1: .heading(1)
        case .heading2: .heading(2)
        case .heading3: .heading(3)
        case .label: .label(of: labelled)
        case nil: labelled.isEmpty ? .body : .label(of: labelled)
        }
    }

    private mutating func labelled(_ fields: Fields) -> [ElementReference] {
        guard let value = reader.read(MeaningKeys.labelFor, in: fields) else { return [] }
        if case .scalar = value.content {
            return ValueForm.name.read(&reader, value)
                .map { [ElementReference(identifier: $0, place: value.place)] } ?? []
        }
        return words(value).map { ElementReference(identifier: $0.word, place: $0.place) }
    }

    private mutating func host(_ fields: Fields) -> ElementReference? {
        reader.read(MeaningKeys.partOf, in: fields).map {
            ElementReference(identifier: $0, place: fields.place(of: MeaningKeys.partOf))
        }
    }

    /// The meaning of something drawn.
    mutating func figureMeaning(_ fields: Fields) -> Meaning {
        let value = reader.read(MeaningKeys.alt, in: fields)
        let template = value.flatMap { self.template($0, mayBreak: false) }
        if let value, let template, template.parts.contains(where: Self.isOfRecord) {
            reader.report(
                "alt-with-field", at: value.place, "altには、記録ごとに変わる値を書けません",
                hint: "何のための図かを、決まった文言と発行者の値だけで書いてください")
        }
        return Meaning(host: host(fields), alternativeText: template)
    }

    private static func isOfRecord(_ part: TextTemplate.Part) -> Bool {
        if case .value(let name, _) = part { !name.hasPrefix("issuer.") } else { false }
    }
}
