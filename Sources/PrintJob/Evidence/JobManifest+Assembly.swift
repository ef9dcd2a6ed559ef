internal import NoticeModel

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
        self.volumes = volumes.map(Volume.init)
        reprints = try ledger.reprints()
        transportCopies = try ledger.transportCopies()
        lists = try ledger.lists()
        layoutFiles = materials.layoutFiles
        issuerFile = materials.issuerFile
        fonts = materials.fonts
        components = materials.components
        run = Run(events)
        chain = Chain(events: events.count, head: events.last?.hash ?? EventChain.origin)
    }
}

extension JobManifest.Counts {
    init(_ report: PlanReport, _ volumes: [LedgerVolume], sheets: Int) {
        let printed = volumes.filter { $0.state == .printed }
        rows = report.counts.rows
        rejected = report.counts.rejected
        held = report.counts.held
        self.printed = printed.reduce(0) { $0 + $1.notices }
        quarantined = report.counts.printable - self.printed
        warned = report.counts.warned
        pages = printed.reduce(0) { $0 + $1.pages }
        mailPieces = printed.reduce(0) { $0 + $1.mailPieces }
        self.sheets = sheets
    }
}

extension JobManifest.Volume {
    init(_ volume: LedgerVolume) {
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
