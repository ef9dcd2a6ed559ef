internal import Readback

/// Pairs of pages that follow each other in both files, and so can be read in one go.
struct PageStretch: Sendable {
    /// What has been found.
    struct Outcome: Sendable {
        var results: [PageResult] = []
        var wordsBefore = WordTally()
        var wordsAfter = WordTally()
    }

    private(set) var pairs: [PagePairing.Pair]

    /// Pages of a stretch: enough for the programs' start not to matter.
    private static let sizes = 16...250
    /// Pages in between that are read for nothing sooner than to start the programs again.
    private static let gap = 8

    /// Cuts pairs into stretches.
    static func stretches(of pairs: [PagePairing.Pair], jobs: Int) -> [PageStretch] {
        let size = min(max(pairs.count / (4 * max(jobs, 1)), sizes.lowerBound), sizes.upperBound)
        var stretches: [PageStretch] = []
        var last = (before: 0, after: 0)
        for pair in pairs {
            let follows =
                isNext(pair.before, after: last.before) && isNext(pair.after, after: last.after)
            if follows, let open = stretches.last, open.pairs.count < size {
                stretches[stretches.count - 1].pairs.append(pair)
            } else {
                stretches.append(PageStretch(pairs: [pair]))
                last = (0, 0)
            }
            last = (pair.before ?? last.before, pair.after ?? last.after)
        }
        return stretches
    }

    private static func isNext(_ page: Int?, after last: Int) -> Bool {
        guard let page, last > 0 else { return true }
        return page > last && page - last <= gap
    }

    /// Compares all pairs.
    func compare(_ files: OpenFiles) throws(FileComparisonFailure) -> Outcome {
        var before = try StretchPages(
            files.before, path: files.beforePath, numbers: pairs.compactMap(\.before))
        var after = try StretchPages(
            files.after, path: files.afterPath, numbers: pairs.compactMap(\.after))
        var outcome = Outcome()
        for pair in pairs {
            let old = try before.page(pair.before)
            let new = try after.page(pair.after)
            if let old { outcome.wordsBefore.add(old.content) }
            if let new { outcome.wordsAfter.add(new.content) }
            outcome.results.append(Self.result(pair, old, new, files))
        }
        return outcome
    }

    private static func result(
        _ pair: PagePairing.Pair, _ old: PageReading?, _ new: PageReading?, _ files: OpenFiles
    ) -> PageResult {
        var result = PageResult(
            document: files.name, specimen: "", page: pair.after ?? pair.before ?? 0,
            label: files.label(pair), state: .passed)
        switch (old, new) {
        case (let old?, let new?):
            result.changes = PageComparer.changes(before: old, after: new)
            if !result.changes.isEmpty { result.state = .changed }
        case (nil, _): result.state = .new
        case (_, nil): result.state = .missing
        }
        return result
    }
}
