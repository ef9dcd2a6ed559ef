internal import Readback

/// Some pages of a file, read in ascending order.
struct StretchPages: ~Copyable {
    private let path: String
    private var pages: DocumentPages?

    init(
        _ document: DocumentReader.Document, path: String, numbers: [Int]
    ) throws(FileComparisonFailure) {
        self.path = path
        guard let first = numbers.first, let last = numbers.last, first <= last else {
            pages = nil
            return
        }
        do throws(DocumentFailure) {
            pages = try document.pages(first...last)
        } catch { throw .document(path: path, error) }
    }

    /// The page of a number; those before it are passed over. `nil` for no number.
    mutating func page(_ number: Int?) throws(FileComparisonFailure) -> PageReading? {
        guard let number else { return nil }
        do throws(DocumentFailure) {
            while let page = try pages?.next() {
                if page.content.number == number { return page }
            }
        } catch { throw .document(path: path, error) }
        throw .document(path: path, .unreadable(page: number))
    }
}
