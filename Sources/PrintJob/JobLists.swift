internal import Composition
internal import Diagnostics
internal import Intake

/// The lists of a job. None of them has a name, a number, an ID or an address in it.
struct JobLists {
    private let folder: JobFolder
    private let dispatch: CSVList
    private let rejected: CSVList
    private var warnings: CSVList?

    init(folder: JobFolder) throws(OutputFailure) {
        self.folder = folder
        dispatch = try CSVList(
            try folder.makeFile("dispatch.csv"),
            header: ["製造管理番号", "冊", "ページ", "封筒番号", "枚目", "枚数"])
        rejected = try CSVList(
            try folder.makeFile("rejected.csv"), header: RejectionRecord.header)
    }

    /// Records where a printed notice is.
    func add(
        _ notice: NoticePress.ComposedNotice, at location: VolumeSeries.Location
    ) throws(OutputFailure) {
        let values = notice.proposal.values
        try dispatch.append([
            values.serial, String(location.volume), String(location.page),
            String(values.mailPiece), String(values.sheet), String(values.sheets),
        ])
    }

    /// Records why a row was not printed: one line a reason.
    func add(_ rejection: Rejection) throws(OutputFailure) {
        for record in rejection.records { try rejected.append(record.columns) }
    }

    /// Records what somebody should look at in a row that was printed.
    mutating func add(
        warnings found: [Diagnostic], row: Int, lines: ClosedRange<Int>
    ) throws(OutputFailure) {
        guard !found.isEmpty else { return }
        let list =
            if let warnings { warnings } else {
                try CSVList(
                    try folder.makeFile("warnings.csv"), header: RejectionRecord.header)
            }
        warnings = list
        for warning in found {
            let record = RejectionRecord(row: row, lines: lines, finding: warning)
            try list.append(record.columns)
        }
    }

    /// Puts the lists in place.
    func commit() throws(OutputFailure) -> [JobManifest.File] {
        var files = [try dispatch.commit(to: folder), try rejected.commit(to: folder)]
        if let warnings { files.append(try warnings.commit(to: folder)) }
        return files
    }
}
