internal import NoticeModel

/// Compares what a finished notice says, read back, with the person it was asked for.
///
/// Taken as equal is only what the layout itself does to a value (``PrintedForms``): blanks, the style
/// of a date, the grouping and cutting of the digits of a number, 様 behind a name. Otherwise every
/// code point counts, variation selectors among them: 辻󠄀 and 辻 are two people.
public struct PersonCheck {
    private let asked: AskedPerson
    private let document: DeskDocument
    private var requiredElements: [RequiredElement] { document.document.requiredElements }

    /// Takes the person and the document that was drawn.
    public init(_ asked: AskedPerson, document: DeskDocument) {
        self.asked = asked
        self.document = document
    }

    /// Compares.
    public func verdict(on reading: ReadNotice) -> PersonVerdict {
        PersonVerdict(
            name: reading.texts[PersonField.name]?.first,
            kana: reading.texts[PersonField.kana]?.first,
            birthDate: reading.texts[PersonField.birthDate]?.first,
            applicationID: identifier(in: reading), codes: reading.codes,
            differences: names(reading) + difference(.kana, PersonField.kana, reading)
                + birthDates(reading) + identifiers(reading) + individualNumbers(reading)
                + codes(reading),
            findings: reading.findings)
    }

    // MARK: Words

    private func names(_ reading: ReadNotice) -> [PersonDifference] {
        difference(.name, PersonField.name, reading)
            + difference(.name, PersonField.recipient, reading)
    }

    private func birthDates(_ reading: ReadNotice) -> [PersonDifference] {
        difference(.birthDate, PersonField.birthDate, reading)
    }

    /// Whether a field is there, and everywhere as the layout prints it for this person.
    private func difference(
        _ subject: PersonDifference.Subject, _ field: String, _ reading: ReadNotice
    ) -> [PersonDifference] {
        let printed = reading.texts[field] ?? []
        if printed.isEmpty {
            let isThere = isRequired(field) && asked.notice.text(of: field)?.isEmpty == false
            return isThere ? [.init(subject, "PDFから「\(field)」を読み取れません")] : []
        }
        let isRight = printed.allSatisfy { document.forms.match($0, field, of: asked.notice) }
        return isRight ? [] : [.init(subject, "PDFの「\(field)」が、選んだ人と違います")]
    }

    // MARK: Numbers

    private func identifiers(_ reading: ReadNotice) -> [PersonDifference] {
        guard let wanted = asked.applicationID else { return [] }
        return number(.applicationID, PersonField.applicationID, wanted, reading)
    }

    private func individualNumbers(_ reading: ReadNotice) -> [PersonDifference] {
        let field = PersonField.individualNumber
        guard case .individualNumber(let wanted)? = asked.notice[field] else { return [] }
        return number(.page, field, wanted.digits, reading)
    }

    /// A number must be right wherever it stands, and all of its digits must stand somewhere.
    private func number(
        _ subject: PersonDifference.Subject, _ field: String, _ wanted: String,
        _ reading: ReadNotice
    ) -> [PersonDifference] {
        let differences = difference(subject, field, reading)
        let printed = reading.texts[field] ?? []
        guard differences.isEmpty, !printed.isEmpty, document.forms.isPlain(field, asked.notice),
            !Self.isWhole(printed.map(Self.digits), of: wanted)
        else { return differences }
        return [.init(subject, "PDFの「\(field)」が、途中で切れています")]
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

    /// A code with 23 digits in a row leads to an application: it must be this person's. An address
    /// may have digits of its own right beside them.
    private func codes(_ reading: ReadNotice) -> [PersonDifference] {
        let found = reading.codes.flatMap(Self.identifiers)
        let payload = ControlValue.applicationURL.templateName
        let isRequired = requiredElements.contains(.qrCode(payload: payload))
        guard let wanted = asked.applicationID else {
            return found.isEmpty ? [] : [.init(.code, "QRコードに、選んだ人のものでない申請書IDがあります")]
        }
        if found.isEmpty {
            return isRequired ? [.init(.code, "QRコードから申請書IDを読み取れません")] : []
        }
        return found.allSatisfy { $0.contains(wanted) }
            ? [] : [.init(.code, "QRコードの申請書IDが、選んだ人と違います")]
    }

    private static func identifiers(in code: String) -> [String] {
        code.utf8.split { !(0x30...0x39 ~= $0) }.filter {
            $0.count >= IndexAssembly.identifierLength
        }.map { String(decoding: $0, as: UTF8.self) }
    }

    // MARK: What layouts do

    private func isRequired(_ field: String) -> Bool {
        requiredElements.contains(.value(field))
            || requiredElements.contains(.honorific(after: field))
    }

    /// The digits of a text, whatever separates them.
    private static func digits(_ text: String) -> String {
        String(decoding: text.utf8.filter { 0x30...0x39 ~= $0 }, as: UTF8.self)
    }
}
