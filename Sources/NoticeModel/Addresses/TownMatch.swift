/// Where the number of an address begins, told by the towns of its postcode.
struct TownMatch {
    private let text: Spelling

    init(_ text: AddressText) { self.text = Spelling(text) }

    /// The part of the address behind the longest of some towns that it begins with.
    /// - Parameter towns: Those of the postcode.
    /// - Throws: ``CustomerBarcodeFault/townDiffers``.
    func part(behind towns: [PostalTown]) throws(CustomerBarcodeFault) -> AddressText {
        let ends = towns.filter { !$0.name.isEmpty }.compactMap(end)
        guard let end = ends.max(), !continuesName(at: end) else { throw .townDiffers }
        return text.source.dropping(end)
    }

    /// Where the name of a town ends in the address; prefecture and municipality may be left out
    /// before it.
    private func end(of town: PostalTown) -> Int? {
        let (prefecture, municipality) = (town.prefecture, town.municipality)
        for before in [prefecture + municipality, municipality, withoutCounty(municipality), ""] {
            guard let start = text.end(of: Spelling(AddressText(before)), from: 0) else { continue }
            for word in ["", "大字", "字"] {
                let name = Spelling(AddressText(word + town.name))
                if let end = text.end(of: name, from: start) { return text.ends[end - 1] }
            }
        }
        return nil
    }

    private func withoutCounty(_ municipality: String) -> String {
        guard let county = municipality.firstIndex(of: "郡") else { return municipality }
        return String(municipality[municipality.index(after: county)...])
    }

    /// Whether the name seems to go on: 本 is not 本町.
    private func continuesName(at end: Int) -> Bool {
        guard let next = text.source[end] else { return false }
        return "町村市区条通".unicodeScalars.contains(next)
            || ["丁目", "番地", "番丁", "番町"].contains { text.source.has($0, at: end) }
    }
}

extension TownMatch {
    /// An address as it is compared: blanks aside, ヶ and ケ as one, numbers in digits.
    private struct Spelling {
        let source: AddressText
        private let letters: [String]
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
        func end(of other: Spelling, from start: Int) -> Int? {
            let end = start + other.letters.count
            guard end <= letters.count, letters[start..<end].elementsEqual(other.letters) else {
                return nil
            }
            return end
        }
    }
}
