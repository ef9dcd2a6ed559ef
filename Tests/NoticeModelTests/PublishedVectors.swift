import Foundation

/// Vectors that lie beside the repository, looked for in the folders above this file. A clone that
/// stands alone does not have them; the tests that read them are then reported as skipped, and the
/// same vectors stand in the test files as well.
struct PublishedVectors {
    let rows: [[String]]

    init?(_ name: String) {
        var folder = URL(filePath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let file = folder.appending(path: "shared/data/\(name)")
            if let text = try? String(contentsOf: file, encoding: .utf8) {
                rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
                    .map {
                        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
                    }
                return
            }
        }
        return nil
    }
}
