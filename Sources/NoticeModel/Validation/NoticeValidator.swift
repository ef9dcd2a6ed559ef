public import Diagnostics

/// Turns the texts of a record into a checked notice, or says everything that is wrong with it.
///
/// No clock is asked: a date in the future is as good as one in the past.
public struct NoticeValidator: Hashable, Sendable {
    /// The document the records are for.
    public let document: DocumentType
    /// What they are printed for.
    public let purpose: PrintPurpose
    /// Places the form has for kana in braille, if not as many as the schema says.
    public let brailleKanaLimit: Int?
    /// What becomes of a record whose 代替文字情報 does not agree with its name and address.
    public let substitutePolicy: SubstitutePolicy
    private let rules: RecordRules
    private let addresseeRules: AddresseeRules

    /// A validator for one document and purpose.
    ///
    /// - Parameters:
    ///   - document: the document the records are for.
    ///   - purpose: what they are printed for.
    ///   - brailleKanaLimit: places for kana in braille, where the form has more or fewer than the
    ///     eleven of the public sample; newer forms have 24.
    ///   - substitutePolicy: what becomes of 代替文字情報 that is missing or not needed.
    /// - Throws: `notice.not-issued` if the document may not be printed for this purpose.
    public init(
        document: DocumentType, purpose: PrintPurpose, brailleKanaLimit: Int? = nil,
        substitutePolicy: SubstitutePolicy = .warn
    ) throws(Diagnostic) {
        if let refusal = Self.refusal(of: document, for: purpose) { throw refusal }
        self.document = document
        self.purpose = purpose
        self.brailleKanaLimit = brailleKanaLimit
        self.substitutePolicy = substitutePolicy
        rules = RecordRules(document.schema)
        addresseeRules = AddresseeRules(document.schema)
    }

    /// Why a document is not printed for a purpose at all; `nil` if it is. A document that is no
    /// longer issued (通知カード, since 2020-05-25) is printed as a specimen or a copy only.
    public static func refusal(
        of document: DocumentType, for purpose: PrintPurpose
    ) -> Diagnostic? {
        guard purpose == .live, !document.isIssued else { return nil }
        return Diagnostic(
            .error, "notice.not-issued",
            "「\(document.title)」は廃止されているため、本番用には印刷できません",
            hint: "見本または写しとして印刷してください")
    }

    /// Checks one record.
    ///
    /// - Parameters:
    ///   - values: one text a field of the document's schema, in its order; `nil` or empty where
    ///     the record has none.
    ///   - row: the row of the residents file, from 1.
    public func validate(_ values: [String?], row: Int) -> RecordVerdict {
        let fields = document.schema.fields
        precondition(values.count == fields.count, "one text a field")
        func isGiven(_ index: Int) -> Bool { values[index].map { !$0.isEmpty } ?? false }

        var checked = [FieldValue?](repeating: nil, count: fields.count)
        var found: [(Int, FieldViolation)] = []
        for (index, field) in fields.enumerated() {
            do throws(FieldRule) {
                if let text = values[index], !text.isEmpty {
                    checked[index] = try field.value(
                        of: text, purpose: purpose, brailleKanaLimit: brailleKanaLimit)
                } else if field.isRequired, !hasDisplayText(field, isGiven) {
                    throw .required(or: field.displayField)
                }
            } catch {
                let violation = FieldViolation(
                    field: field.name, code: error.code, message: error.message, hint: error.hint)
                found.append((index, violation))
            }
        }
        found += rules.violations(checked, substitutePolicy: substitutePolicy, given: isGiven)
        found += addresseeRules.violations(checked)
        found += lostCharacters(checked)
        let violations = found.sorted { $0.0 < $1.0 }.map(\.1)
        guard !violations.contains(where: { $0.severity == .error }) else {
            return .rejected(violations)
        }
        let isFilled = rules.complete(&checked)
        let notice = Notice(
            schema: document.schema, row: row, values: checked, isRecipientFilled: isFilled)
        return .accepted(notice, warnings: violations)
    }

    /// Traces of lost characters are printed as they stand, so they are warnings.
    private func lostCharacters(_ values: [FieldValue?]) -> [(Int, FieldViolation)] {
        document.schema.fields.enumerated().compactMap { index, field in
            guard let place = LostCharacter.Place(field.kind), case .text(let text)? = values[index]
            else { return nil }
            let traces = LostCharacter.traces(in: text, of: place)
            guard !traces.isEmpty else { return nil }
            let rule = FieldRule.lostCharacters(traces)
            return (
                index,
                FieldViolation(
                    field: field.name, .warning, code: rule.code, message: rule.message,
                    hint: rule.hint)
            )
        }
    }

    private func hasDisplayText(
        _ field: FieldDeclaration, _ isGiven: (Int) -> Bool
    ) -> Bool {
        field.displayField.flatMap(document.schema.index).map(isGiven) ?? false
    }
}
