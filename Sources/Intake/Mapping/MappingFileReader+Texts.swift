internal import NoticeModel
internal import PositionedYAML

/// The texts that a mapping file itself puts on notices: one that no record may hold would turn
/// away every row that gets it.
extension MappingFileReader {
    /// Reports the constant, the default and the right-hand sides of `values:` of a field that
    /// break the field's own rule, each where it stands.
    mutating func checkTexts(of field: MappedField, _ keys: [String: YAMLValue]) {
        // A step that could not be read is told already; what it would make of a text is unknown.
        let isRead =
            (field.date != nil || given("date", keys) == nil)
            && (field.split != nil || given("split", keys) == nil)
        guard isRead, let declaration = rules.declaration(of: field.name) else { return }
        if case .constant = field.source, let value = keys["constant"] {
            checkConstant(of: field, declaration, value)
        }
        if let value = given("default", keys), let text = field.fallback, !text.isEmpty {
            report(text, declaration, value)
        }
        guard let table = given("values", keys), case .mapping(let entries) = table.content
        else { return }
        for entry in entries {
            guard case .scalar(let text, _) = entry.value.content, !entry.value.isNull,
                !text.isEmpty
            else { continue }
            // A date step reads what the table gives.
            let written = field.date.map { $0.canonicalText(text) } ?? text
            guard let written else {
                reader.report(
                    "invalid-text", at: entry.value.place,
                    "「\(field.name)」の値として印刷できません: date: の書き方の日付ではありません",
                    hint: "date: の書き方にそろえてください")
                continue
            }
            report(written, declaration, entry.value)
        }
    }

    /// A constant goes through the other steps like any value.
    private mutating func checkConstant(
        of field: MappedField, _ declaration: FieldDeclaration, _ value: YAMLValue
    ) {
        let steps = FieldSteps(
            field, columns: [], characters: CharacterTable(), isFixed: record != nil)
        do throws(FieldSteps.Fault) {
            report(try steps.value(of: []), declaration, value)
        } catch {
            reader.report(
                "invalid-text", at: value.place,
                "「\(field.name)」の値として印刷できません: \(error.message)", hint: error.hint)
        }
    }

    private mutating func report(
        _ text: String, _ declaration: FieldDeclaration, _ value: YAMLValue
    ) {
        guard let violation = declaration.violation(of: text) else { return }
        reader.report(
            "invalid-text", at: value.place,
            "「\(declaration.name)」の値として印刷できません: \(violation.message)",
            hint: text.isEmpty ? "値を書くか、元の列を column: で指定してください" : violation.hint)
    }
}
