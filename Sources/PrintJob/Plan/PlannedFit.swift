internal import Composition

/// How far a text of a row that may be printed has to be made smaller or narrower.
struct PlannedFit {
    /// Position of the row in the plan's records.
    let record: Int32
    /// Whether the text stands on the carrier sheet that would be addressed by the row.
    let isOfCarrier: Bool
    let fit: FieldFit
}
