public import NoticeModel

/// Whom a notice was asked for: from the residents file or the form, not from what was drawn.
public struct AskedPerson: Hashable, Sendable {
    /// What was typed to find the person; `nil` if nothing was.
    public let key: String?
    /// The record.
    public let notice: Notice

    /// States whom a notice is asked for.
    public init(key: String?, notice: Notice) {
        self.key = key
        self.notice = notice
    }

    /// 氏名; `nil` if the document has none.
    public var name: String? { notice.text(of: PersonField.name) }

    /// 点字カナ; `nil` if the record has none.
    public var kana: String? {
        notice.text(of: PersonField.kana).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The date of birth, or the text that stands for it; `nil` if the document has none.
    public var birthDate: String? {
        notice.text(of: PersonField.birthDate).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The digits of the 申請書ID; `nil` if the record has none.
    public var applicationID: String? {
        guard case .applicationID(let identifier)? = notice[PersonField.applicationID] else {
            return nil
        }
        return identifier.digits
    }
}
