/// An address with its digits, letters and hyphens in one width, so that rules meet each in one
/// form. Only for looking: what is printed is the address as it was given.
struct AddressText {
    /// Capital letters, half-width digits, letters, signs and blanks; without variation selectors.
    let scalars: [Unicode.Scalar]

    init(_ text: String) {
        var folded: [Unicode.Scalar] = []
        folded.reserveCapacity(text.unicodeScalars.count)
        for scalar in text.unicodeScalars where !Self.isSelector(scalar) {
            folded.append(Self.folded(scalar, after: folded.last))
        }
        scalars = folded
    }

    private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// What follows the first so many.
    func dropping(_ count: Int) -> AddressText { AddressText(Array(scalars[count...])) }

    /// The address and what is added to it, with a blank between them.
    func joined(with other: AddressText) -> AddressText {
        other.scalars.isEmpty ? self : AddressText(scalars + [" "] + other.scalars)
    }

    /// The scalar at a position; `nil` beyond the end.
    subscript(index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    /// Whether a word begins at a position.
    func has(_ word: String, at index: Int) -> Bool {
        var position = index
        for scalar in word.unicodeScalars {
            guard self[position] == scalar else { return false }
            position += 1
        }
        return true
    }

    /// Where the run of scalars of a kind ends that begins at a position.
    func end(of index: Int, _ belongs: (Unicode.Scalar) -> Bool) -> Int {
        var end = index
        while let scalar = self[end], belongs(scalar) { end += 1 }
        return end
    }

    private static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
        (0xFE00...0xFE0F).contains(scalar.value) || (0xE0100...0xE01EF).contains(scalar.value)
    }

    private static func folded(
        _ scalar: Unicode.Scalar, after last: Unicode.Scalar?
    ) -> Unicode.Scalar {
        switch scalar.value {
        case 0x61...0x7A: Unicode.Scalar(scalar.value - 0x20) ?? scalar
        // Full-width ASCII.
        case 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFF00) ?? scalar
        case 0xFF01...0xFF5E:
            Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x09, 0xA0, 0x3000: " "
        case 0x2010...0x2015, 0x2043, 0x207B, 0x2212, 0x2500, 0x2501, 0xFE58, 0xFE63: "-"
        // A long-vowel sign behind a number is a hyphen.
        case 0x30FC, 0xFF70: last.map { $0.isDigit || $0.isKanjiNumeral } ?? false ? "-" : "ー"
        case 0xFF89: "ノ"
        case 0xFF65: "・"
        default: scalar
        }
    }
}

extension Unicode.Scalar {
    /// A half-width digit.
    var isDigit: Bool { (0x30...0x39).contains(value) }
    /// A half-width capital letter.
    var isCapital: Bool { (0x41...0x5A).contains(value) }
    /// A Chinese numeral as numbers of addresses are written with.
    var isKanjiNumeral: Bool { KanjiNumber.value(of: self) != nil }
}
