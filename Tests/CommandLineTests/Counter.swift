internal import Foundation
internal import Intake
internal import NoticeModel
internal import SampleResidents
internal import TestSupport

/// A folder to work in, away from the checkout, with the files a clerk has at hand.
final class Counter {
    let folder: String
    private let streams: String
    private var runs = 0

    init() throws {
        folder = try Checkout.temporaryFolder()
        streams = try Checkout.temporaryFolder()
    }

    deinit {
        for path in [folder, streams] { try? FileManager.default.removeItem(atPath: path) }
    }

    /// The issuer file of the samples.
    static var issuer: String { Checkout.layouts + "/Samples/issuer.yaml" }

    func path(_ name: String) -> String { folder + "/" + name }

    /// Runs the program in the folder.
    func run(
        _ arguments: [String], input: Data? = nil, environment: [String: String] = [:],
        program: String = TsuchiProgram.path
    ) throws -> TsuchiProgram.Outcome {
        runs += 1
        let streams = "\(streams)/\(runs)"
        let process = try TsuchiProgram.process(
            arguments, in: folder, streams: streams, environment: environment, program: program)
        if let input {
            try input.write(to: URL(fileURLWithPath: streams + "/in"))
            process.standardInput = FileHandle(forReadingAtPath: streams + "/in")
        }
        try process.run()
        return try TsuchiProgram.outcome(of: process, streams: streams)
    }

    /// Runs a line of shell in the folder; `$tsuchi` is the program.
    func shell(_ line: String) throws -> TsuchiProgram.Outcome {
        try run(
            ["-c", line], environment: ["tsuchi": TsuchiProgram.path, "issuer": Self.issuer],
            program: "/bin/bash")
    }

    /// Starts the program and leaves it running.
    func start(_ arguments: [String], input: Any? = nil) throws -> Process {
        let process = try TsuchiProgram.process(
            arguments, in: folder, streams: streams + "/running")
        if let input { process.standardInput = input }
        try process.run()
        return process
    }

    /// Waits for what ``start(_:input:)`` started.
    func outcome(of process: Process) throws -> TsuchiProgram.Outcome {
        try TsuchiProgram.outcome(of: process, streams: streams + "/running")
    }

    /// Prints a residents file; the arguments are those that come most often.
    func batch(
        _ document: String = "card-application", input: String = "residents.csv",
        output: String = "job", more: [String] = ["--specimen"]
    ) throws -> TsuchiProgram.Outcome {
        try run(
            ["batch", document, "--input", input, "--issuer", Self.issuer, "--output", output]
                + more)
    }

    /// Writes invented residents; `edit` may change rows (the header is row 0) before.
    func residents(
        _ document: DocumentType = .cardApplication, count: Int = 3,
        name: String = "residents.csv", edit: (inout [[String]]) -> Void = { _ in }
    ) throws {
        let generator = ResidentGenerator(document: document, seed: 1)
        var rows = [generator.headers] + Array(generator.rows(count: count))
        edit(&rows)
        try write(rows, to: name)
    }

    /// Writes rows as CSV.
    func write(_ rows: [[String]], to name: String) throws {
        var bytes: [UInt8] = []
        for row in rows { CSVEncoder().encode(row, into: &bytes) }
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    func data(_ name: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path(name)))
    }

    /// Names below the folder, or `nil` if there is no such folder.
    func contents(_ name: String = "") -> [String]? {
        (try? FileManager.default.contentsOfDirectory(atPath: path(name)))?.sorted()
    }
}
