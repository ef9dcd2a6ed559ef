internal import Diagnostics
internal import Foundation
internal import Readback
internal import Regression
internal import TestSupport

/// A checkout of its own with layouts, fonts and baselines, in which anything may be changed.
final class RegressionWorkshop {
    static let engines = ReadingEngines(
        textReader: "/usr/bin/pdftotext", rasterizer: "/usr/bin/mutool")

    let root = NSTemporaryDirectory() + "regression-\(UUID().uuidString)"
    var store: BaselineStore { BaselineStore(folder: root + "/Tests/Baselines") }

    init(documents: [String]) throws {
        let files = FileManager.default
        for folder in ["Tests/Baselines", "work"] {
            try files.createDirectory(
                atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
        }
        try files.copyItem(atPath: Checkout.layouts, toPath: root + "/Layouts")
        try files.createSymbolicLink(
            atPath: root + "/Fonts", withDestinationPath: Checkout.fonts)
        for name in documents + ["environment.json"] {
            try files.copyItem(
                atPath: "\(Checkout.root)/Tests/Baselines/\(name)",
                toPath: "\(root)/Tests/Baselines/\(name)")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// Changes the first place in a file that holds a text.
    func change(_ file: String, _ old: String, to new: String) throws {
        let path = "\(root)/\(file)"
        var text = try String(contentsOfFile: path, encoding: .utf8)
        guard let range = text.range(of: old) else { throw NotFound(text: old) }
        text.replaceSubrange(range, with: new)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
    }

    func request(
        specimens: [String] = [], _ recording: RegressionRequest.Recording = .never
    ) -> RegressionRequest {
        RegressionRequest(
            baselines: store, specimens: specimens, recording: recording, engines: Self.engines,
            workFolder: root + "/work")
    }

    func run(
        specimens: [String] = [], _ recording: RegressionRequest.Recording = .never
    ) throws -> RegressionOutcome {
        try RegressionRun(request(specimens: specimens, recording)).run()
    }

    struct NotFound: Error { let text: String }
}
