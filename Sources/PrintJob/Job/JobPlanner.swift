/// Plans a job in its folder: keeps the records, writes the lists that are known beforehand and
/// puts the plan into the ledger.
struct JobPlanner {
    let folder: JobFolder
    let ledger: Ledger
    let session: JobSession
    /// Who reads the volumes back; `nil` if nobody does.
    let readers: [JobManifest.Component]?

    func plan(
        _ planning: PlanningRun, press: NoticePress, stop: () -> StopRequest,
        progress: (JobProgress) -> Void
    ) throws(JobFailure) {
        let store = try JobFailure.writing { () throws(OutputFailure) in
            try RecordStore(folder: folder, digestKey: try DigestKey.make(in: folder))
        }
        let plan = try planning.plan(keeping: store, stop: stop, progress: progress)
        let (records, lists) = try JobFailure.writing { () throws(OutputFailure) in
            (try store.commit(to: folder), try PlanLists(folder: folder).write(plan))
        }
        let materials = JobMaterials(
            setup: press.setup, input: plan.report.input, recordsSHA256: records.sha256)
        try ledger.record(plan, materials: materials, lists: lists, readers: readers, session)
    }
}
