/// What an address may begin with besides a town of its postcode, each name spelled once.
///
/// Used from one thread.
final class TownNeighbours {
    private let directory: any PostalTownDirectory
    private var names: [Municipality: [AddressSpelling]] = [:]
    private var longer: [PostalTown: [AddressSpelling]] = [:]
    /// Prefectures and municipalities by their first letter.
    private lazy var places: [String: [AddressSpelling]] = {
        var known: Set<String> = []
        var places: [String: [AddressSpelling]] = [:]
        for municipality in directory.municipalities {
            for name in [municipality.prefecture] + municipality.beginnings
            where known.insert(name).inserted {
                let spelling = AddressSpelling(AddressText(name))
                guard let first = spelling.letters.first else { continue }
                places[first, default: []].append(spelling)
            }
        }
        return places
    }()

    init(_ directory: any PostalTownDirectory) { self.directory = directory }

    func towns(of postalCode: PostalCode) -> [PostalTown] { directory.towns(of: postalCode) }

    /// The towns of the same municipality whose names begin with that of a town and go on.
    func longer(than town: PostalTown) -> [AddressSpelling] {
        if let known = longer[town] { return known }
        let own = AddressSpelling(AddressText(town.name))
        let result = names(in: town.municipality).filter { other in
            other.letters.count > own.letters.count && other.end(of: own, from: 0) != nil
        }
        longer[town] = result
        return result
    }

    /// Whether an address begins with a prefecture, county, city or other municipality.
    func isPlaced(_ address: AddressSpelling) -> Bool {
        guard let first = address.letters.first else { return false }
        return places[first]?.contains { address.end(of: $0, from: 0) != nil } ?? false
    }

    private func names(in municipality: Municipality) -> [AddressSpelling] {
        if let known = names[municipality] { return known }
        let result = directory.towns(in: municipality).map {
            AddressSpelling(AddressText($0.name))
        }
        names[municipality] = result
        return result
    }
}
