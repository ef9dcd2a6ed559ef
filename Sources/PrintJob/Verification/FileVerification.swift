internal import Diagnostics
internal import Glibc
internal import NoticeModel
public import Readback
internal import SystemPackage

/// Reads a PDF back that lies outside a job's folder, and compares it with rows of a residents
/// file: with a single notice, or with a volume of the plan that `batch` would make again. Records
/// stay in memory.
public struct FileVerification {
    /// What the PDF must show.
    public enum Contents: Hashable, Sendable {
        /// One row, with the numbers that `render` gives it.
        case row(Int)
        /// A volume of the plan, by its number from 1.
        case volume(Int)
        /// A volume by the file's name (`volume-0001.pdf`), or the only one of the plan.
        case asNamed
    }

    private let file: FilePath
    private let contents: Contents
    private let setup: PrintSetup
    private let request: JobRequest
    private let proof: VolumeProof

    /// Prepares the reading.
    /// - Parameters:
    ///   - request: What the PDF was printed from and how it was planned; its extent says how many
    ///     pages are read.
    public init(
        file: String, contents: Contents, setup: PrintSetup, request: JobRequest,
        engines: ReadingEngines
    ) {
        self.file = FilePath(file)
        self.contents = contents
        self.setup = setup
        self.request = request
        proof = VolumeProof(engines: engines, extent: request.verification)
    }

    /// Reads.
    /// - Throws: ``JobFailure``; `verify.…` if there is nothing to read or to compare with.
    public func run(
        stop: @escaping () -> StopRequest = { .none },
        progress: @escaping (JobProgress) -> Void = { _ in }
    ) throws(JobFailure) -> FileReading {
        try checkFile()
        _ = try proof.engines.components()
        let press = try JobFailure.checking { () throws(DiagnosticFailure) in
            try NoticePress(setup: setup, overflow: request.overflow)
        }
        return switch contents {
        case .row(let row): try read(row: row, press, stop)
        case .volume(let number): try read(volume: number, press, stop, progress)
        case .asNamed: try read(volume: numberInName, press, stop, progress)
        }
    }

    private func read(
        row: Int, _ press: NoticePress, _ stop: @escaping () -> StopRequest
    ) throws(JobFailure) -> FileReading {
        let job = SingleNoticeJob(
            setup: setup,
            request: .init(residents: request.residents, row: row, form: .pdf))
        let (notice, _) = try job.find { stop() != .none }
        let expectations = NoticeExpectations(press: press)
        let numbers = press.numbers(of: notice)
        let pages = expectations.pages(
            of: notice, numbers, isSeparated: press.separates(notice, numbers[0]))
        var reading = FileReading(name: file.string, pages: pages.count)
        reading.take(
            try proof.read(
                file, pageCount: pages.count, smallestModule: expectations.smallestModule
            ) { page in pages[page - 1] })
        return reading
    }

    private func read(
        volume number: Int?, _ press: NoticePress, _ stop: @escaping () -> StopRequest,
        _ progress: @escaping (JobProgress) -> Void
    ) throws(JobFailure) -> FileReading {
        let records = MemoryRecords(
            validator: try JobFailure.checking { () throws(DiagnosticFailure) in
                try press.setup.validator()
            })
        let plan = try PlanningRun(press: press, request: request) { stop() != .none }
            .plan(keeping: records, stop: stop, progress: progress)
        let ledger = try Ledger.inMemory()
        try ledger.write(plan)
        let volume = try choose(number, of: try ledger.volumes())
        let expectations = SheetExpectations(
            press: press, records: records, sheets: try ledger.sheets(ofVolume: volume.number),
            isReprint: false)
        var reading = FileReading(name: file.string, pages: volume.pages)
        var state = JobProgress(phase: .verifying)
        state.volumesInAll = 1
        let all = Double(max(proof.extent.pageCount(of: volume.pages), 1))
        reading.take(
            try proof.read(file, expectations) { pagesRead throws(JobFailure) in
                if stop() != .none { throw .interrupted }
                state.pagesRead = pagesRead
                state.fraction = Double(pagesRead) / all
                progress(state)
            })
        return reading
    }

    private func choose(
        _ number: Int?, of volumes: [LedgerVolume]
    ) throws(JobFailure) -> LedgerVolume {
        if let number, let volume = volumes.first(where: { $0.number == number }) {
            return volume
        }
        if number == nil, volumes.count == 1 { return volumes[0] }
        throw .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "verify.which-volume", at: .option("--volume"),
                    number == nil
                        ? "計画は\(volumes.count)冊で、このPDFがどの冊かわかりません"
                        : "計画は\(volumes.count)冊で、\(number ?? 0)冊目はありません",
                    hint: "--volume で何冊目かを、1件だけのPDFなら --row で何行目かを指定してください")))
    }

    /// `3` of `volume-0003.pdf` and `overflow-0003.pdf`.
    private var numberInName: Int? {
        guard let name = file.lastComponent?.string, name.hasSuffix(".pdf"),
            let kind = LedgerVolume.kinds.first(where: { name.hasPrefix($0 + "-") })
        else { return nil }
        return Int(name.dropFirst(kind.count + 1).dropLast(4))
    }

    /// A file that is encrypted for transport would be taken for a damaged one.
    private func checkFile() throws(JobFailure) {
        let descriptor: FileDescriptor
        do {
            descriptor = try FileDescriptor.open(
                file, .readOnly, options: [.closeOnExec, .nonBlocking])
        } catch {
            throw .noInput(
                Diagnostic(
                    "verify.cannot-open", at: .file(file.string), "PDFを開けません",
                    hint: "ファイルの名前と権限を確かめてください"))
        }
        defer { try? descriptor.close() }
        guard EncryptionMark.isFound(in: descriptor) else { return }
        throw JobVerification.refusal(
            "encrypted", file.string, "暗号化されているので読み戻せません",
            hint: "復号した写しを指定するか、仕事のフォルダーを指定してください（パスワードはプログラムの引数に渡せないため使えません）")
    }
}
