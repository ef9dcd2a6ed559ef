/// A drawn notice as the desk keeps it.
public struct Drawing: Sendable {
    /// Where its record came from.
    public enum Source: Hashable, Sendable {
        /// A row of the residents file, from 1.
        case row(Int)
        /// Somebody typed it.
        case typed
        /// A specimen of the document's set, by name.
        case specimen(String)
    }

    /// The name the page calls it by: 32 random hexadecimal digits.
    public let id: String
    /// What was ordered.
    public let order: DrawingOrder
    /// Where its record came from.
    public let source: Source
    /// What was typed to find it; `nil` if nothing was.
    public let query: String?
    /// What the PDF says, if somebody reads it already.
    let reading: PendingReading?
    /// The notice.
    public internal(set) var notice: DrawnNotice
    /// Whether the individual number may be shown.
    public internal(set) var isUnmasked = false
    /// Whether the PDF may leave the desk.
    public internal(set) var isReleased = false
    /// What the PDF may be fetched for once, because the ledger has just that; `nil` if it was.
    public internal(set) var grant: CounterEntry.Use?
    /// What a release must bring: given once, after the PDF was found right.
    public internal(set) var confirmation: String?

    /// Describes a drawing.
    /// - Parameter reading: What the PDF of the notice says, if somebody reads it already.
    public init(
        order: DrawingOrder, source: Source, query: String? = nil, notice: DrawnNotice,
        reading: PendingReading? = nil
    ) {
        id = RandomName.hexadecimal(bytes: 16)
        self.order = order
        self.source = source
        self.query = query
        self.notice = notice
        self.reading = reading
    }
}
