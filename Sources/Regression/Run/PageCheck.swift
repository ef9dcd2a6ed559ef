internal import Foundation
internal import Diagnostics
internal import Readback

/// Compares one page with what is recorded for it, on all four levels.
struct PageCheck {
    let store: BaselineStore
    /// Whether fonts, libraries and programs are the recorded ones.
    let isSameEnvironment: Bool

    /// The result, and the page as it would be recorded.
    func result(
        _ key: PageKey, _ page: DrawnSpecimen.Page, _ reading: PageReading
    ) throws(DiagnosticFailure) -> (result: PageResult, page: BaselinePage) {
        let recorded = try store.page(key)
        if let recorded, recorded.isRecord(of: page.display, reading) {
            return try result(key, page, reading, recorded, recorded)
        }
        return try result(
            key, page, reading, recorded, BaselinePage(page.display, reading))
    }

    private func result(
        _ key: PageKey, _ page: DrawnSpecimen.Page, _ reading: PageReading,
        _ recorded: BaselinePage?, _ present: BaselinePage
    ) throws(DiagnosticFailure) -> (result: PageResult, page: BaselinePage) {
        var result = PageResult(
            document: key.document, specimen: key.specimen, page: key.page, label: page.label,
            state: .passed, afterDigest: present.digest)
        guard let recorded else {
            result.state = .new
            result.pictures = PagePictures(
                before: nil, after: present[.picture], scale: reading.picture.scale)
            return (result, present)
        }
        result.beforeDigest = recorded.digest
        // The same bytes say the same on every level.
        guard recorded != present else { return (result, present) }
        let before = try recorded.decoded(key, like: reading.picture)
        result.changes = changes(before, page, reading)
        if result.changes.contains(where: isDifference) {
            result.state = .changed
            result.pictures = PagePictures(
                before: recorded[.picture], after: present[.picture],
                scale: reading.picture.scale)
        }
        return (result, present)
    }

    private func changes(
        _ before: BaselinePage.Decoded, _ page: DrawnSpecimen.Page, _ reading: PageReading
    ) -> [PageChange] {
        ChangeMerging.merged(
            DisplayComparison.changes(
                before: before.display, after: page.display, sources: page.sources),
            PageComparer.changes(
                before: before.reading,
                // The recorded picture has few tones, too.
                after: PageReading(
                    content: reading.content, picture: reading.picture.quantised))
        ).sorted { $0.verdict > $1.verdict }
    }

    /// With the recorded fonts and libraries nothing may be distinguishable; others may round
    /// differently, and then only what is unacceptable counts.
    private func isDifference(_ change: PageChange) -> Bool {
        isSameEnvironment || change.verdict == .unacceptable || change.level == .displayList
    }
}
