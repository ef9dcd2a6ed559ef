internal import PageGraphics

/// Brings together what one program says of words and what the other says of letters.
///
/// Poppler spells words exactly, variation selectors too, but knows no fonts; MuPDF knows font,
/// size and ink of every letter, but not always which letter it is. They meet on the paper: a
/// letter belongs to the word whose frame holds its middle.
struct StyledWords {
    private let text: StyledText
    private let geometry: PDFStructure.Geometry
    /// Indices of letters by the band of the page in which their middle lies, in drawing order.
    private var bands: [[Int32]] = []

    /// Height of a band in points: about a line.
    private static let band = 12.0
    /// A page of 14,400 points, the greatest that viewers show, has no more.
    private static let mostBands = 1201

    init(_ text: StyledText, _ geometry: PDFStructure.Geometry) {
        self.text = text
        self.geometry = geometry
        for (index, letter) in text.letters.enumerated() {
            let band = Self.band(letter.middle.y)
            while bands.count <= band { bands.append([]) }
            bands[band].append(Int32(index))
        }
    }

    func words(_ words: [PageWord]) -> [PageReading.Word] { words.map(word) }

    private static func band(_ y: Double) -> Int {
        y.isFinite ? min(max(Int(y / band), 0), mostBands - 1) : 0
    }

    private func word(_ word: PageWord) -> PageReading.Word {
        let unit = geometry.unit
        let (left, top) = (word.box.left.points * unit, word.box.top.points * unit)
        let (right, bottom) = (word.box.right.points * unit, word.box.bottom.points * unit)
        var styles: [PageReading.Style] = []
        var origin: PageReading.Origin?
        var last: Int32 = -1
        for index in letters(left, top, right, bottom) {
            let letter = text.letters[Int(index)]
            if origin == nil {
                origin = PageReading.Origin(
                    left: across(letter.origin.x), top: down(letter.origin.y))
            }
            if letter.style != last {
                styles.append(text.styles[Int(letter.style)])
                last = letter.style
            }
        }
        return PageReading.Word(
            text: String(decoding: word.letters, as: UTF8.self),
            frame: PageReading.Frame(
                left: across(left), top: down(top), width: (right - left) * 25.4 / 72,
                height: (bottom - top) * 25.4 / 72),
            origin: origin, styles: styles)
    }

    /// The letters whose middle lies within a frame, in drawing order.
    private func letters(
        _ left: Double, _ top: Double, _ right: Double, _ bottom: Double
    ) -> [Int32] {
        let (first, last) = (Self.band(top), min(Self.band(bottom), bands.count - 1))
        guard first <= last else { return [] }
        var found: [Int32] = []
        for band in first...last {
            for index in bands[band] {
                let middle = text.letters[Int(index)].middle
                if left < middle.x, middle.x < right, top < middle.y, middle.y < bottom {
                    found.append(index)
                }
            }
        }
        return first == last ? found : found.sorted()
    }

    private func across(_ x: Double) -> Double { (x - geometry.left * geometry.unit) * 25.4 / 72 }
    private func down(_ y: Double) -> Double { (y - geometry.top * geometry.unit) * 25.4 / 72 }
}
