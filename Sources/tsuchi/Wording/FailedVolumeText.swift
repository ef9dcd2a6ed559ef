internal import PrintJob

/// A volume that could not be printed.
struct FailedVolumeText {
    let wording: Wording
    let volume: JobManifest.Volume

    /// Its name and the row at which printing stopped.
    var line: String { volume.name + (place.map { "  \($0)" } ?? "") }

    /// The row at which printing stopped, if that is known.
    var place: String? {
        volume.failedRow.map { wording("\($0)行目で失敗", "failed at row \($0)") }
    }
}
