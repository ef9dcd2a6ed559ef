/// Where the number of an address begins, told by the towns of its postcode.
struct TownMatch {
    /// A town that the address has at its beginning, by letters of its spelling.
    private struct Found {
        let town: PostalTown
        let start: Int
        let end: Int
    }

    private let text: AddressSpelling
    private let neighbours: TownNeighbours

    init(_ text: AddressText, _ neighbours: TownNeighbours) {
        self.text = AddressSpelling(text)
        self.neighbours = neighbours
    }

    /// The part of the address behind the longest of some towns that it begins with.
    /// - Parameter towns: Those of the postcode.
    /// - Throws: ``CustomerBarcodeFault/townDiffers``, also if the address begins with a longer town
    ///   of the municipality: 東光台 is not 東.
    func part(behind towns: [PostalTown]) throws(CustomerBarcodeFault) -> AddressText {
        let found = towns.filter { !$0.name.isEmpty }.compactMap(find)
        guard let end = found.map(\.end).max() else { throw .townDiffers }
        let isLonger = found.filter { $0.end == end }.contains { match in
            neighbours.longer(than: match.town).contains {
                text.end(of: $0, from: match.start) != nil
            }
        }
        let sourceEnd = text.ends[end - 1]
        guard !isLonger, !continuesName(at: sourceEnd) else { throw .townDiffers }
        return text.source.dropping(sourceEnd)
    }

    // MARK: Towns

    /// A town in the address; prefecture and municipality may be left out before it.
    private func find(_ town: PostalTown) -> Found? {
        let (prefecture, name) = (town.municipality.prefecture, town.municipality.name)
        let short = town.municipality.withoutCounty
        for place in [prefecture + name, prefecture + short, name, short] {
            guard let start = text.end(of: AddressSpelling(AddressText(place)), from: 0),
                let found = find(town, behind: start)
            else { continue }
            return found
        }
        // 東 is a town of Tsukuba, but also the first letter of 東京都港区.
        guard !neighbours.isPlaced(text), let found = find(town, behind: 0),
            !hasPlace(behind: text.ends[found.end - 1])
        else { return nil }
        return found
    }

    private func find(_ town: PostalTown, behind index: Int) -> Found? {
        let name = AddressSpelling(AddressText(town.name))
        for word in ["", "大字", "字"] {
            guard let start = text.end(of: AddressSpelling(AddressText(word)), from: index),
                let end = text.end(of: name, from: start)
            else { continue }
            return Found(town: town, start: start, end: end)
        }
        return nil
    }

    /// Whether more than a town stands before the number: a municipality that is no longer in the
    /// data (東筑摩郡, 東和町).
    private func hasPlace(behind end: Int) -> Bool {
        let stop = text.source.end(of: end) { !$0.isDigit && !$0.isKanjiNumeral }
        return text.source.scalars[end..<stop].contains(where: "市区郡町村".unicodeScalars.contains)
    }

    /// Whether the name seems to go on: 本 is not 本町, 新川 not 新川3条.
    private func continuesName(at end: Int) -> Bool {
        let source = text.source
        guard let next = source[end] else { return false }
        let number = source.end(of: end) { $0 == " " }
        let behind = source.end(of: number) { $0.isDigit || $0.isKanjiNumeral }
        let isNumbered =
            behind > number && source[behind].map("条区".unicodeScalars.contains) ?? false
        return isNumbered || "町村市区条通".unicodeScalars.contains(next)
            || ["丁目", "番地", "番丁", "番町"].contains { source.has($0, at: end) }
    }
}
