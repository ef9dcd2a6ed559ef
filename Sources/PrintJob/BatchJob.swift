internal import Diagnostics
internal import FontCatalog
public import Intake
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics

/// One run from a residents file to volumes, lists and a manifest.
///
/// Every row ends as exactly one of: printed, or a line of `rejected.csv`. The folder is left as
/// it was if the job cannot finish.
public struct BatchJob {
    /// What is wanted of a job.
    public struct Request: Sendable {
        /// The residents file; `-` for standard input.
        public var inputPath: String
        /// Its format; by its extension if `nil`.
        public var format: ResidentsFormat?
        /// The folder to write into.
        public var outputPath: String
        /// Most pages a volume; at least the pages of one notice.
        public var volumeSize: Int

        /// States a request.
        public init(
            inputPath: String, format: ResidentsFormat? = nil, outputPath: String,
            volumeSize: Int = 5000
        ) {
            self.inputPath = inputPath
            self.format = format
            self.outputPath = outputPath
            self.volumeSize = volumeSize
        }
    }

    private let setup: PrintSetup
    private let request: Request

    /// Prepares a job; nothing is read or written yet.
    public init(setup: PrintSetup, request: Request) {
        self.setup = setup
        self.request = request
    }

    /// Runs the job.
    /// - Parameters:
    ///   - shouldStop: Asked before every row, and when a signal comes while the input is waited
    ///     for; `true` ends the job with ``JobFailure/interrupted``.
    ///   - progress: Told after every row.
    /// - Throws: ``JobFailure``; nothing the job wrote is left behind.
    public func run(
        shouldStop: @escaping () -> Bool = { false },
        progress: (JobProgress) -> Void = { _ in }
    ) throws(JobFailure) -> JobReport {
        let (press, reader) = try prepare(shouldStop)
        let folder = try JobFolder(path: request.outputPath)
        do throws(JobFailure) {
            var run = try JobRun(press: press, folder: folder, volumeSize: request.volumeSize)
            while let result = try next(reader) {
                if shouldStop() { throw .interrupted }
                try run.take(result)
                progress(run.progress(fraction: reader.fractionRead))
            }
            return try run.finish(
                reader: reader, inputName: JobManifest.lastComponent(request.inputPath),
                volumeSize: request.volumeSize)
        } catch {
            folder.removeEverything()
            throw error
        }
    }

    /// Everything that can be wrong before the first row, so that it is found before anything is
    /// written.
    private func prepare(
        _ shouldStop: @escaping () -> Bool
    ) throws(JobFailure) -> (NoticePress, ResidentsReader) {
        do throws(DiagnosticFailure) {
            let pages = setup.layout.pages.count
            guard request.volumeSize >= pages else {
                throw DiagnosticFailure(
                    Diagnostic(
                        "job.volume-too-small", at: .option("--volume-size"),
                        "1通が\(pages)ページあるので、1冊に入りません", hint: "\(pages)以上にしてください"))
            }
            let reader = try ResidentsReader(
                path: request.inputPath, format: request.format,
                validator: try setup.validator(), isInterrupted: shouldStop)
            return (try NoticePress(setup: setup), reader)
        } catch {
            throw JobFailure(readingFailure: error)
        }
    }

    private func next(_ reader: ResidentsReader) throws(JobFailure) -> IntakeResult? {
        do throws(DiagnosticFailure) {
            return try reader.next()
        } catch { throw JobFailure(readingFailure: error) }
    }
}
