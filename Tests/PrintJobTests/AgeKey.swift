internal import Foundation
internal import TestSupport

/// A pair of keys that `age-keygen` made.
struct AgeKey {
    /// Where the secret key is.
    let file: String
    let secret: String
    let recipient: String

    init(in folder: String) throws {
        let made = try ExternalTool.run("age-keygen", [])
        let lines = made.text.split(separator: "\n").map(String.init)
        secret = lines.first { $0.hasPrefix("AGE-SECRET-KEY-1") } ?? ""
        let comment = lines.first { $0.hasPrefix("# public key: ") } ?? ""
        recipient = String(comment.dropFirst("# public key: ".count))
        file = folder + "/key-\(UUID().uuidString)"
        try made.output.write(to: URL(fileURLWithPath: file))
    }
}
