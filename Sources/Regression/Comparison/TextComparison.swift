internal import Readback

/// What has become of the words of a page.
///
/// Words that say the same in the same place are set aside, in whatever order and whichever way a
/// program has cut lines into words. Of the rest, the same word nearby has moved; other words in
/// the same place were reworded, of which only what differs is told; the same words far away have
/// moved; what is then left is lost or added. So one lost word is one change.
struct TextComparison {
    /// Distance in millimetres from which a word stands elsewhere.
    static let slack = 0.1
    /// How far in millimetres a word may go and be looked for before its place is.
    static let nearby = 3.0

    private let before: [PlacedText]
    private let after: [PlacedText]
    private(set) var changes: [PageChange] = []

    init(_ before: [PageReading.Word], _ after: [PageReading.Word]) {
        self.before = before.map(PlacedText.init)
        self.after = after.map(PlacedText.init)
        var match = WordMatch(self.before, self.after)
        match.pair(within: Self.slack)
        match.pair(within: Self.nearby)
        let oldRuns = TextRun.runs(of: match.freeBefore.map { self.before[$0] })
        let newRuns = TextRun.runs(of: match.freeAfter.map { self.after[$0] })
        let pairs = match.pairs.map { (self.before[$0.before], self.after[$0.after]) }
        changes = MovedWords.merged(pairs.flatMap { TextPair(before: $0, after: $1).changes })
        compareRuns(oldRuns, newRuns)
    }

    /// What could not be paired word by word.
    private mutating func compareRuns(_ before: [TextRun], _ after: [TextRun]) {
        var (old, new) = (before, after)
        for rule in [TextRun.isInPlace(of:), TextRun.isSame(as:)] {
            var rest: [TextRun] = []
            for run in old {
                guard let place = Self.nearest(to: run, in: new, where: rule) else {
                    rest.append(run)
                    continue
                }
                changes += RunPair(before: run, after: new.remove(at: place)).changes
            }
            old = rest
        }
        changes += old.map { run in
            PageChange(
                .lost, seenBy: .text, before: run.text, beforeFrame: run.frame, detail: "消えました")
        }
        changes += new.map { run in
            PageChange(
                .added, seenBy: .text, after: run.text, afterFrame: run.frame, detail: "加わりました")
        }
    }

    private static func nearest(
        to run: TextRun, in runs: [TextRun], where rule: (TextRun) -> (TextRun) -> Bool
    ) -> Int? {
        runs.indices.filter { rule(run)(runs[$0]) }
            .min { run.distance(to: runs[$0]) < run.distance(to: runs[$1]) }
    }
}
