public import Diagnostics
internal import Readback
internal import SystemPackage

/// A job whose plan stands in its ledger.
struct PlannedJob {
    let ledger: Ledger
    let state: JobState
    let request: JobRequest
    let materials: JobMaterials
    let report: PlanReport

    /// - Parameter postcodeDataPath: Where the postcode data are now; where they were when the job
    ///   was planned if `nil`.
    /// - Throws: `job.not-planned` if the job was stopped before it had a plan.
    init(ledger: Ledger, postcodeDataPath: String? = nil) throws(JobFailure) {
        let job = try ledger.job()
        guard let materials = job.materials, let report = job.report else {
            throw .invalid(
                DiagnosticFailure(
                    Diagnostic(
                        "job.not-planned", at: .file(ledger.path.string), "この仕事はまだ計画ができていません",
                        hint: "tsuchi resume で続きを実行してください")))
        }
        self.ledger = ledger
        state = job.state
        request = job.request.finding(postcodeDataAt: postcodeDataPath)
        self.materials = materials
        self.report = report
    }

    /// Who reads its files back; `nil` if nobody does.
    var proof: VolumeProof? {
        guard let engines = request.engines, request.verification != .off else { return nil }
        return VolumeProof(engines: engines, extent: request.verification)
    }

    /// The press for this job, from the files it was planned with.
    /// - Throws: `resume.changed-…` for every kind of file or program that is not as it was.
    func press() throws(JobFailure) -> NoticePress {
        try JobFailure.checking { () throws(DiagnosticFailure) in
            let setup = try PrintSetup(request)
            let changes = materials.changes(in: setup)
            guard changes.isEmpty else { throw DiagnosticFailure(changes) }
            return try NoticePress(setup: setup, overflow: request.overflow)
        }
    }
}

extension PrintSetup {
    /// Loads what a request names.
    /// - Throws: as ``init(layoutPath:issuerPath:fontFolder:purpose:carrier:output:)``.
    public init(_ request: JobRequest) throws(DiagnosticFailure) {
        try self.init(
            layoutPath: request.layoutPath, issuerPath: request.issuerPath,
            fontFolder: request.fontFolder, purpose: request.purpose, carrier: request.carrier,
            output: request.output, barcodes: request.barcodes ?? CustomerBarcodeChoice())
    }
}

extension JobRequest {
    /// The same with postcode data that are somewhere else now. Whether they are those of the plan
    /// is seen when the materials are compared.
    func finding(postcodeDataAt path: String?) -> JobRequest {
        guard let path else { return self }
        var request = self
        request.barcodes = request.barcodes ?? CustomerBarcodeChoice()
        request.barcodes?.postcodeDataPath = path
        return request
    }

    /// Who reads the files back, by name and version; `nil` if nobody does.
    /// - Throws: what keeps them from reading, before anything depends on them.
    func readers() throws(JobFailure) -> [JobManifest.Component]? {
        guard let engines, verification != .off else { return nil }
        return try engines.components()
    }
}
