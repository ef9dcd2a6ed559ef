/// The columns of residents files under their canonical headers. Documents pick those they need.
extension FieldDeclaration {
    /// Header of the column by which the members of a household are put into one mail piece.
    public static let householdName = "世帯番号"

    /// Header of the column of the person a notice is about.
    public static let holderName = "氏名"

    /// Header of the column of whom a mail piece is addressed to; the person it is about if it is
    /// empty.
    public static let recipientName = "宛名"

    /// Header of the column of the building and room behind an address.
    public static let addressDetailName = "方書"

    /// Header of the column that says which honorific follows the recipient's name; 様 if it is
    /// empty.
    public static let honorificName = "敬称"

    /// Header of the column of what stands before the recipient's name: 世帯主.
    public static let recipientTitleName = "肩書"

    /// Header of the column that brings a serial of the form with the record.
    public static let manufacturingSerialName = "製造管理番号"

    static let applicationID = Self("申請書ID", .applicationID, isRequired: true)
    static let individualNumber = Self("個人番号", .individualNumber, isRequired: true)
    static let name = Self(holderName, .name, isRequired: true, maximumLength: 100)
    static let brailleKana = Self("点字カナ", .kana, maximumLength: 11)
    /// The column must be there; a record may leave it empty if it fills the display field.
    static let dateOfBirth = Self(
        "生年月日", .date, isRequired: true, displayField: "生年月日表記", calendarField: "暦")
    static let dateOfBirthText = Self("生年月日表記", .text, maximumLength: 30)
    static let calendar = Self("暦", .choice(DateCalendar.allCases.map(\.rawValue)))
    static let sex = Self("性別", .choice(["男", "女"]), isRequired: true)
    static let postalCode = Self("郵便番号", .postalCode)
    static let address = Self("住所", .address, maximumLength: 200)
    static let addressDetail = Self(addressDetailName, .address, maximumLength: 200)
    static let recipient = Self(recipientName, .name, maximumLength: 100)
    static let honorific = Self(honorificName, .choice(Honorific.words))
    static let recipientTitle = Self(recipientTitleName, .text, maximumLength: 20)
    static let household = Self(householdName, .text, maximumLength: 30)
    static let telephone = Self("電話番号", .telephone)
    static let residentCategory = Self("外国人住民の区分", .choice(ResidentCategory.words))
    static let hasPeriodOfStay = Self("在留期間等満了日の有無", .choice(["有", "無", "-"]))
    static let periodOfStayEnd = Self("在留期間等満了日", .date)
    static let substitutes = Self("代替文字情報", .text, maximumLength: 200)
    static let expiry = Self("有効期限", .text, isRequired: true, maximumLength: 40)
    static let expiring = Self("有効期限到来対象", .text, isRequired: true, maximumLength: 60)
    static let cardSerial = Self("通知カード番号", .text, isRequired: true, maximumLength: 10)
    static let issueDate = Self("発行日", .date, isRequired: true)
    static let manufacturingSerial = Self(manufacturingSerialName, .digits(count: 8))

    /// This column, required in every record.
    var required: Self {
        Self(
            name, kind, isRequired: true, maximumLength: maximumLength,
            displayField: displayField, calendarField: calendarField)
    }
}
