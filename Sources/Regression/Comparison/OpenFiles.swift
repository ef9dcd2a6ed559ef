internal import Readback
internal import SystemPackage

/// Both files of a comparison.
struct OpenFiles: Sendable {
    let before: DocumentReader.Document
    let after: DocumentReader.Document
    let beforePath: String
    let afterPath: String

    init(
        before: String, after: String, reader: DocumentReader
    ) throws(FileComparisonFailure) {
        self.before = try Self.open(before, reader)
        self.after = try Self.open(after, reader)
        (beforePath, afterPath) = (before, after)
    }

    private static func open(
        _ path: String, _ reader: DocumentReader
    ) throws(FileComparisonFailure) -> DocumentReader.Document {
        do throws(DocumentFailure) {
            return try reader.open(FilePath(path))
        } catch { throw .document(path: path, error) }
    }

    /// Makes sure that pages can be paired by serial.
    func requireSerials() throws(FileComparisonFailure) {
        for (document, path) in [(before, beforePath), (after, afterPath)]
        where !PagePairing.hasSerials(document.labels) {
            throw .noSerials(path: path)
        }
    }

    /// What a pair of pages is called.
    func label(_ pair: PagePairing.Pair) -> String {
        let label =
            pair.after.flatMap { after.labels[$0 - 1] }
            ?? pair.before.flatMap { before.labels[$0 - 1] }
        return label ?? "\(pair.after ?? pair.before ?? 0)"
    }

    /// The name of the right file, which reports call pages after.
    var name: String {
        FilePath(afterPath).lastComponent?.string ?? afterPath
    }
}
