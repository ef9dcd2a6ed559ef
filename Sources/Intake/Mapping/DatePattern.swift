internal import NoticeModel

/// How a register writes a date: `yyyyMMdd`, `gyy.MM.dd`, `gyyMMdd`.
///
/// `yyyy` is a year of the common era, `g` an era, `yy` and `y` a year of it (`y` also 元),
/// `MM` `dd` two digits, `M` `d` one or two (a blank may stand in place of a first digit). All
/// other characters but ASCII letters stand for themselves. A year of two digits without an era is
/// refused: no century is guessed.
struct DatePattern: Hashable, Sendable {
    /// What is wrong with a pattern, at an offset in Unicode scalars.
    struct Fault: Error {
        let offset: Int
        let message: String
    }

    /// The digits for eras that most registers use.
    static let usualEras: [String: Era] = [
        "1": .meiji, "2": .taisho, "3": .showa, "4": .heisei, "5": .reiwa,
    ]

    private enum Part: Hashable {
        case year, era
        case eraYear(isPadded: Bool)
        case month(isPadded: Bool)
        case day(isPadded: Bool)
        case literal(Unicode.Scalar)

        /// Whether it may have one digit or two.
        var isOpen: Bool {
            switch self {
            case .eraYear(let isPadded), .month(let isPadded), .day(let isPadded): !isPadded
            case .year, .era, .literal: false
            }
        }
    }

    private let parts: [Part]
    private let eras: [String: Era]
    /// Characters of the longest of them.
    private let longestEra: Int

    /// Reads a pattern.
    /// - Parameter eras: What stands for an era beside names, their first characters and letters.
    init(_ text: String, eras: [String: Era] = usualEras) throws(Fault) {
        self.eras = eras
        longestEra = eras.keys.map(\.unicodeScalars.count).max() ?? 0
        let scalars = Array(text.unicodeScalars)
        var parts: [Part] = []
        var offset = 0
        while offset < scalars.count {
            let scalar = scalars[offset]
            let count = scalars[offset...].prefix { $0 == scalar }.count
            let (part, length) = try Self.part(scalar, count, at: offset)
            if parts.last?.isOpen == true, Self.isNumber(part) {
                throw Fault(offset: offset, message: "1桁にも2桁にもなる数の直後に数は置けません")
            }
            parts.append(part)
            offset += length
        }
        self.parts = parts
        try checkParts()
    }

    private static func part(
        _ scalar: Unicode.Scalar, _ count: Int, at offset: Int
    ) throws(Fault) -> (Part, Int) {
        switch (scalar, count) {
        case ("y", 4): return (.year, 4)
        case ("y", 1), ("y", 2): return (.eraYear(isPadded: count == 2), count)
        case ("M", 1), ("M", 2): return (.month(isPadded: count == 2), count)
        case ("d", 1), ("d", 2): return (.day(isPadded: count == 2), count)
        case ("g", 1): return (.era, 1)
        default:
            if scalar.isASCII, scalar.properties.isAlphabetic {
                throw Fault(offset: offset, message: "日付の書き方に使えない文字です")
            }
            return (.literal(scalar), 1)
        }
    }

    private static func isNumber(_ part: Part) -> Bool {
        if case .literal(let scalar) = part { return 0x30...0x39 ~= scalar.value }
        return true
    }

    private func checkParts() throws(Fault) {
        let years = parts.count { $0 == .year }
        let eraYears = parts.count { if case .eraYear = $0 { true } else { false } }
        let eraCount = parts.count { $0 == .era }
        let months = parts.count { if case .month = $0 { true } else { false } }
        let days = parts.count { if case .day = $0 { true } else { false } }
        guard months == 1, days == 1, years + eraYears == 1, eraCount == eraYears else {
            throw Fault(
                offset: 0, message: "年（yyyy、または元号gと年yy）、月（MM）、日（dd）を1つずつ書いてください")
        }
    }

    /// The date that a text is; `nil` if it is not written so, is no day or not of its era.
    func date(_ text: String) -> CalendarDate? {
        var rest = Array(text.unicodeScalars)[...]
        var (year, month, day) = (0, 0, 0)
        var era: Era?
        for part in parts {
            switch part {
            case .literal(let scalar): if rest.popFirst() != scalar { return nil }
            case .era:
                guard let found = takeEra(&rest) else { return nil }
                era = found
            case .year:
                guard let number = Self.take(&rest, 4...4) else { return nil }
                year = number
            case .eraYear(isPadded: false) where rest.first == "元":
                rest.removeFirst()
                year = 1
            case .eraYear(let isPadded), .month(let isPadded), .day(let isPadded):
                guard let number = Self.take(&rest, isPadded ? 2...2 : 1...2) else { return nil }
                if case .month = part { month = number }
                if case .day = part { day = number }
                if case .eraYear = part { year = number }
            }
        }
        guard rest.isEmpty else { return nil }
        if let era { return CalendarDate(era: era, year: year, month: month, day: day) }
        return CalendarDate(year: year, month: month, day: day)
    }

    private func takeEra(_ rest: inout ArraySlice<Unicode.Scalar>) -> Era? {
        guard let first = rest.first else { return nil }
        // Two characters before one: 「明治」 begins with 「明」.
        if let second = rest.dropFirst().first, !first.isASCII || longestEra > 1 {
            let word = String(first) + String(second)
            if let era = eras[word] ?? Era(abbreviation: word) {
                rest.removeFirst(2)
                return era
            }
        }
        let word = String(first)
        guard let era = eras[word] ?? Era(abbreviation: WidthFolding.half.folded(word)) else {
            return nil
        }
        rest.removeFirst()
        return era
    }

    private static func take(
        _ rest: inout ArraySlice<Unicode.Scalar>, _ digits: ClosedRange<Int>
    ) -> Int? {
        var number = 0
        var count = 0
        if digits.lowerBound == 1, rest.first == " " {
            rest.removeFirst()
            count = 1
        }
        let blanks = count
        while count < digits.upperBound, let scalar = rest.first, 0x30...0x39 ~= scalar.value {
            number = number * 10 + Int(scalar.value) - 0x30
            count += 1
            rest.removeFirst()
        }
        return count - blanks >= 1 && count >= digits.lowerBound ? number : nil
    }
}

extension DatePattern {
    /// A date so written as the canonical columns write it; `nil` if it is none.
    func canonicalText(_ text: String) -> String? {
        date(text).map { "\($0.year)/\($0.month)/\($0.day)" }
    }
}
