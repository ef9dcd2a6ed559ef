import Diagnostics
import NoticeModel
import Testing

/// A record of an invented resident that every rule lets pass, to be spoilt one field at a time.
struct InventedRecord {
    let document: DocumentType
    var texts: [String: String]

    init(_ document: DocumentType) {
        self.document = document
        texts = [
            "申請書ID": "15101201909270000000644", "個人番号": "123456789018", "氏名": "番号 花子",
            "生年月日": "1993-03-31", "性別": "女", "郵便番号": "000-0000",
            "住所": "○○県△△市□□町○丁目△番地 1-1-1", "有効期限": "2021年の誕生日まで",
            "有効期限到来対象": "マイナンバーカード 電子証明書", "通知カード番号": "A123456789", "発行日": "2015-10-20",
        ]
    }

    subscript(field: String) -> String? {
        get { texts[field] }
        set { texts[field] = newValue }
    }

    func verdict(_ purpose: PrintPurpose = .specimen) throws -> RecordVerdict {
        let validator = try NoticeValidator(document: document, purpose: purpose)
        return validator.validate(document.schema.fields.map { texts[$0.name] }, row: 7)
    }

    func notice(_ purpose: PrintPurpose = .specimen) throws -> Notice {
        guard case .accepted(let notice, _) = try verdict(purpose) else {
            Issue.record("rejected: \(try codes(purpose))")
            throw Rejected()
        }
        return notice
    }

    /// The codes of all that was found, warnings too, as `field code`.
    func codes(_ purpose: PrintPurpose = .specimen) throws -> [String] {
        let violations =
            switch try verdict(purpose) {
            case .accepted(_, let warnings): warnings
            case .rejected(let violations): violations
            }
        return violations.map { "\($0.field) \($0.code.rawValue)" }
    }

    func isAccepted(_ purpose: PrintPurpose = .specimen) throws -> Bool {
        if case .accepted = try verdict(purpose) { true } else { false }
    }

    private struct Rejected: Error {}
}
