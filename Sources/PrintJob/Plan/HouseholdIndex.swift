/// Which mail piece a household is in. Households are told apart by code points: Swift takes
/// canonically equivalent text for equal.
final class HouseholdIndex {
    private var pieces: [[UInt8]: Int] = [:]

    /// The piece of a household; `new` if it has none yet.
    func piece(of household: String, new: Int) -> Int {
        let key = Array(household.utf8)
        if let known = pieces[key] { return known }
        pieces[key] = new
        return new
    }
}
