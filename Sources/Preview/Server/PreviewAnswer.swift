/// What the page is answered.
public struct PreviewAnswer: Sendable {
    /// The HTTP status.
    public var status: Int
    /// The type of the body.
    public var contentType: String
    /// The body.
    public var body: [UInt8]
    /// Headers beyond those that every answer has, in order.
    public var headers: [(name: String, value: String)]

    /// States an answer.
    public init(
        status: Int = 200, contentType: String, body: [UInt8],
        headers: [(name: String, value: String)] = []
    ) {
        self.status = status
        self.contentType = contentType
        self.body = body
        self.headers = headers
    }
}
