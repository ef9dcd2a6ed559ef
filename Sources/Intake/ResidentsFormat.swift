/// How a residents file is written.
public enum ResidentsFormat: String, Codable, Hashable, Sendable, CaseIterable {
    /// Comma-separated values with a header line, RFC 4180.
    case csv
    /// One JSON object a line.
    case jsonLines = "jsonl"
    /// Records of one length, whose columns a mapping file describes.
    case fixed

    /// The format by the extension of a path: `.csv`, `.jsonl` or `.ndjson`, `.txt` or `.dat`, in
    /// any case.
    public init?(path: String) {
        let file = path.split(separator: "/").last ?? ""
        guard let dot = file.lastIndex(of: ".") else { return nil }
        switch file[file.index(after: dot)...].lowercased() {
        case "csv": self = .csv
        case "jsonl", "ndjson": self = .jsonLines
        case "txt", "dat": self = .fixed
        default: return nil
        }
    }
}
