internal import Crypto

/// What a plan keeps of a row that may be printed: no value of it.
struct PlannedRecord {
    /// The row, from 1.
    let row: Int32
    /// The physical lines it takes in the residents file.
    let lines: ClosedRange<Int32>
    /// Where it stands in the job's records; `nil` when nothing is kept.
    let entry: RecordEntry?
    /// Where it falls in the distribution.
    let cohort: Cohort
    /// The serial it brought or was given; `nil` until one is assigned.
    var serial: UInt32?
    /// Position of the next member of its mail piece in the plan's records.
    var nextMember: Int32?
    /// Whether somebody should look at it.
    let hasWarnings: Bool
    /// Whether its own notice fits only if it is printed apart.
    let isSeparated: Bool
    /// Whether a carrier sheet that is addressed by it fits only if it is printed apart.
    let separatesCarrier: Bool
    /// Whether it has a whole customer barcode, or needs none.
    let hasBarcode: Bool
}

/// Where a record stands in the job's records and what it is known by.
struct RecordEntry: Hashable {
    /// Offset of its line in bytes.
    let offset: Int
    /// Bytes of its line.
    let length: Int
    /// Keyed digest of the line.
    let digest: [UInt8]
}
