internal import CairoRendering
internal import Diagnostics
internal import Foundation
internal import Intake
internal import NoticeModel
internal import PrintJob
internal import Readback
internal import SampleResidents
internal import TestSupport

/// A temporary folder with invented residents, and the jobs that tests run in it.
final class Workshop {
    let folder: String

    init() throws { folder = try Checkout.temporaryFolder() }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func path(_ name: String) -> String { folder + "/" + name }

    /// Writes a residents file of generated rows; `edit` may change it before it is written.
    func residents(
        _ document: DocumentType, count: Int, seed: UInt64 = 1,
        edit: (inout [[String]]) -> Void = { _ in }
    ) throws -> String {
        let generator = ResidentGenerator(document: document, seed: seed)
        var rows = [generator.headers] + Array(generator.rows(count: count))
        edit(&rows)
        var bytes: [UInt8] = []
        for row in rows { CSVEncoder().encode(row, into: &bytes) }
        let file = path("residents-\(UUID().uuidString).csv")
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    func setup(
        _ layout: String, _ purpose: PrintPurpose = .live, issuer: String? = nil,
        fonts: String = Checkout.fonts
    ) throws(DiagnosticFailure) -> PrintSetup {
        let isPath = layout.hasSuffix(".yaml")
        return try PrintSetup(
            layoutPath: isPath ? layout : Checkout.layouts + "/\(layout).yaml",
            issuerPath: issuer ?? Checkout.layouts + "/Samples/issuer.yaml", fontFolder: fonts,
            purpose: purpose)
    }

    func run(
        _ layout: String, input: String, output: String = "job", volumeSize: Int = 5000,
        purpose: PrintPurpose = .live, issuer: String? = nil, fonts: String = Checkout.fonts,
        carrier: CarrierChoice = .none, order: PieceOrder = .input, overflow: OverflowChoice? = nil,
        maximumRejected: Int? = nil, verification: VerificationExtent = .full,
        engines: ReadingEngines? = nil,
        workers: WorkerForce = .thisProcess, stop: @escaping () -> StopRequest = { .none },
        found: @escaping ([Diagnostic]) -> Void = { _ in }
    ) throws -> JobReport {
        let isPath = layout.hasSuffix(".yaml")
        let request = JobRequest(
            layoutPath: isPath ? layout : Checkout.layouts + "/\(layout).yaml",
            issuerPath: issuer ?? Checkout.layouts + "/Samples/issuer.yaml", fontFolder: fonts,
            purpose: purpose, carrier: carrier, inputPath: input, volumeSize: volumeSize,
            order: order, overflow: overflow, maximumRejected: maximumRejected,
            verification: verification,
            engines: engines)
        return try BatchJob(
            setup: try PrintSetup(request), request: request, outputPath: path(output),
            session: Self.session, workers: workers
        ).run(stop: stop, found: found)
    }

    /// Takes up a job that ended early.
    func resume(
        _ output: String = "job", workers: WorkerForce = .thisProcess,
        stop: @escaping () -> StopRequest = { .none }
    ) throws -> JobReport {
        try ResumedJob(folder: path(output), session: Self.session, workers: workers)
            .run(stop: stop)
    }

    /// A session whose clock stands still.
    static let session = JobSession(
        account: "test", host: "test", now: { "2026-04-24T00:00:00Z" })

    /// The sample issuer file with one stretch of it changed.
    func issuer(replacing old: String, with new: String) throws -> String {
        let sample = try String(
            contentsOfFile: Checkout.layouts + "/Samples/issuer.yaml", encoding: .utf8)
        let file = path("issuer-\(UUID().uuidString).yaml")
        try Data(sample.replacing(old, with: new).utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    /// The lines of a list of the job, header left out.
    func list(_ name: String, output: String = "job") throws -> [[String]] {
        let text = try String(contentsOfFile: path(output) + "/" + name, encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    func contents(_ output: String = "job") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path(output))) ?? []).sorted()
    }

    func pdf(_ name: String = "volume-0001.pdf", output: String = "job") -> FinishedPDF {
        FinishedPDF(path: path(output) + "/" + name)
    }
}
