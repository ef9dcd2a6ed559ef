/// A request that has passed the door: it comes from the page, within its session.
public struct PreviewRequest: Sendable {
    /// The path, from `/`, without the query.
    public var path: String
    /// The parts of the path that a route's pattern names.
    public var parameters: [String: String]
    /// What follows the question mark, by name. Never personal data.
    public var query: [String: String]
    /// The body; JSON.
    public var body: [UInt8]

    /// Describes a request.
    public init(
        path: String, parameters: [String: String] = [:], query: [String: String] = [:],
        body: [UInt8] = []
    ) {
        self.path = path
        self.parameters = parameters
        self.query = query
        self.body = body
    }
}
