/// Where the number of an address begins, told from its form alone: behind the last letter of the
/// town's name. It says so only where no town that Japan Post lists is known to have such a form;
/// wherever a numeral may belong to the name (北6条西, 六番町, 西1線, 第2地割), it is not certain.
struct NumberStart {
    private let text: AddressText

    init(_ text: AddressText) { self.text = text }

    /// The part of the address behind its town.
    /// - Throws: ``CustomerBarcodeFault``.
    func part() throws(CustomerBarcodeFault) -> AddressText {
        if text.scalars.contains(where: \.isPlaceholder) { throw .placeholder }
        let start = try index()
        // 松本市3番12号: what the town is, nobody said.
        if MunicipalityForm(text, upTo: start).isAll { throw .startUncertain }
        try checkStreets(behind: start)
        return text.dropping(start)
    }

    private func index() throws(CustomerBarcodeFault) -> Int {
        var index = 0
        while let scalar = text[index] {
            if scalar.isDigit {
                try checkDigits(from: index)
                return index
            }
            guard scalar.isKanjiNumeral else {
                index += 1
                continue
            }
            let end = text.end(of: index) { $0.isKanjiNumeral }
            if try isNumber(index..<end) { return index }
            index = end
        }
        throw .numberMissing
    }

    // MARK: Digits

    /// Digits begin the number where they are followed by what follows a number.
    private func checkDigits(from index: Int) throws(CustomerBarcodeFault) {
        let end = text.end(of: index) { $0.isDigit }
        let before = text[index - 1]
        // A numeral before them may be the end of the name, or a number of its own.
        if before == "第" || before?.isCapital == true || before == "-" { throw .startUncertain }
        guard let next = text[end], next != " ", next != "-" else { return }
        let rest = { (length: Int) in text[end + length] }
        let isNumber =
            switch NumeralMark(text, at: end) {
            case .chome, .banchi: true
            case .cho: isCounted(rest(1))
            case .ban: isCounted(rest(1)) || rest(1) == "の" || rest(1) == "ノ" || rest(1) == "号"
            case .no, .noKatakana: rest(1)?.isDigit == true
            case .go, .chiwari, .sen, nil: false
            }
        guard isNumber else { throw .startUncertain }
    }

    /// Whether a number ends here or another begins.
    private func isCounted(_ next: Unicode.Scalar?) -> Bool {
        guard let next else { return true }
        return next.isDigit || next.isKanjiNumeral || next == " " || next == "-"
    }

    // MARK: Chinese numerals

    /// Whether numerals begin the number. Those that are surely letters of a name do not.
    private func isNumber(_ range: Range<Int>) throws(CustomerBarcodeFault) -> Bool {
        let end = range.upperBound
        if text[range.lowerBound] == "〇" { throw .placeholder }
        if text[end] == "-" { throw .startUncertain }
        guard let mark = NumeralMark(text, at: end) else { return false }
        let next = text[end + mark.length]
        switch mark {
        case .chome, .banchi:
            // 花巻市十二丁目: without a name before it, it may be the name; 丈六七番地 may be the
            // seventh of 丈六, 小百七番地 that of 小百.
            if isBehindMunicipality(range.lowerBound) || mayEndName(range) { throw .startUncertain }
            return true
        case .cho where next?.isKanjiNumeral == true && !mayEndName(range): return true
        case .cho, .ban:
            let mayBeNumber =
                next.map {
                    $0.isDigit || $0.isKanjiNumeral || " -のノ".unicodeScalars.contains($0)
                } ?? true
            if mayBeNumber { throw .startUncertain }
            return false
        case .go, .chiwari, .sen: throw .startUncertain
        case .no, .noKatakana:
            if next.map({ $0.isDigit || $0.isKanjiNumeral }) ?? true { throw .startUncertain }
            return false
        }
    }

    /// Whether the first of some numerals may be the last letter of the name.
    private func mayEndName(_ range: Range<Int>) -> Bool {
        guard let first = text[range.lowerBound], text[range.lowerBound - 1] != "第" else {
            return true
        }
        let isByPlace = !text.scalars[range].contains { "十百千".unicodeScalars.contains($0) }
        return first == "百" || first == "千" || isByPlace && range.count > 1
    }

    private func isBehindMunicipality(_ index: Int) -> Bool {
        guard let before = text[index - 1] else { return true }
        return before == "市" || before == "区"
    }

    // MARK: Streets

    private static let streetWords = ["上る", "下る", "上ル", "下ル", "入る", "入ル", "東入", "西入"]

    /// In Kyoto a corner of two streets stands before the town, and may have numbers of its own.
    private func checkStreets(behind start: Int) throws(CustomerBarcodeFault) {
        for index in text.scalars.indices[start...]
        where Self.streetWords.contains(where: { text.has($0, at: index) }) {
            throw .streetInNumber
        }
    }
}
