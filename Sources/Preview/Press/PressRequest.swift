internal import NoticeModel

/// What the desk asks of a worker.
enum PressRequest: Codable, Sendable {
    /// The first request: what to draw with.
    case open(PressStock)
    /// To load what a document needs before somebody waits for it.
    case warm(document: String, purpose: PrintPurpose)
    /// To draw a notice.
    case draw(DrawingOrder)
    /// To draw a notice and then, unasked, to read its PDF back: two answers.
    case drawAndRead(DrawingOrder)
    /// To read the PDF that follows back, which was drawn for an order.
    case read(DrawingOrder)
    /// To draw a page, from 1, and mark where it differs from the picture that follows.
    case compare(DrawingOrder, page: Int)
}
