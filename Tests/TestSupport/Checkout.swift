internal import Foundation

/// Where things are in the checkout the tests were built from.
public enum Checkout {
    /// The package's root folder.
    public static let root: String = {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { url.deleteLastPathComponent() }
        return url.path
    }()

    /// The font catalogue's folder.
    public static var fonts: String { root + "/Fonts" }
    /// The layouts' folder.
    public static var layouts: String { root + "/Layouts" }
    /// Published vectors beside the checkout.
    public static var sharedData: String { root + "/../shared/data" }

    /// A new empty folder that the caller removes.
    public static func temporaryFolder() throws -> String {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "tsuchi-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url.path
    }
}
