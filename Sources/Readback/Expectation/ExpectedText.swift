public import Diagnostics
public import PageGraphics

/// Text that must stand in a frame, and nothing else.
public struct ExpectedText: Hashable, Sendable {
    /// What findings call it: the header of the field that it shows, or the element's own name.
    public let name: String
    /// Whether it shows something of the record or of the sheet; words of the form do not.
    public let isOfRecord: Bool
    /// Where it stands in the layout.
    public let place: Place
    /// The text as printed, blanks and line breaks included.
    public let text: String
    /// Where it may stand.
    public let frame: Rect
    /// Size of the type at most; a frame may ask for less.
    public let size: Length
    /// Size of the type at least.
    public let leastSize: Length
    /// Width of the letters at least, as a fraction of their own; never more than 1 (長体).
    public let leastCondensing: Double
    /// Its ink.
    public let ink: Ink
    /// Whether the layout lets it overlap others.
    public let mayOverlap: Bool
    /// Whether it is set across the page (見本, 写し), turned and over everything else.
    public var isStamp: Bool { stampRotation != nil }
    /// Degrees, counter-clockwise, by which a stamp is turned; `nil` for any other text.
    public let stampRotation: Double?

    /// The letters without blanks, as UTF-8.
    let letters: [UInt8]
    /// How many bytes of ``letters`` stand before each blank, ascending, each once.
    let breaks: [Int]

    /// States a text.
    public init(
        name: String, isOfRecord: Bool, place: Place, text: String, frame: Rect, size: Length,
        leastSize: Length? = nil, leastCondensing: Double = 1, ink: Ink = .black,
        mayOverlap: Bool = false,
        stampRotation: Double? = nil
    ) {
        self.name = name
        self.isOfRecord = isOfRecord
        self.place = place
        self.text = text
        self.frame = frame
        self.size = size
        self.leastSize = leastSize ?? size
        self.leastCondensing = leastCondensing
        self.ink = ink
        self.mayOverlap = mayOverlap
        self.stampRotation = stampRotation
        (letters, breaks) = Self.letters(of: text)
    }

    private static func letters(of text: String) -> ([UInt8], [Int]) {
        var letters: [UInt8] = []
        letters.reserveCapacity(text.utf8.count)
        var breaks: [Int] = []
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if !letters.isEmpty, breaks.last != letters.count { breaks.append(letters.count) }
            } else {
                letters.append(contentsOf: UTF8.encode(scalar)!)
            }
        }
        if breaks.last == letters.count { breaks.removeLast() }
        return (letters, breaks)
    }
}
