internal import Diagnostics
internal import Foundation
internal import SystemPackage

/// A worker as it sees itself: prints the volumes that its coordinator names, or reads files back,
/// one a line of the input, and says how it goes, one line each. It decides nothing and writes
/// nothing but PDFs.
public struct WorkerService {
    private let folder: FilePath
    private let isReader: Bool
    private let postcodeDataPath: String?

    /// A worker of the job in a folder.
    /// - Parameters:
    ///   - isReader: Whether it is there to read files back. Then it writes nothing at all.
    ///   - postcodeDataPath: Where the postcode data of the plan are now; where they were then if
    ///     `nil`.
    public init(folder: String, isReader: Bool = false, postcodeDataPath: String? = nil) {
        self.folder = FilePath(folder)
        self.isReader = isReader
        self.postcodeDataPath = postcodeDataPath
    }

    /// Works until the input ends, or nobody listens any more.
    /// - Parameters:
    ///   - nextLine: The next line of the input; `nil` at its end.
    ///   - say: Takes a line for the coordinator; `false` if there is no coordinator any more.
    public func run(nextLine: () -> String?, say: (String) -> Bool) {
        do throws(JobFailure) {
            try isReader ? read(nextLine, say) : print(nextLine, say)
        } catch {
            _ = say(WorkerMessage.failed(WorkerFault(VolumeFailure(row: nil, reason: error))).line)
        }
    }

    // MARK: Printing

    private func print(
        _ nextLine: () -> String?, _ say: (String) -> Bool
    ) throws(JobFailure) {
        // Held until the process ends: a job is not taken up again while a worker lives.
        let lock = try JobLock.shared(in: folder)
        defer { lock.release() }
        let ledger = try Ledger.open(in: folder, isReadOnly: true)
        let job = try PlannedJob(ledger: ledger, postcodeDataPath: postcodeDataPath)
        let printer = try VolumePress(press: try job.press(), folder: folder, proof: job.proof)
        guard say(WorkerMessage.ready.line) else { return }
        while let line = nextLine(), let volume = Int(line) {
            guard say(Self.print(volume, ledger, printer, say).line) else { return }
        }
    }

    private static func print(
        _ number: Int, _ ledger: Ledger, _ printer: VolumePress, _ say: (String) -> Bool
    ) -> WorkerMessage {
        do throws(VolumeFailure) {
            let sheets: [LedgerSheet]
            let name: String
            do throws(JobFailure) {
                guard let volume = try ledger.volume(number) else { throw .countsDisagree }
                name = volume.fileName
                sheets = try ledger.sheets(ofVolume: number)
            } catch { throw VolumeFailure(row: nil, reason: error) }
            return .printed(
                try printer.print(
                    sheets, name: name,
                    announce: { step throws(JobFailure) in try Self.announce(step, say) }))
        } catch { return .failed(WorkerFault(error)) }
    }

    /// Whoever takes the job up waits for this worker to let go of it.
    private static func announce(
        _ step: VolumeStep, _ say: (String) -> Bool
    ) throws(JobFailure) {
        guard say(WorkerMessage.step(step).line) else { throw .interrupted }
    }

    // MARK: Reading

    private func read(
        _ nextLine: () -> String?, _ say: (String) -> Bool
    ) throws(JobFailure) {
        let job = try PlannedJob(
            ledger: try Ledger.open(in: folder, isReadOnly: true),
            postcodeDataPath: postcodeDataPath)
        let reader = try JobReader(job: job, press: try job.readingPress(), folder: folder)
        guard say(WorkerMessage.ready.line) else { return }
        while let line = nextLine(),
            let task = try? JSONDecoder().decode(ReadingTask.self, from: Data(line.utf8))
        {
            guard say(Self.read(task, reader, say).line) else { return }
        }
    }

    private static func read(
        _ task: ReadingTask, _ reader: JobReader, _ say: (String) -> Bool
    ) -> WorkerMessage {
        do throws(JobFailure) {
            return .read(
                try reader.read(task) { pagesRead throws(JobFailure) in
                    try announce(VolumeStep(pages: 0, pagesRead: pagesRead), say)
                })
        } catch { return .failed(WorkerFault(VolumeFailure(row: nil, reason: error))) }
    }
}
