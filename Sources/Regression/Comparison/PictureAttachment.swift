internal import Readback

/// Gives the first pages that are not as they were their pictures.
///
/// They are drawn once more: which pages are the first is known only when all have been compared,
/// and pictures of all would not fit into memory.
struct PictureAttachment {
    let files: OpenFiles
    /// Pages that get pictures.
    let limit: Int

    func attach(
        to results: inout [PageResult], _ pairs: [PagePairing.Pair]
    ) throws(FileComparisonFailure) {
        let places = Array(results.indices.filter { results[$0].state != .passed }.prefix(limit))
        var next = places[...]
        for stretch in PageStretch.stretches(of: places.map { pairs[$0] }, jobs: 1) {
            var before = try StretchPages(
                files.before, path: files.beforePath, numbers: stretch.pairs.compactMap(\.before))
            var after = try StretchPages(
                files.after, path: files.afterPath, numbers: stretch.pairs.compactMap(\.after))
            for pair in stretch.pairs {
                let old = try before.page(pair.before)?.picture
                let new = try after.page(pair.after)?.picture
                guard let place = next.popFirst(), let scale = (new ?? old)?.scale else { return }
                results[place].pictures = PagePictures(
                    before: old?.png(), after: new?.png(), scale: scale)
            }
        }
    }
}
