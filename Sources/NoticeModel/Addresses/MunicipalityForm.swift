/// The beginning of an address as its form shows it: prefecture, county, city, ward, and nothing
/// more. A number behind it has no town.
struct MunicipalityForm {
    private let text: AddressText
    /// Where the part that is looked at ends.
    private let end: Int

    /// Looks at an address up to its number.
    init(_ text: AddressText, upTo end: Int) {
        self.text = text
        self.end = text.scalars[..<end].lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
    }

    /// Whether the municipality is all that it says. A town may end as municipalities do (本町,
    /// 五日市): it has one before it. A name alone (本町1-2) is that of a town.
    var isAll: Bool {
        if let county {
            return endsVillage(behind: county)
        } else if let city = first("市"), first("区").map({ $0 > city }) ?? true {
            return endsName(behind: city) || endsWard(behind: city)
        } else if let ward = first("区") {
            return endsName(behind: ward)
        }
        return hasPrefecture && endsVillage(behind: -1)
    }

    /// Where the county's letter is. A city may have it in its name.
    private var county: Int? {
        guard let county = first("郡"), text[county + 1] != "市" else { return nil }
        if ["郡山市", "郡上市"].contains(where: { text.has($0, at: county) }) { return nil }
        // 余市郡 and 高市郡; other counties have no city before them.
        if let city = first("市"), city + 1 < county { return nil }
        return county
    }

    private var hasPrefecture: Bool {
        text.has("北海道", at: 0) || text[2] == "都" || text[2] == "府" || text[2] == "県"
            || text[3] == "県"
    }

    /// Where a letter is first that is not the first of a name.
    private func first(_ letter: Unicode.Scalar, behind index: Int = -1) -> Int? {
        let start = index + 2
        guard start < end else { return nil }
        return text.scalars[start..<end].firstIndex(of: letter)
    }

    /// Whether nothing follows a letter, or what may still belong to the name (四日市市, 大町町).
    private func endsName(behind index: Int) -> Bool {
        index + 1 == end
            || index + 2 == end && text[index + 1].map("市町村".unicodeScalars.contains) ?? false
    }

    private func endsVillage(behind index: Int) -> Bool {
        [first("町", behind: index), first("村", behind: index)].compactMap(\.self).min()
            .map(endsName) ?? false
    }

    /// Whether a ward of a city ends here (さいたま市見沼区).
    private func endsWard(behind city: Int) -> Bool {
        first("区", behind: city).map { $0 + 1 == end && $0 - city <= 4 } ?? false
    }
}
