internal import PrintJob

/// A volume that could not be printed.
struct FailedVolumeText {
    let wording: Wording
    let volume: JobManifest.Volume

    /// Its name and the row at which printing stopped.
    var line: String { volume.name + (place.map { "  \($0)" } ?? "") }

    /// What was found, or the row at which printing stopped, as far as that is known.
    var place: String? {
        guard volume.findingCount == 0 else {
            let count = wording.number(volume.findingCount)
            let row = volume.failedRow.map { wording("（\($0)行目から）", " (from row \($0))") }
            return wording("読み戻しの違い \(count)件", "\(count) differences read back") + (row ?? "")
        }
        return volume.failedRow.map { wording("\($0)行目で失敗", "failed at row \($0)") }
    }
}
