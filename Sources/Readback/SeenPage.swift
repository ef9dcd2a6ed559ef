public import PageGraphics

/// What independent programs read on a page, whatever is expected of it.
public struct SeenPage: Hashable, Sendable {
    /// Letters without a blank between them, and the box that they take on the trimmed page.
    public struct Word: Hashable, Sendable {
        /// The letters.
        public let text: String
        /// From the ascent to the descent of its font.
        public let box: Rect
    }

    /// Number in the file, from 1.
    public let number: Int
    /// The words, in the order in which they were drawn.
    public let words: [Word]
    /// What the QR codes say that stand where one is expected, in the order of expectation; `nil`
    /// where none can be read.
    public let codes: [String?]

    init(_ comparison: PageComparison, _ text: PageText, _ symbols: [SymbolReader.Reading?]) {
        number = comparison.page
        words = text.words(bleed: comparison.expectation.bleed).map {
            Word(text: String(decoding: $0.letters, as: UTF8.self), box: $0.box)
        }
        codes = symbols.map { $0.map { String(decoding: $0.payload, as: UTF8.self) } }
    }
}
