internal import NoticeModel

/// The fields of a notice that its carrier shows, by their canonical headers.
struct CarrierFields {
    /// Canonical headers of residents files.
    enum Header: String {
        case postalCode = "郵便番号"
        case address = "住所"
        case addressDetail = "方書"
        case recipient = "宛名"
        case honorific = "敬称"
        case title = "肩書"
        case name = "氏名"
    }

    let row: Int
    /// As given; empty fields are `nil`.
    let givenPostalCode: String?
    let address: String?
    let addressDetail: String?
    /// 敬称 and 肩書 as given.
    let honorific: String?
    let title: String?
    private let givenRecipient: String?
    private let name: String?

    init(_ notice: Notice) {
        func text(_ header: Header) -> String? {
            guard case .text(let text)? = notice[header.rawValue], !text.isEmpty else {
                return nil
            }
            return text
        }
        row = notice.row
        givenPostalCode = text(.postalCode)
        address = text(.address)
        addressDetail = text(.addressDetail)
        honorific = text(.honorific)
        title = text(.title)
        givenRecipient = text(.recipient)
        name = text(.name)
    }

    /// Seven digits, whether a document of one's own holds them as 郵便番号 or as text.
    var postalCode: String? { givenPostalCode.flatMap(PostalCode.init)?.digits }

    /// Whom the notice is addressed to.
    var recipient: String? { givenRecipient ?? name }

    /// Whether nobody is named there but the person it is about.
    var isRecipientFilled: Bool { givenRecipient == nil }

    /// Whether that is the person it is about.
    var namesHolder: Bool {
        guard let givenRecipient else { return true }
        return name.map { givenRecipient.utf8.elementsEqual($0.utf8) } ?? false
    }

    /// What a field says on the carrier.
    func text(of header: Header) -> String? {
        switch header {
        case .postalCode: postalCode
        case .address: address
        case .addressDetail: addressDetail
        case .recipient: recipient
        case .honorific: honorific
        case .title: title
        case .name: name
        }
    }
}
