internal import Composition
internal import LayoutDescription
internal import PageGraphics

/// The baselines that most lines of a page stand on, or would: a line every `step` millimetres.
struct BaselineGrid: Encodable {
    /// The first of them below the upper edge of the page.
    let first: Double
    /// Distance between two.
    let step: Double

    /// The grid of the leading that most lines of a page have; `nil` without text. It starts where
    /// the topmost of these lines stands.
    init?(_ texts: [(account: ElementAccount, block: TextBlock)]) {
        var lines: [Length: [Length]] = [:]
        for (account, block) in texts {
            var baselines: [Length] = []
            for case .glyphs(let run) in account.items where !baselines.contains(run.origin.y) {
                baselines.append(run.origin.y)
            }
            lines[block.style.leading, default: []] += baselines
        }
        // Of two leadings that are as common the greater counts, so that the answer is always
        // the same.
        let most = lines.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
        guard let most, let top = most.value.min(), most.key > .zero else { return nil }
        step = most.key.shownMillimetres
        first =
            (top.millimetres.truncatingRemainder(dividingBy: most.key.millimetres) * 1000)
            .rounded() / 1000
    }
}
