internal import Foundation

/// A path that still leads to the same file when a job is resumed from another folder.
enum AbsolutePath {
    /// Makes a path absolute; `-` (standard input) stays as it is.
    static func of(_ path: String) -> String {
        path == "-" ? path : URL(fileURLWithPath: path).standardizedFileURL.path
    }
}
