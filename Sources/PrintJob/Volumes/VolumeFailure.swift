/// Why sheets could not be printed, and at which row.
struct VolumeFailure: Error {
    /// The row that was in hand; `nil` if it is no row's fault.
    let row: Int?
    let reason: JobFailure

    /// Whether it is about a record, so that the other volumes can still be printed. A full disk
    /// or a changed font stops the job.
    var isOfRecord: Bool {
        switch reason {
        case .invalid, .rendering: row != nil
        case .finishing: row != nil
        case .disproved, .unproven: true
        default: false
        }
    }
}
