/// A page of any PDF as independent programs read it.
public struct PageReading: Hashable, Sendable {
    /// What it says.
    public var content: Content
    /// What it looks like.
    public var picture: GreyPicture

    /// Puts a reading together.
    public init(content: Content, picture: GreyPicture) {
        self.content = content
        self.picture = picture
    }

    /// What a page says, and where. Everything is measured in millimetres from the top left corner
    /// of the page as it is trimmed and turned.
    public struct Content: Codable, Hashable, Sendable {
        /// The page in its file, from 1.
        public var number: Int
        /// What the file calls the page; `nil` if it has no label.
        public var label: String?
        /// Width of the trimmed page.
        public var width: Double
        /// Height of the trimmed page.
        public var height: Double
        /// The words in the order in which they were drawn.
        public var words: [Word]
        /// The two-dimensional codes, from the top left; `nil` if nobody has looked for them yet.
        public var symbols: [Symbol]?

        /// Puts a content together.
        public init(
            number: Int, label: String?, width: Double, height: Double, words: [Word],
            symbols: [Symbol]?
        ) {
            self.number = number
            self.label = label
            self.width = Frame.rounded(width)
            self.height = Frame.rounded(height)
            self.words = words
            self.symbols = symbols
        }
    }

    /// Looks for symbols in the picture, unless somebody has.
    public mutating func readSymbols() {
        if content.symbols == nil { content.symbols = SymbolReader.symbols(in: picture) }
    }
}
