/// An address as it is compared: blanks aside, ヶ and ケ as one, numbers in digits.
struct AddressSpelling {
    /// The address as it was given.
    let source: AddressText
    /// Letters, and numbers each as one.
    let letters: [String]
    /// Behind which scalar of the source each letter ends.
    let ends: [Int]

    init(_ source: AddressText) {
        self.source = source
        var letters: [String] = []
        var ends: [Int] = []
        var index = 0
        while let scalar = source[index] {
            var end = index + 1
            if scalar.isKanjiNumeral {
                end = source.end(of: index) { $0.isKanjiNumeral }
                let value = KanjiNumber.value(of: source.scalars[index..<end])
                letters.append(
                    value.map(String.init)
                        ?? String(String.UnicodeScalarView(source.scalars[index..<end])))
                ends.append(end)
            } else if scalar.isDigit {
                end = source.end(of: index) { $0.isDigit }
                letters.append(String(String.UnicodeScalarView(source.scalars[index..<end])))
                ends.append(end)
            } else if scalar != " " {
                letters.append(Self.letter(scalar))
                ends.append(end)
            }
            index = end
        }
        self.letters = letters
        self.ends = ends
    }

    private static func letter(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "ヶ", "が", "ガ": "ケ"
        case "ヵ": "カ"
        case "之", "ノ", "乃": "の"
        default: String(scalar)
        }
    }

    /// Where another spelling ends that stands at a letter; `nil` if it does not stand there.
    func end(of other: AddressSpelling, from start: Int) -> Int? {
        let end = start + other.letters.count
        guard end <= letters.count, letters[start..<end].elementsEqual(other.letters) else {
            return nil
        }
        return end
    }
}
