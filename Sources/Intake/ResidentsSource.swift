/// A residents file and how it is read: everything that decides what its rows say.
public struct ResidentsSource: Codable, Hashable, Sendable {
    /// The file; `-` for the standard input.
    public var path: String
    /// How it is written; by the extension of the path if `nil`.
    public var format: ResidentsFormat?
    /// Its encoding; UTF-8 if `nil`.
    public var encoding: TextEncoding?
    /// The mapping file; the columns bear canonical names if `nil`.
    public var mappingPath: String?

    /// Names a residents file.
    public init(
        path: String, format: ResidentsFormat? = nil, encoding: TextEncoding? = nil,
        mappingPath: String? = nil
    ) {
        self.path = path
        self.format = format
        self.encoding = encoding
        self.mappingPath = mappingPath
    }
}
