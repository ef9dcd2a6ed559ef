/// The marks of a page in painting order, as they are recorded in `page-1.display.txt`.
public struct DisplayList: Hashable, Sendable {
    /// Width of the trimmed page in µm.
    public var width: Int
    /// Height of the trimmed page in µm.
    public var height: Int
    /// Bleed on every side in µm.
    public var bleed: Int
    /// The marks, the undermost first.
    public var marks: [DisplayMark]

    /// Makes a list.
    public init(width: Int, height: Int, bleed: Int, marks: [DisplayMark]) {
        self.width = width
        self.height = height
        self.bleed = bleed
        self.marks = marks
    }

    /// The list as text: a line for the page, then a line a mark.
    public var text: String {
        let page = ["page"] + [width, height, bleed].map(DisplayMark.text)
        return ([page.joined(separator: "\t")] + marks.map(\.line)).joined(separator: "\n") + "\n"
    }

    /// Reads a list; `nil` if a line of it cannot be read.
    public init?(text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.popLast() == "", let first = lines.first else { return nil }
        let columns = first.split(separator: "\t", omittingEmptySubsequences: false)
        let numbers = columns.dropFirst().compactMap(DisplayMark.micrometres)
        let marks = lines.dropFirst().compactMap { DisplayMark(line: $0) }
        guard columns.first == "page", columns.count == 4, numbers.count == 3,
            marks.count == lines.count - 1
        else { return nil }
        self.init(width: numbers[0], height: numbers[1], bleed: numbers[2], marks: marks)
    }
}
