/// How many pages of a file are read back.
public enum VerificationExtent: Hashable, Sendable {
    /// Every page.
    case full
    /// So many pages a file, spread evenly, the first and the last among them.
    case sample(Int)
    /// None: the file is taken as it is.
    case off

    /// Reads `full`, `off` or `sample:N` with N from 1; `nil` for anything else.
    public init?(_ text: String) {
        switch text {
        case "full": self = .full
        case "off": self = .off
        default:
            let prefix = "sample:"
            guard text.hasPrefix(prefix), let count = Int(text.dropFirst(prefix.count)), count > 0
            else { return nil }
            self = .sample(count)
        }
    }

    /// As the command line and the manifest write it.
    public var text: String {
        switch self {
        case .full: "full"
        case .sample(let count): "sample:\(count)"
        case .off: "off"
        }
    }

    /// How many pages of a file of `count` pages are read.
    public func pageCount(of count: Int) -> Int {
        stretches(of: count).reduce(0) { $0 + $1.count }
    }

    /// The pages of a file of `count` pages that are read, from 1, as stretches without a gap.
    func stretches(of count: Int) -> [ClosedRange<Int>] {
        switch self {
        case .off: return []
        case .full: return count > 0 ? [1...count] : []
        case .sample(let size):
            guard size < count else { return count > 0 ? [1...count] : [] }
            guard size > 1 else { return [1...1] }
            return (0..<size).map { index in
                let page = 1 + index * (count - 1) / (size - 1)
                return page...page
            }
        }
    }
}

extension VerificationExtent: Codable {
    /// Reads what ``text`` writes.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let extent = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "full, sample:N or off")
        }
        self = extent
    }

    /// Writes ``text``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
