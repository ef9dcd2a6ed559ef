internal import Foundation

/// Records of a small CSV file without quotes, by header.
enum CSVRecords {
    static func read(_ path: String) throws -> [[String: String]] {
        let lines = try String(contentsOfFile: path, encoding: .utf8)
            .split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        guard let headers = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(headers, $0)) }
    }
}

/// Folders that a test has made.
enum TemporaryFiles {
    static func remove(_ folder: String) { try? FileManager.default.removeItem(atPath: folder) }
}
