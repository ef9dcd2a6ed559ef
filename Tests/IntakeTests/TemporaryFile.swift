import Foundation

/// A file that lives as long as its owner.
final class TemporaryFile {
    let path: String

    init(_ bytes: some Sequence<UInt8>, extension suffix: String = "csv") throws {
        path = NSTemporaryDirectory() + "residents-\(UUID().uuidString).\(suffix)"
        try Data(bytes).write(to: URL(filePath: path))
    }

    convenience init(_ text: String, extension suffix: String = "csv") throws {
        try self.init(Array(text.utf8), extension: suffix)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
