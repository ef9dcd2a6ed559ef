internal import Foundation
public import Readback
internal import Synchronization
internal import SystemPackage

/// Compares two PDFs page by page, whoever made them.
///
/// Stretches of pages are compared side by side; of each file one page a stretch is in memory.
public struct FileComparison: Sendable {
    /// How to compare.
    public struct Options: Sendable {
        /// How to pair pages; by serial if both files have labels where `nil`.
        public var pairing: PagePairing?
        /// Pages of the right file that are compared, and of the left one where it has none; all
        /// if `nil`.
        public var pages: ClosedRange<Int>?
        /// Stretches at a time, from 1.
        public var jobs = 1
        /// Changed pages of which the report has pictures.
        public var pictures = 60
        /// Whether the summary shows words that may be values of records.
        public var showsValues = false
        /// The language of the summary.
        public var language = SummaryLanguage.japanese

        /// All pages, one after the other.
        public init() {}
    }

    private let before: String
    private let after: String
    private let reader: DocumentReader
    private let options: Options

    /// - Parameters:
    ///   - before: Path of the left file.
    ///   - after: Path of the right file.
    ///   - engines: The programs that read.
    ///   - options: How to compare.
    public init(
        before: String, after: String, engines: ReadingEngines, options: Options = Options()
    ) {
        self.before = before
        self.after = after
        reader = DocumentReader(engines: engines, readsSymbols: false)
        self.options = options
    }

    /// Compares.
    /// - Throws: ``FileComparisonFailure``.
    public func run() throws(FileComparisonFailure) -> ComparisonReport {
        let files = try OpenFiles(before: before, after: after, reader: reader)
        let pairing =
            options.pairing ?? .suiting(files.before.labels, files.after.labels)
        if pairing == .serial { try files.requireSerials() }
        let pairs = pairing.pairs(files.before.labels, files.after.labels).filter { pair in
            guard let pages = options.pages, let page = pair.after ?? pair.before else {
                return true
            }
            return pages.contains(page)
        }
        let stretches = PageStretch.stretches(of: pairs, jobs: options.jobs)
        let outcomes = try compare(stretches, files)
        var results = outcomes.flatMap(\.results)
        var tallies = (WordTally(), WordTally())
        for outcome in outcomes {
            tallies.0.add(outcome.wordsBefore)
            tallies.1.add(outcome.wordsAfter)
        }
        try PictureAttachment(files: files, limit: options.pictures).attach(to: &results, pairs)
        let summarizer = ChangeSummarizer(
            options.showsValues
                ? .everything : .formOnly(before: tallies.0, after: tallies.1),
            language: options.language)
        return ComparisonReport(
            subject: .files, before: before, after: after, pages: results,
            summary: summarizer.summary(of: results))
    }

    /// Compares stretches on as many threads as there may be jobs.
    private func compare(
        _ stretches: [PageStretch], _ files: OpenFiles
    ) throws(FileComparisonFailure) -> [PageStretch.Outcome] {
        let waiting = Mutex(stretches.startIndex)
        let outcomes = Mutex([Int: Result<PageStretch.Outcome, FileComparisonFailure>]())
        DispatchQueue.concurrentPerform(iterations: max(min(options.jobs, stretches.count), 1)) {
            _ in
            while true {
                let index = waiting.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard stretches.indices.contains(index) else { return }
                let outcome = Result { () throws(FileComparisonFailure) in
                    try stretches[index].compare(files)
                }
                outcomes.withLock { $0[index] = outcome }
                // What follows is not needed any more.
                if case .failure = outcome { waiting.withLock { $0 = stretches.endIndex } }
            }
        }
        let results = outcomes.withLock { $0 }
        var sorted: [PageStretch.Outcome] = []
        // The first failure is told, also if a later stretch failed sooner.
        for index in stretches.indices {
            if let result = results[index] { sorted.append(try result.get()) }
        }
        return sorted
    }
}
