internal import Crypto

/// What is recorded of a page: its display list, what was read back from it, and its picture.
public struct BaselinePage: Hashable, Sendable {
    /// The files of a page; each is called after its part.
    public enum Part: String, CaseIterable, Sendable {
        /// The display list as text.
        case display = "display.txt"
        /// Words with their places, and codes, a line of JSON each.
        case reading = "reading.jsonl"
        /// The picture.
        case picture = "png"
    }

    /// The bytes of the files, in the order of ``Part``.
    public let files: [[UInt8]]

    /// Makes a page from the bytes of its files, in the order of ``Part``.
    public init(files: [[UInt8]]) {
        precondition(files.count == Part.allCases.count, "a file for every part")
        self.files = files
    }

    /// The bytes of a part.
    public subscript(part: Part) -> [UInt8] {
        files[Part.allCases.firstIndex(of: part) ?? 0]
    }

    /// A hash of all that is recorded; what an approval names.
    public var digest: String {
        var hash = SHA256()
        for file in files {
            withUnsafeBytes(of: UInt64(file.count).littleEndian) { hash.update(bufferPointer: $0) }
            hash.update(data: file)
        }
        return HashText.text(of: hash.finalize())
    }
}
