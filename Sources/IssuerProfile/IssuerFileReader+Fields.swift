internal import NoticeModel

/// The checks of single values.
extension IssuerFileReader {
    /// What is wrong with a value, at an offset in Unicode scalars.
    struct Fault: Error {
        let name: String
        let offset: Int
        let message: String
        let hint: String

        init(_ name: String, offset: Int = 0, _ message: String, _ hint: String) {
            self.name = name
            self.offset = offset
            self.message = message
            self.hint = hint
        }
    }

    static func field(_ text: String, _ form: IssuerForm.FieldForm) throws(Fault) -> FieldValue {
        switch form {
        case .text(let maximumLength):
            try checkText(text, maximumLength)
            return .text(text)
        case .municipalityCode: return .text(try municipalityCode(text))
        case .postalCode:
            if let code = PostalCode(parsing: text) { return .text(code.digits) }
            throw Fault("postal-code", "郵便番号ではありません", "000-0000 の形で、半角で書いてください")
        case .telephone:
            if let number = TelephoneNumber(text: text) { return .text(number.text) }
            throw Fault(
                "telephone", "電話番号ではありません", "0で始まる10桁か11桁を、半角の数字とハイフンで書いてください")
        case .date:
            if let date = CalendarDate(parsing: text) { return .date(date) }
            throw Fault("date", "日付として読めません", "実在する日を 2020-06-01 の形で書いてください")
        case .webAddress:
            try checkAddress(text)
            return .text(text)
        case .digit:
            if text.utf8.count == 1, Int(text) != nil { return .text(text) }
            throw Fault("digit", "1桁の数字ではありません", "0から9までの半角数字を1つ書いてください")
        case .code:
            if (1...20).contains(text.utf8.count),
                text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
            {
                return .text(text)
            }
            throw Fault("code", "コードに使えない値です", "空白のない半角の英数字と記号、20文字以内で書いてください")
        }
    }

    private static func checkText(_ text: String, _ maximumLength: Int) throws(Fault) {
        if text.isEmpty { throw Fault("empty-value", "値が空です", "値を書いてください") }
        if let fault = CharacterFault(in: text) {
            let offset = text.unicodeScalars.enumerated().first { $1 == fault.scalar }?.offset
            throw Fault(fault.kind.rawValue, offset: offset ?? 0, fault.message, fault.hint)
        }
        if text.count > maximumLength {
            throw Fault("too-long", "値が長すぎます", "\(maximumLength)文字以内で書いてください")
        }
    }

    private static func municipalityCode(_ text: String) throws(Fault) -> String {
        guard let code = MunicipalityCode(digits: text) else {
            throw Fault(
                "municipality-code", "全国地方公共団体コードではありません", "検査数字を含む半角数字6桁で書いてください")
        }
        guard code.hasValidCheckDigit else {
            throw Fault(
                "municipality-code", offset: 5, "全国地方公共団体コードの検査数字が合いません",
                "総務省のコード表と照合してください")
        }
        return code.digits
    }

    private static func checkAddress(_ text: String) throws(Fault) {
        do {
            _ = try WebAddress(text)
        } catch {
            throw Fault("url", offset: error.offset, error.message, error.hint)
        }
    }
}
