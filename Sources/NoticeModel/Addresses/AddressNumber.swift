/// The number of an address as the customer barcode carries it (住所表示番号): what Japan Post's
/// manual tells to take out of the part of an address behind its town
/// (郵便番号・バーコードマニュアル, pp. 19 and 25).
///
/// - Letters become capitals; `&`, `/`, `・` and `.` are taken away and what follows moves up.
/// - Digits, hyphens and single letters are kept. Everything else, and two or more letters in a
///   row, is a hyphen; hyphens in a row are one, those at either end none.
/// - A Chinese numeral before 丁目, 丁, 番地, 番, 号, 地割, 線, の or ノ is a number, any other is not.
/// - An `F` behind a digit is a floor and not kept: a hyphen if anything follows.
/// - Hyphens next to a letter are taken away.
public struct AddressNumber: Hashable, Sendable {
    /// Digits, hyphens and capital letters, of any length; the barcode has room for thirteen.
    public let text: String

    /// Takes the number out of an address.
    /// - Parameter part: The address behind its town, building and room included.
    /// - Throws: ``CustomerBarcodeFault`` where the rules leave open what the number is.
    public init(extractedFrom part: String) throws(CustomerBarcodeFault) {
        try self.init(AddressText(part))
    }

    init(_ part: AddressText) throws(CustomerBarcodeFault) {
        let kept = try Self.kept(Self.closed(try Self.withNumbers(part)))
        text = Self.withoutNeedlessHyphens(kept)
        guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
            throw .numberMissing
        }
    }

    // MARK: Chinese numerals

    /// The same with digits in place of the numerals that are numbers.
    private static func withNumbers(
        _ text: AddressText
    ) throws(CustomerBarcodeFault) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var index = 0
        while let scalar = text[index] {
            guard scalar.isKanjiNumeral else {
                result.append(scalar)
                index += 1
                continue
            }
            let end = text.end(of: index) { $0.isKanjiNumeral }
            if let mark = NumeralMark(text, at: end) {
                result += try number(text, index..<end, mark).unicodeScalars
            } else {
                try checkName(text, index..<end)
                result += text.scalars[index..<end]
            }
            index = end
        }
        return result
    }

    private static func number(
        _ text: AddressText, _ range: Range<Int>, _ mark: NumeralMark
    ) throws(CustomerBarcodeFault) -> String {
        if text[range.lowerBound] == "〇" { throw .placeholder }
        let isAfterDigit = text[range.lowerBound - 1]?.isDigit ?? false
        guard !isAfterDigit, mark.endsNumber(text, at: range.upperBound + mark.length),
            let value = KanjiNumber.value(of: text.scalars[range])
        else { throw .numeralUncertain }
        return String(value)
    }

    /// A numeral without a mark is a part of a name, unless it stands where a number would.
    private static func checkName(
        _ text: AddressText, _ range: Range<Int>
    ) throws(CustomerBarcodeFault) {
        let (next, before) = (text[range.upperBound], text[range.lowerBound - 1])
        let follows = { (index: Int) in
            text[index].map { $0.isDigit || $0.isKanjiNumeral } ?? false
        }
        let endsNumber = next == nil || next == " "
        let isNumber =
            next?.isDigit == true || next == "-" && follows(range.upperBound + 1)
            || before == "-" && endsNumber && follows(range.lowerBound - 2)
            || before?.isDigit == true && endsNumber
            // 三丁目五番二, 十二番地の三: a number that the rules do not ask for a word behind.
            || endsNumber && before.map("目丁地番号割線のノ".unicodeScalars.contains) ?? false
        if isNumber { throw .numeralUncertain }
    }

    // MARK: Signs and letters

    /// Without the signs behind which everything moves up.
    private static func closed(
        _ scalars: [Unicode.Scalar]
    ) throws(CustomerBarcodeFault) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var hasGap = false
        for scalar in scalars {
            if "&/・.".unicodeScalars.contains(scalar) {
                hasGap = true
                continue
            }
            if hasGap, scalar.isDigit, result.last?.isDigit == true { throw .numbersJoined }
            hasGap = false
            result.append(scalar)
        }
        return result
    }

    /// Digits, letters that stand alone, and hyphens for all the rest.
    private static func kept(
        _ scalars: [Unicode.Scalar]
    ) throws(CustomerBarcodeFault) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        for (index, scalar) in scalars.enumerated() {
            if scalar.isUnknownNumeral { throw .numeralUnknown }
            if scalar.isPlaceholder { throw .placeholder }
            let neighbours = [index - 1, index + 1].filter(scalars.indices.contains)
            let isAlone = !neighbours.contains { scalars[$0].isLatin }
            let isFloor = scalar == "F" && index > 0 && scalars[index - 1].isDigit
            let isKept = scalar.isDigit || scalar.isCapital && isAlone && !isFloor
            result.append(isKept ? scalar : "-")
        }
        return result
    }

    private static func withoutNeedlessHyphens(_ scalars: [Unicode.Scalar]) -> String {
        let parts = scalars.split(separator: "-")
        var text = String.UnicodeScalarView()
        for part in parts {
            if let last = text.last, let first = part.first, !last.isCapital, !first.isCapital {
                text.append("-")
            }
            text.append(contentsOf: part)
        }
        return String(text)
    }
}

extension Unicode.Scalar {
    /// A Latin letter, with or without a mark.
    fileprivate var isLatin: Bool {
        isCapital || (0xC0...0x24F).contains(value) && value != 0xD7 && value != 0xF7
    }

    /// A numeral that is neither a half-width digit nor Chinese: ①, ², ٣. Roman numerals are letters
    /// of names.
    fileprivate var isUnknownNumeral: Bool {
        guard !isASCII, !isKanjiNumeral, !(0x2160...0x2188).contains(value) else { return false }
        // Ideographs count as numerals by meaning (万, 壱); the rules take them for letters.
        return properties.numericType != nil && !properties.isIdeographic
    }

    /// A sign that samples and drafts have in place of letters.
    var isPlaceholder: Bool { "○◯△▲□■●◎×※*".unicodeScalars.contains(self) }
}
