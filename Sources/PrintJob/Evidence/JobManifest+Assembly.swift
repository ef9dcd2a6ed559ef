internal import NoticeModel
internal import Readback

extension JobManifest {
    /// States what a ledger says.
    init(job: PlannedJob) throws(JobFailure) {
        let ledger = job.ledger
        let report = job.report
        let materials = job.materials
        let events = try ledger.events()
        let volumes = try ledger.volumes()
        state = try ledger.job().state
        document = report.document
        purpose = report.purpose
        applicationURLTemplate = report.applicationURLTemplate
        input = materials.input
        recordsSHA256 = materials.recordsSHA256
        counts = Counts(report, volumes, sheets: try ledger.printedSheets())
        rejectionsByRule = report.rejectionsByRule
        warningsByRule = report.warningsByRule
        volumeSize = job.request.volumeSize
        order = job.request.order.columnName ?? "input"
        verification = Verification(
            extent: job.request.effectiveVerification, readers: Self.readers(events))
        let disproofs = Self.disproofs(events)
        self.volumes = volumes.map { Volume($0, disproofs[$0.number]) }
        reprints = try ledger.reprints()
        laterVerifications = events.compactMap(LaterVerification.init)
        transportCopies = try ledger.transportCopies()
        lists = try ledger.lists()
        layoutFiles = materials.layoutFiles
        issuerFile = materials.issuerFile
        barcodeError = job.request.barcodes?.policy
        postcodeData = materials.postcodeData
        fonts = materials.fonts
        components = materials.components
        run = Run(events)
        chain = Chain(events: events.count, head: events.last?.hash ?? EventChain.origin)
    }

    /// Everybody who read a file back before it got its name, each once.
    static func readers(_ events: [LedgerEvent]) -> [Component] {
        var readers: [Component] = []
        let kinds = [JobEvent.Kind.planned, .resumed, .reprinted].map(\.rawValue)
        for event in events where kinds.contains(event.kind) {
            for reader in Ledger.particulars(of: event).readers ?? []
            where !readers.contains(reader) {
                readers.append(reader)
            }
        }
        return readers
    }

    /// What reading back found in volumes that were quarantined, by volume, from the last time.
    static func disproofs(_ events: [LedgerEvent]) -> [Int: JobEvent.Detail] {
        var disproofs: [Int: JobEvent.Detail] = [:]
        for event in events where event.kind == JobEvent.Kind.volumeQuarantined.rawValue {
            let detail = Ledger.particulars(of: event)
            if let volume = detail.volume { disproofs[volume] = detail }
        }
        return disproofs
    }
}

extension JobManifest.Counts {
    init(_ report: PlanReport, _ volumes: [LedgerVolume], sheets: Int) {
        let printed = volumes.filter { $0.state == .printed }
        rows = report.counts.rows
        rejected = report.counts.rejected
        held = report.counts.held
        self.printed = printed.reduce(0) { $0 + $1.notices }
        quarantined = volumes.reduce(0) { $0 + ($1.state == .quarantined ? $1.notices : 0) }
        unprinted = volumes.reduce(0) { $0 + ($1.state == .planned ? $1.notices : 0) }
        if report.counts.separated != nil {
            separated = printed.reduce(0) { $0 + ($1.isSeparated ? $1.notices : 0) }
        }
        warned = report.counts.warned
        withoutBarcode = report.counts.withoutBarcode
        pages = printed.reduce(0) { $0 + $1.pages }
        mailPieces = printed.reduce(0) { $0 + $1.mailPieces }
        self.sheets = sheets
    }
}

extension JobManifest.Volume {
    /// - Parameter disproof: The event of its quarantine, if there was one.
    init(_ volume: LedgerVolume, _ disproof: JobEvent.Detail?) {
        name = volume.fileName
        state = volume.state
        sha256 = volume.sha256 ?? ""
        bytes = volume.bytes ?? 0
        pages = volume.pages
        notices = volume.notices
        mailPieces = volume.mailPieces
        firstSerial = String(volume.firstSerial).applying([.pad(8)])
        lastSerial = String(volume.lastSerial).applying([.pad(8)])
        failedRow = volume.failedRow
        pagesRead = volume.pagesRead ?? 0
        let disproof = volume.state == .quarantined ? disproof : nil
        findings = disproof?.findings ?? []
        findingCount = disproof?.findings == nil ? 0 : disproof?.count ?? 0
    }
}

extension JobManifest.Run {
    init(_ events: [LedgerEvent]) {
        let begun = events.first
        let detail = Ledger.detail(of: begun)
        account = detail["account"] ?? ""
        host = detail["host"] ?? ""
        self.begun = begun?.at ?? ""
        finished = events.last { $0.kind == JobEvent.Kind.finished.rawValue }?.at
        resumed = events.count { $0.kind == JobEvent.Kind.resumed.rawValue }
    }
}
