/// A part of a page as printer dots, black or white.
public struct DotRaster: Hashable, Sendable {
    /// Dots across.
    public let width: Int
    /// Dots down.
    public let height: Int
    private let bytes: [UInt8]

    /// Reads a portable bitmap (`P4`); `nil` if it is none.
    init?(portableBitmap file: [UInt8]) {
        let lines = file.split(
            separator: UInt8(ascii: "\n"), maxSplits: 2, omittingEmptySubsequences: false)
        guard lines.count == 3, lines[0].elementsEqual("P4".utf8) else { return nil }
        let size = String(decoding: lines[1], as: UTF8.self).split(separator: " ").compactMap {
            Int($0)
        }
        guard size.count == 2, lines[2].count == (size[0] + 7) / 8 * size[1] else { return nil }
        width = size[0]
        height = size[1]
        bytes = Array(lines[2])
    }

    /// Whether a dot is black.
    public subscript(x: Int, y: Int) -> Bool {
        bytes[y * ((width + 7) / 8) + x / 8] >> UInt8(7 - x % 8) & 1 == 1
    }
}
