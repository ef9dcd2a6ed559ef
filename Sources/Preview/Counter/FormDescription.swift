public import Diagnostics
public import NoticeModel

/// The form by which a record is typed: the fields of a document, and the check that the batch
/// makes of them.
public struct FormDescription: Sendable {
    /// The row that findings of a typed record name: it is a file of one record.
    public static let row = 1

    /// The fields: those that belong together one after another, otherwise as the document has
    /// them.
    public let fields: [FormField]
    private let schema: RecordSchema

    /// Describes the form of a document.
    public init(_ document: DeskDocument) {
        schema = document.document.schema
        let described = schema.fields.map { Self.field($0, document.brailleKanaLimit) }
        var groups: [FormField.Group] = []
        for field in described where !groups.contains(field.group) { groups.append(field.group) }
        fields = groups.flatMap { group in described.filter { $0.group == group } }
    }

    /// Typed texts, one a field of the document and in its order.
    /// - Throws: ``DiagnosticFailure`` `preview.unknown-field` if a text is for no field.
    public func values(_ typed: [String: String]) throws(DiagnosticFailure) -> [String?] {
        let unknown = typed.keys.filter { schema.index(of: $0) == nil }
        guard unknown.isEmpty else {
            throw DiagnosticFailure(
                Diagnostic(
                    "preview.unknown-field", "この帳票にない項目が\(unknown.count)つ送られました",
                    hint: "ページを読み込み直し、帳票を選び直してください"))
        }
        return schema.fields.map { typed[$0.name] }
    }

    /// Checks typed texts by the rules of the batch.
    /// - Throws: ``DiagnosticFailure`` with the very findings that the batch would reject a row of
    ///   these values for.
    public func notice(
        _ typed: [String: String], _ validator: NoticeValidator
    ) throws(DiagnosticFailure) -> Notice {
        switch validator.validate(try values(typed), row: Self.row) {
        case .accepted(let notice, _): return notice
        case .rejected(let violations):
            throw DiagnosticFailure(violations.map { $0.diagnostic(row: Self.row) })
        }
    }

    private static func field(
        _ declaration: FieldDeclaration, _ brailleKanaLimit: Int?
    ) -> FormField {
        var field = FormField(
            name: declaration.name, kind: "text", isRequired: declaration.isRequired,
            limit: declaration.maximumLength, group: group(of: declaration))
        switch declaration.kind {
        case .text: field.limit = field.limit ?? 1000
        case .name: (field.kind, field.limit) = ("name", field.limit ?? 100)
        case .address: (field.kind, field.limit) = ("address", field.limit ?? 200)
        case .kana:
            (field.kind, field.limit) = ("kana", brailleKanaLimit ?? field.limit ?? 1000)
            field.note = "カタカナ。濁点と半濁点も1文字に数えます（例: バンゴウ ハナコ）"
        case .date: (field.kind, field.note) = ("date", "例: 2020-06-01")
        case .individualNumber:
            (field.kind, field.limit, field.note) = ("individual-number", 12, "半角数字12桁")
        case .applicationID:
            (field.kind, field.limit, field.note) = ("application-id", 23, "半角数字23桁")
        case .postalCode: (field.kind, field.note) = ("postal-code", "例: 951-8550")
        case .telephone: (field.kind, field.note) = ("telephone", "例: 025-228-1000")
        case .digits(let count):
            (field.kind, field.limit, field.note) = ("digits", count, "半角数字\(count)桁")
        case .choice(let words): (field.kind, field.choices) = ("choice", words)
        }
        if let display = declaration.displayField {
            field.note = [field.note, "不詳などのときは空にして「\(display)」に入れます"]
                .compactMap(\.self).joined(separator: "。")
        }
        return field
    }

    private static func group(of declaration: FieldDeclaration) -> FormField.Group {
        switch declaration.name {
        case "氏名", "点字カナ", "生年月日", "生年月日表記", "暦", "性別", "代替文字情報": return .person
        case "郵便番号", "住所", "方書", "宛名", "敬称", "肩書", "電話番号", "世帯番号": return .address
        case "外国人住民の区分", "在留期間等満了日の有無", "在留期間等満了日": return .residence
        case "製造管理番号", "通知カード番号", "発行日", "有効期限", "有効期限到来対象":
            return .application
        default: break
        }
        return switch declaration.kind {
        case .name, .kana, .individualNumber: .person
        case .address, .postalCode, .telephone: .address
        case .applicationID: .application
        default: .other
        }
    }
}
