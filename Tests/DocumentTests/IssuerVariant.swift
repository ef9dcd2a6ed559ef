internal import Foundation
internal import TestSupport

/// A copy of the sample issuer file with something changed.
final class IssuerVariant {
    let path: String
    private let folder: String

    init(edit: (inout String) -> Void) throws {
        folder = try Checkout.temporaryFolder()
        path = folder + "/issuer.yaml"
        let original = try String(contentsOfFile: PrintedJob.sampleIssuer, encoding: .utf8)
        var text = original
        edit(&text)
        guard text != original else { throw Unchanged() }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The edit did not find what it wanted to change.
    struct Unchanged: Error {}
}
