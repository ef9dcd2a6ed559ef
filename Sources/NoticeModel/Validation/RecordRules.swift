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
        self.schema = schema
        name = schema.position(of: .name)
        recipient = schema.position(of: .recipient)
        hasPeriodOfStay = schema.position(of: .hasPeriodOfStay)
        periodOfStayEnd = schema.position(of: .periodOfStayEnd)
        substitutes = schema.position(of: .substitutes)
        substituted = [.name, .address, .addressDetail].compactMap(schema.position)
        cardSerial = schema.position(of: .cardSerial)
    }

    /// Fills 宛名 from 氏名: a piece without a recipient of its own goes to the person it is about.
    /// - Returns: Whether it did.
    func complete(_ values: inout [FieldValue?]) -> Bool {
        guard let recipient, let name, values[recipient] == nil else { return false }
        values[recipient] = values[name]
        return true
    }

    /// All that the values break between them. A field that was given but could not be read counts
    /// as given, so that one mistake is not reported as two.
    func violations(
        _ values: [FieldValue?], substitutePolicy: SubstitutePolicy, given: (Int) -> Bool
    ) -> [(Int, FieldViolation)] {
        var found: [(Int, FieldViolation)] = []
        for (index, rule) in [periodOfStay(values, given), serial(values)].compactMap(\.self) {
            found.append((index, violation(of: rule, at: index)))
        }
        guard let substitutes else { return found }
        if let rule = substitute(values, isGiven: given(substitutes)) {
            let severity: Diagnostic.Severity = substitutePolicy == .warn ? .warning : .error
            found.append((substitutes, violation(of: rule, severity, at: substitutes)))
        }
        if case .text(let text)? = values[substitutes] {
            let faults = SubstituteRule.faults(inSubstitutes: text)
            if !faults.isEmpty {
                found.append(
                    (substitutes, violation(of: .substituteOutside(faults), at: substitutes)))
            }
        }
        return found
    }

    private func violation(
        of rule: FieldRule, _ severity: Diagnostic.Severity = .error, at index: Int
    ) -> FieldViolation {
        FieldViolation(
            field: schema.fields[index].name, severity, code: rule.code, message: rule.message,
            hint: rule.hint)
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
        var spots: [String] = []
        for index in substituted {
            guard case .text(let text)? = values[index] else { continue }
            if isGiven, SubstituteRule.isNeeded(for: text) { return nil }
            let field = schema.fields[index].name
            spots += SubstituteRule.spots(in: text).map { "\(field)の\($0.text)" }
        }
        if isGiven { return .substituteUnneeded }
        return spots.isEmpty ? nil : .substituteMissing(spots)
    }
}

extension FieldRule {
    fileprivate static let periodOfStayMissing = FieldRule(
        "notice.period-of-stay-missing", "満了日が「有」なのに日付がありません",
        "在留期間等満了日を入れるか、有無を直してください")
    fileprivate static let periodOfStayUnexpected = FieldRule(
        "notice.period-of-stay-unexpected", "満了日が「有」でないのに日付があります",
        "在留期間等満了日を空にするか、有無を直してください")
    fileprivate static func substituteMissing(_ spots: [String]) -> FieldRule {
        FieldRule(
            "notice.substitute-missing",
            "代替文字の要る文字がありますが、代替文字情報がありません: \(list(spots))",
            "代替文字情報を台帳で確かめて入れてください。代わりの文字は自動では選びません")
    }

    fileprivate static let substituteUnneeded = FieldRule(
        "notice.substitute-unneeded", "代替文字の要る文字がないのに、代替文字情報があります",
        "氏名と住所の文字が台帳のとおりか確かめてください")

    fileprivate static func substituteOutside(_ faults: [SubstituteRule.Spot]) -> FieldRule {
        FieldRule(
            "notice.substitute-outside-jis",
            "代替文字に、JIS X 0208とJIS X 0212のどちらにもない文字があります: \(list(faults.map(\.text)))",
            "カードの仕組みで表せる文字を、台帳で確かめて入れてください")
    }

    /// The first few places: a message is one line.
    private static func list(_ spots: [String]) -> String {
        spots.prefix(3).joined(separator: "、")
            + (spots.count > 3 ? "、ほか\(spots.count - 3)か所" : "")
    }
}
