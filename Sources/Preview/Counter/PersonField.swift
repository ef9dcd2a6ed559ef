/// The columns by which a person is known.
enum PersonField {
    static let name = "氏名"
    static let kana = "点字カナ"
    static let birthDate = "生年月日"
    static let applicationID = "申請書ID"
    static let individualNumber = "個人番号"
    static let recipient = "宛名"
}
