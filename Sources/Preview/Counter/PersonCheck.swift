public import NoticeModel

/// Compares what a finished notice says, read back, with the person it was asked for.
///
/// Taken as equal is only what layouts do to a value: blanks, the styles of a date, the grouping
/// and cutting of the digits of a number, 様 behind a name. Otherwise every code point counts,
/// variation selectors among them: 辻󠄀 and 辻 are two people.
public struct PersonCheck {
    private let asked: AskedPerson
    private let document: DocumentType

    /// Takes the person and the document that was drawn.
    public init(_ asked: AskedPerson, document: DocumentType) {
        self.asked = asked
        self.document = document
    }

    /// Compares.
    public func verdict(on reading: ReadNotice) -> PersonVerdict {
        PersonVerdict(
            name: reading.texts[PersonField.name]?.first,
            birthDate: reading.texts[PersonField.birthDate]?.first,
            applicationID: identifier(in: reading), codes: reading.codes,
            differences: names(reading) + birthDates(reading) + identifiers(reading)
                + individualNumbers(reading) + codes(reading),
            findings: reading.findings)
    }

    // MARK: Name

    private func names(_ reading: ReadNotice) -> [PersonDifference] {
        var differences: [PersonDifference] = []
        for field in [PersonField.name, PersonField.recipient] {
            let printed = reading.texts[field] ?? []
            let wanted = asked.notice.text(of: field) ?? ""
            if printed.isEmpty, isRequired(field), !wanted.isEmpty {
                differences.append(.init(.name, "PDFから「\(field)」を読み取れません"))
            } else if !printed.allSatisfy({ Self.isSame($0, [wanted, wanted + "様"]) }) {
                differences.append(.init(.name, "PDFの「\(field)」が、選んだ人と違います"))
            }
        }
        return differences
    }

    // MARK: Date of birth

    private func birthDates(_ reading: ReadNotice) -> [PersonDifference] {
        guard asked.notice.schema.index(of: PersonField.birthDate) != nil else { return [] }
        let printed = reading.texts[PersonField.birthDate] ?? []
        if printed.isEmpty, isRequired(PersonField.birthDate) {
            return [.init(.birthDate, "PDFから生年月日を読み取れません")]
        }
        let texts = DateStyle.allCases.compactMap {
            asked.notice.text(of: PersonField.birthDate, formats: [.date($0)])
        }
        let isRight = printed.allSatisfy { Self.isSame($0, texts + texts.map { $0 + "生" }) }
        return isRight ? [] : [.init(.birthDate, "PDFの生年月日が、選んだ人と違います")]
    }

    // MARK: Numbers

    private func identifiers(_ reading: ReadNotice) -> [PersonDifference] {
        guard let wanted = asked.applicationID else { return [] }
        let printed = (reading.texts[PersonField.applicationID] ?? []).map(Self.digits)
        if printed.isEmpty {
            return isRequired(PersonField.applicationID)
                ? [.init(.applicationID, "PDFから申請書IDを読み取れません")] : []
        }
        return Self.isWhole(printed, of: wanted)
            ? [] : [.init(.applicationID, "PDFの申請書IDが、選んだ人と違います")]
    }

    private func individualNumbers(_ reading: ReadNotice) -> [PersonDifference] {
        let field = "個人番号"
        guard case .individualNumber(let number)? = asked.notice[field] else { return [] }
        let printed = (reading.texts[field] ?? []).map(Self.digits)
        if printed.isEmpty {
            return isRequired(field) ? [.init(.page, "PDFから個人番号を読み取れません")] : []
        }
        return Self.isWhole(printed, of: number.digits)
            ? [] : [.init(.page, "PDFの個人番号が、選んだ人と違います")]
    }

    /// The 申請書ID that stands on the pages; parts that stand one below the other are one number.
    private func identifier(in reading: ReadNotice) -> String? {
        let printed = (reading.texts[PersonField.applicationID] ?? []).map(Self.digits)
        guard !printed.isEmpty else { return nil }
        return printed.first { $0.utf8.count == IndexAssembly.identifierLength }
            ?? printed.joined()
    }

    /// Whether every text is a part of a number and together they are all of it.
    private static func isWhole(_ parts: [String], of number: String) -> Bool {
        let number = Array(number.utf8)
        var seen = [Bool](repeating: false, count: number.count)
        for part in parts.map({ Array($0.utf8) }) {
            guard !part.isEmpty, part.count <= number.count else { return false }
            let starts = (0...(number.count - part.count)).filter {
                number[$0..<($0 + part.count)].elementsEqual(part)
            }
            // Where digits repeat, the same part may stand in two places.
            guard !starts.isEmpty else { return false }
            for start in starts { for place in start..<(start + part.count) { seen[place] = true } }
        }
        return seen.allSatisfy(\.self)
    }

    // MARK: QR codes

    /// A code with 23 digits in a row leads to an application: it must be this person's. A part of
    /// longer digits is none.
    private func codes(_ reading: ReadNotice) -> [PersonDifference] {
        let found = reading.codes.flatMap(Self.identifiers)
        let payload = ControlValue.applicationURL.templateName
        let isRequired = document.requiredElements.contains(.qrCode(payload: payload))
        guard let wanted = asked.applicationID else {
            return found.isEmpty ? [] : [.init(.code, "QRコードに、選んだ人のものでない申請書IDがあります")]
        }
        if found.isEmpty {
            return isRequired ? [.init(.code, "QRコードから申請書IDを読み取れません")] : []
        }
        return found.allSatisfy { $0.utf8.elementsEqual(wanted.utf8) }
            ? [] : [.init(.code, "QRコードの申請書IDが、選んだ人と違います")]
    }

    private static func identifiers(in code: String) -> [String] {
        code.utf8.split { !(0x30...0x39 ~= $0) }.filter {
            $0.count == IndexAssembly.identifierLength
        }.map { String(decoding: $0, as: UTF8.self) }
    }

    // MARK: What layouts do

    private func isRequired(_ field: String) -> Bool {
        document.requiredElements.contains(.value(field))
            || document.requiredElements.contains(.honorific(after: field))
    }

    private static func isSame(_ text: String, _ candidates: [String]) -> Bool {
        let text = withoutBlanks(text)
        return candidates.contains { text.elementsEqual(withoutBlanks($0)) }
    }

    private static func withoutBlanks(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { ![0x20, 0xA0, 0x3000, 0x0A, 0x0D].contains($0.value) }
    }

    /// The digits of a text, whatever separates them.
    private static func digits(_ text: String) -> String {
        String(decoding: text.utf8.filter { 0x30...0x39 ~= $0 }, as: UTF8.self)
    }
}
