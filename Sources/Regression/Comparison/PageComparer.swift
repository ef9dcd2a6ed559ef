public import Readback

/// Compares two readings of a page: what they say, their codes, what they look like.
public enum PageComparer {
    /// What is different, the cheapest comparison's findings first. Dots are named only where
    /// nothing else explains them.
    ///
    /// Codes that nobody has looked for yet are read where the pictures differ; where they do not,
    /// codes do not either.
    public static func changes(before: PageReading, after: PageReading) -> [PageChange] {
        var changes = pageChanges(before.content, after.content)
        let hasNewSize = !changes.isEmpty
        changes += textChanges(before: before.content.words, after: after.content.words)
        guard before.picture != after.picture else { return changes }
        var (before, after) = (before, after)
        before.readSymbols()
        after.readSymbols()
        changes += SymbolComparison.changes(
            before: before.content.symbols ?? [], after: after.content.symbols ?? [])
        // On a sheet of another size nothing can be laid one over the other.
        guard !hasNewSize else { return changes }
        let frames = changes.flatMap { [$0.beforeFrame, $0.afterFrame] }.compactMap(\.self)
        return changes
            + PictureComparison(before: before.picture, after: after.picture, ignoring: frames)
            .changes
    }

    /// What is different about words alone: their places to 0.1 mm, font, size and ink.
    public static func textChanges(
        before: [PageReading.Word], after: [PageReading.Word]
    ) -> [PageChange] {
        before == after ? [] : TextComparison(before, after).changes
    }

    /// Greatest difference in millimetres of a sheet's sides that is none.
    private static let sizeSlack = 0.1

    private static func pageChanges(
        _ before: PageReading.Content, _ after: PageReading.Content
    ) -> [PageChange] {
        guard
            abs(before.width - after.width) > sizeSlack
                || abs(before.height - after.height) > sizeSlack
        else { return [] }
        return [
            PageChange(
                .page, seenBy: .text, before: sizeText(before), after: sizeText(after),
                detail: "用紙の大きさが\(sizeText(before))から\(sizeText(after))になりました")
        ]
    }

    private static func sizeText(_ content: PageReading.Content) -> String {
        "\(Measure.tenths(content.width)) × \(Measure.tenths(content.height)) mm"
    }
}
