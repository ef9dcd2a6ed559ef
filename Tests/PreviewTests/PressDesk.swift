internal import Foundation
internal import NoticeModel
internal import Preview
internal import PrintJob
internal import Readback
internal import TestSupport

/// A press with the built program as its workers, and layouts that may be changed.
struct PressDesk {
    let counter: CounterDesk
    /// The folder of the layouts, a copy of the repository's.
    let layouts: String

    init() throws {
        counter = try CounterDesk()
        layouts = counter.path("Layouts")
        try FileManager.default.copyItem(atPath: Checkout.layouts, toPath: layouts)
    }

    static let engines = ReadingEngines(
        textReader: "/usr/bin/pdftotext", rasterizer: "/usr/bin/mutool")
    static var issuer: String { Checkout.layouts + "/Samples/issuer.yaml" }

    /// The program beside the test bundle.
    static let program: String = {
        let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return bundle.deletingLastPathComponent().appendingPathComponent("tsuchi").path
    }()

    func path(_ layout: String) -> String { "\(layouts)/\(layout).yaml" }

    /// - Parameter limit: How long an order may take: on a machine that builds at the same time,
    ///   a program without optimisation may need more than what users wait.
    func settings(
        _ more: [String: String] = [:], limit: Duration = .seconds(60)
    ) -> PressSettings {
        var paths = more
        for document in DocumentType.all { paths[document.identifier] = path(document.identifier) }
        var settings = PressSettings(
            layouts: paths, issuerPath: Self.issuer, fontFolder: Checkout.fonts,
            engines: Self.engines, executable: Self.program, arguments: ["preview-worker"])
        settings.limit = limit
        return settings
    }

    /// Replaces a text of a layout; it must be there.
    func change(_ layout: String, _ old: String, _ new: String) throws {
        let text = try String(contentsOfFile: path(layout), encoding: .utf8)
        guard text.contains(old) else { throw CocoaError(.fileReadUnknown) }
        try Data(text.replacing(old, with: new).utf8).write(
            to: URL(fileURLWithPath: path(layout)))
    }

    /// The order of an invented person.
    static func order(
        _ document: DocumentType = .cardApplication, _ purpose: PrintPurpose = .live,
        _ changes: [String: String] = [:], seed: UInt64 = 1, wantsElements: Bool = false
    ) -> DrawingOrder {
        DrawingOrder(
            document: document.identifier, purpose: purpose,
            record: .fields(CounterDesk.person(changes, document: document, seed: seed)),
            wantsElements: wantsElements)
    }
}
