internal import Diagnostics
internal import Glibc
internal import NoticeModel
internal import SystemPackage

/// Completes a job whose volumes are all printed or quarantined: the lists that depend on them,
/// the last event and the manifest.
struct JobCompletion {
    static let dispatchName = "dispatch.csv"
    static let quarantinedName = "quarantined.csv"
    static let disprovedName = "disproved.csv"
    /// The lists that are made from the ledger when all is printed.
    static let listNames = [dispatchName, quarantinedName, disprovedName]

    let job: PlannedJob
    let folder: FilePath
    let session: JobSession

    /// Completes the job.
    func complete() throws(JobFailure) -> JobManifest {
        try removeQuarantined()
        let lists = try writeLists()
        try job.ledger.finish(lists: lists, JobEvent(kind: .finished), session)
        return try ManifestWriter(ledger: job.ledger, folder: folder).write()
    }

    /// What an earlier run left of a volume that is left out now must not go to the printer.
    private func removeQuarantined() throws(JobFailure) {
        for volume in try job.ledger.volumes() where volume.state == .quarantined {
            unlink(folder.appending(volume.fileName).string)
        }
    }

    /// Writes the lists of what is printed and what is quarantined now.
    func writeLists() throws(JobFailure) -> [JobManifest.File] {
        // Left by an earlier run whose quarantined volumes may have been printed since.
        for name in [Self.quarantinedName, Self.disprovedName] {
            unlink(folder.appending(name).string)
        }
        var lists = [try writeDispatch()]
        if try job.ledger.volumes().contains(where: { $0.state == .quarantined }) {
            lists.append(try writeQuarantined())
        }
        let manifest = try JobManifest(job: job)
        if manifest.volumes.contains(where: { !$0.findings.isEmpty }) {
            lists.append(try writeDisproved(manifest.volumes))
        }
        return lists
    }

    /// What reading back found in quarantined volumes, as far as it is kept.
    private func writeDisproved(
        _ volumes: [JobManifest.Volume]
    ) throws(JobFailure) -> JobManifest.File {
        try JobFailure.writing { () throws(OutputFailure) in
            let list = try DisprovedList(folder: folder, name: Self.disprovedName)
            for volume in volumes {
                try list.append(volume.findings, file: volume.name, count: volume.findingCount)
            }
            return try list.commit()
        }
    }

    private func writeDispatch() throws(JobFailure) -> JobManifest.File {
        let list = try JobFailure.writing { () throws(OutputFailure) in
            try SheetList(folder: folder, name: Self.dispatchName)
        }
        try job.ledger.forEachSheet(in: .printed) { sheet in
            try list.append(sheet, volume: sheet.volume, page: sheet.page)
        }
        return try JobFailure.writing { () throws(OutputFailure) in try list.commit() }
    }

    private func writeQuarantined() throws(JobFailure) -> JobManifest.File {
        let failed = Dictionary(
            uniqueKeysWithValues: try job.ledger.volumes().map { ($0.number, $0.failedRow) })
        let list = try JobFailure.writing { () throws(OutputFailure) in
            try CSVList(
                try DurableFile(folder: folder, name: Self.quarantinedName),
                header: ["行番号", "製造管理番号", "冊", "封筒番号", "止まった行"])
        }
        var last: Int?
        try job.ledger.forEachSheet(in: .quarantined) { sheet in
            // A notice of several sheets is one row.
            guard let serial = sheet.serial, serial != last else { return }
            last = serial
            let isCause = failed[sheet.volume] == sheet.row
            try list.append([
                String(sheet.row), String(serial).applying([.pad(8)]), String(sheet.volume),
                String(sheet.piece), isCause ? "○" : "",
            ])
        }
        return try JobFailure.writing { () throws(OutputFailure) in try list.commit() }
    }
}
