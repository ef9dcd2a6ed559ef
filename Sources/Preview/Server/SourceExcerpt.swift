internal import Glibc

/// Lines of layout and issuer files, to be shown beside what is wrong with them.
enum SourceExcerpt {
    /// Sources are small; what is larger is none.
    private static let greatestSize = 1 << 20
    /// Unicode scalars of a line that are shown.
    private static let greatestLength = 400

    /// A line, from 1. `nil` for every file that is not YAML: a residents file is never quoted.
    static func line(_ number: Int, of path: String) -> String? {
        guard number > 0, path.hasSuffix(".yaml") || path.hasSuffix(".yml"),
            let bytes = bytes(of: path)
        else { return nil }
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard number <= lines.count else { return nil }
        var text = String(decoding: lines[number - 1], as: UTF8.self).unicodeScalars
        if text.last == "\r" { text.removeLast() }
        if text.count > greatestLength {
            text = String.UnicodeScalarView(text.prefix(greatestLength))
            text.append("…")
        }
        return String(text)
    }

    /// A whole file, if it is a plain one: a pipe by that name would never end.
    private static func bytes(of path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= greatestSize
        else { return nil }
        let size = Int(status.st_size)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = read(file, buffer.baseAddress! + count, size - count)
                if got <= 0 { break }
                count += got
            }
        }
    }
}
