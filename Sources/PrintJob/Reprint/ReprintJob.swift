internal import Diagnostics
internal import Glibc
internal import SystemPackage

/// Prints sheets of a job again: the same serials, numbers and codes, with a mark where the layout
/// asks for one. The earlier copies count as spoilt.
public struct ReprintJob {
    /// What was printed.
    public struct Result: Sendable {
        /// The PDF as the manifest has it.
        public let reprint: JobManifest.Reprint
        /// Notices in it.
        public let notices: Int
        /// The list of its sheets.
        public let list: String
    }

    private let folder: FilePath
    private let selection: NumberSelection
    private let reason: String
    private let session: JobSession
    private let postcodeDataPath: String?

    /// Prepares a reprint.
    /// - Parameters:
    ///   - selection: Serials or rows, for single notices, or whole mail pieces with their carrier
    ///     sheets.
    ///   - reason: Why, for the evidence; it must not say anything about a person.
    ///   - postcodeDataPath: Where the postcode data of the plan are now; where they were then if
    ///     `nil`.
    public init(
        folder: String, selection: NumberSelection, reason: String, session: JobSession,
        postcodeDataPath: String? = nil
    ) {
        self.folder = FilePath(folder)
        self.selection = selection
        self.reason = reason
        self.session = session
        self.postcodeDataPath = postcodeDataPath
    }

    /// Prints the sheets into `reprint-0001.pdf` and so on, with a list of them beside it.
    /// - Throws: ``JobFailure``; `reprint.not-printed` if any number was not printed by this job,
    ///   `resume.changed-…` if a file is not what it was. Nothing is printed then.
    public func run() throws(JobFailure) -> Result {
        let reason = try JobFailure.checking { () throws(DiagnosticFailure) in
            try ReprintReason(self.reason)
        }
        try Ledger.require(in: folder)
        let lock = try JobLock.exclusive(in: folder)
        defer { lock.release() }
        JobFolder(existing: folder).removeLeftovers()
        let ledger = try Ledger.open(in: folder)
        let job = try PlannedJob(ledger: ledger, postcodeDataPath: postcodeDataPath)
        try EvidenceCheck(ledger: ledger, folder: folder).run()
        let sheets = try ledger.printedSheets(of: selection)
        try checkAllFound(sheets)
        let number = try ledger.reprints().count + 1
        let readers = try job.request.readers()
        let press = try job.press()
        let list: JobManifest.File
        do throws(JobFailure) {
            let receipt = try print(sheets, press: press, proof: job.proof, number: number)
            list = try SheetList.write(
                sheets, ofReprint: number, pagesPerSheet: press.pagesPerSheet, in: folder)
            try ledger.reprinted(
                LedgerReprint(
                    number: number, reason: reason.text,
                    pages: sheets.count * press.pagesPerSheet, receipt: receipt,
                    readers: readers, sheets: sheets.map(\.sequence), list: list),
                session)
        } catch {
            remove(number)
            throw error
        }
        try ManifestWriter(ledger: ledger, folder: folder).write()
        let reprints = try ledger.reprints()
        return Result(
            reprint: reprints[number - 1], notices: Set(sheets.compactMap(\.serial)).count,
            list: list.name)
    }

    /// A reprint that the ledger does not know is in nobody's book: nobody may post it, and nobody
    /// would look for it when personal data is deleted.
    private func remove(_ number: Int) {
        for name in [LedgerVolume.fileName("reprint", number), SheetList.name(ofReprint: number)] {
            unlink(folder.appending(name).string)
        }
    }

    private func print(
        _ sheets: [LedgerSheet], press: NoticePress, proof: VolumeProof?, number: Int
    ) throws(JobFailure) -> VolumeReceipt {
        let printer = try VolumePress(press: press, folder: folder, proof: proof)
        do throws(VolumeFailure) {
            return try printer.print(
                sheets, name: LedgerVolume.fileName("reprint", number), isReprint: true)
        } catch { throw error.reason }
    }

    /// The option by which the numbers were given.
    private var option: String {
        switch selection.kind {
        case .serials: "--serials"
        case .pieces: "--pieces"
        case .rows: "--rows"
        }
    }

    private func checkAllFound(_ sheets: [LedgerSheet]) throws(JobFailure) {
        let found = Set(
            sheets.compactMap { sheet -> UInt32? in
                switch selection.kind {
                case .serials: sheet.serial.map { UInt32($0) }
                case .pieces: UInt32(sheet.piece)
                case .rows: UInt32(sheet.row)
                }
            })
        let missing = NumberSelection(
            selection.numbers.filter { !found.contains($0) }, kind: selection.kind)
        guard !missing.isEmpty else { return }
        throw .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "reprint.not-printed", at: .option(option),
                    "この仕事で印刷していない番号があります: \(missing)",
                    hint: "dispatch.csv の番号を確かめてください。何も印刷していません")))
    }
}
