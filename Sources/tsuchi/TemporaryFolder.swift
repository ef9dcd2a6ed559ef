internal import ArgumentParser
internal import Diagnostics
internal import Foundation

/// A folder of this run alone, for files that other programs read.
struct TemporaryFolder {
    let path: String

    /// Makes it, for its owner only.
    init(_ console: Console) throws {
        path = NSTemporaryDirectory() + "tsuchi-\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            console.report([
                Diagnostic(
                    "option.no-temporary-folder", at: .file(path), "一時フォルダーを作れません",
                    hint: "TMPDIR の空き容量と権限を確かめてください")
            ])
            throw ExitStatus.cannotWrite
        }
    }

    /// Takes it away with all that is in it.
    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
