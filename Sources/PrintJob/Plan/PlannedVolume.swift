/// One PDF of the plan: whole mail pieces, one after the other.
struct PlannedVolume {
    /// Number, from 1.
    let number: Int
    /// Positions of its pieces in the plan.
    var pieces: Range<Int>
    /// Whether its pieces are printed apart (山分け).
    let isSeparated: Bool
    /// Pages.
    var pages = 0
}
