/// What answers the requests of one method and path.
public struct PreviewRoute: Sendable {
    /// How it is asked.
    public enum Method: String, Hashable, Sendable {
        case get = "GET"
        case post = "POST"
    }

    /// How it is asked.
    public var method: Method
    /// The path; a part that begins with `:` stands for any one part and names it.
    public var path: String
    /// Answers a request.
    public var answer: @Sendable (PreviewRequest) async -> PreviewAnswer

    /// States a route.
    public init(
        _ method: Method, _ path: String,
        answer: @escaping @Sendable (PreviewRequest) async -> PreviewAnswer
    ) {
        self.method = method
        self.path = path
        self.answer = answer
    }
}
