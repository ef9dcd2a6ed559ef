extension FieldDeclaration {
    /// The checked value of a text that is not empty.
    func value(
        of text: String, purpose: PrintPurpose, brailleKanaLimit: Int?
    ) throws(FieldRule) -> FieldValue {
        switch kind {
        case .text, .name, .address:
            try checkPrintable(text)
            return .text(text)
        case .kana:
            try checkBraille(text, limit: brailleKanaLimit ?? lengthLimit)
            return .text(text)
        case .date:
            guard let date = CalendarDate(parsing: text) else { throw .date }
            return .date(date)
        case .individualNumber:
            return .individualNumber(try Self.individualNumber(text, purpose: purpose))
        case .applicationID:
            guard let identifier = ApplicationID(digits: text) else { throw .applicationID }
            return .applicationID(identifier)
        case .postalCode:
            guard let code = PostalCode(parsing: text) else { throw .postalCode }
            return .text(code.digits)
        case .telephone:
            guard let number = TelephoneNumber(text: text) else { throw .telephone }
            return .text(number.text)
        case .digits(let count):
            guard text.isDigits(count: count) else { throw .digits(count) }
            return .text(text)
        case .choice(let words):
            guard let word = words.first(where: { $0.utf8.elementsEqual(text.utf8) }) else {
                throw .choice(words)
            }
            return .text(word)
        }
    }

    /// A specimen may show the sample number of the public guides, whose check digit is wrong.
    /// A copy is of a document that was issued, so its number must be right.
    private static func individualNumber(
        _ text: String, purpose: PrintPurpose
    ) throws(FieldRule) -> IndividualNumber {
        guard let number = IndividualNumber(digits: text) else { throw .individualNumber }
        switch purpose {
        case .specimen: break
        case .live, .archiveCopy: guard number.hasValidCheckDigit else { throw .checkDigit }
        }
        return number
    }

    private func checkPrintable(_ text: String) throws(FieldRule) {
        let limit = lengthLimit
        // A text of no more bytes than characters allowed needs no counting.
        if text.utf8.count > limit,
            let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
            end < text.endIndex
        {
            throw .tooLong(limit)
        }
        if let fault = CharacterFault(in: text) { throw FieldRule(fault) }
    }

    private func checkBraille(_ text: String, limit: Int) throws(FieldRule) {
        if let fault = CharacterFault(in: text) { throw FieldRule(fault) }
        let kana: BrailleKana
        do throws(BrailleKana.Fault) {
            kana = try BrailleKana(checking: text)
        } catch { throw .kana(error) }
        if let position = kana.position(beyond: limit) {
            throw .brailleTooLong(kana.length, limit: limit, position: position)
        }
    }

    /// Most characters: the declared limit, otherwise one that no real value reaches.
    private var lengthLimit: Int {
        if let maximumLength { return maximumLength }
        return switch kind {
        case .name: 100
        case .address: 200
        default: 1000
        }
    }
}
