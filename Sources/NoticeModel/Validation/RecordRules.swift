internal import Diagnostics

/// The rules between the fields of one record, with the positions of their fields looked up once.
/// They hold wherever a schema has the canonical columns, so in documents of one's own too.
struct RecordRules: Hashable, Sendable {
    private let schema: RecordSchema
    private let name: Int?
    private let recipient: Int?
    private let hasPeriodOfStay: Int?
    private let periodOfStayEnd: Int?
    private let substitutes: Int?
    private let substituted: [Int]
    private let cardSerial: Int?

    init(_ schema: RecordSchema) {
        func position(of field: FieldDeclaration) -> Int? {
            guard let index = schema.index(of: field.name),
                schema.fields[index].kind == field.kind
            else { return nil }
            return index
        }
        self.schema = schema
        name = position(of: .name)
        recipient = position(of: .recipient)
        hasPeriodOfStay = position(of: .hasPeriodOfStay)
        periodOfStayEnd = position(of: .periodOfStayEnd)
        substitutes = position(of: .substitutes)
        substituted = [.name, .address, .addressDetail].compactMap(position)
        cardSerial = position(of: .cardSerial)
    }

    /// Fills 宛名 from 氏名: a piece without a recipient of its own goes to the person it is about.
    func complete(_ values: inout [FieldValue?]) {
        guard let recipient, let name, values[recipient] == nil else { return }
        values[recipient] = values[name]
    }

    /// All that the values break between them. A field that was given but could not be read counts
    /// as given, so that one mistake is not reported as two.
    func violations(_ values: [FieldValue?], given: (Int) -> Bool) -> [(Int, FieldViolation)] {
        var found: [(Int, FieldViolation)] = []
        for (index, rule) in [periodOfStay(values, given), serial(values)].compactMap(\.self) {
            let violation = FieldViolation(
                field: schema.fields[index].name, code: rule.code, message: rule.message,
                hint: rule.hint)
            found.append((index, violation))
        }
        if let substitutes, let rule = substitute(values, isGiven: given(substitutes)) {
            let violation = FieldViolation(
                field: schema.fields[substitutes].name, .warning, code: rule.code,
                message: rule.message, hint: rule.hint)
            found.append((substitutes, violation))
        }
        return found
    }

    private func periodOfStay(
        _ values: [FieldValue?], _ given: (Int) -> Bool
    ) -> (Int, FieldRule)? {
        guard let hasPeriodOfStay, let periodOfStayEnd else { return nil }
        // An unreadable 有無 is reported by itself; nothing follows from it.
        guard given(hasPeriodOfStay) == (values[hasPeriodOfStay] != nil) else { return nil }
        switch (values[hasPeriodOfStay] == .text("有"), given(periodOfStayEnd)) {
        case (true, false): return (periodOfStayEnd, .periodOfStayMissing)
        case (false, true): return (periodOfStayEnd, .periodOfStayUnexpected)
        default: return nil
        }
    }

    private func serial(_ values: [FieldValue?]) -> (Int, FieldRule)? {
        guard let cardSerial, case .text(let text)? = values[cardSerial],
            CardSerial(text: text) == nil
        else { return nil }
        return (cardSerial, .cardSerial)
    }

    private func substitute(_ values: [FieldValue?], isGiven: Bool) -> FieldRule? {
        let isNeeded = substituted.contains { index in
            guard case .text(let text)? = values[index] else { return false }
            return SubstituteRule.isNeeded(for: text)
        }
        return switch (isNeeded, isGiven) {
        case (true, false): .substituteMissing
        case (false, true): .substituteUnneeded
        default: nil
        }
    }
}

extension FieldRule {
    fileprivate static let periodOfStayMissing = FieldRule(
        "notice.period-of-stay-missing", "満了日が「有」なのに日付がありません",
        "在留期間等満了日を入れるか、有無を直してください")
    fileprivate static let periodOfStayUnexpected = FieldRule(
        "notice.period-of-stay-unexpected", "満了日が「有」でないのに日付があります",
        "在留期間等満了日を空にするか、有無を直してください")
    fileprivate static let substituteMissing = FieldRule(
        "notice.substitute-missing", "氏名か住所に代替文字の要る文字がありますが、代替文字情報がありません",
        "代替文字情報を台帳で確かめて入れてください。代わりの文字は自動では選びません")
    fileprivate static let substituteUnneeded = FieldRule(
        "notice.substitute-unneeded", "代替文字の要る文字がないのに、代替文字情報があります",
        "氏名と住所の文字が台帳のとおりか確かめてください")
}
