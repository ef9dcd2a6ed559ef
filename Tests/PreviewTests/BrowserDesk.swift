internal import Foundation
internal import Intake
internal import NoticeModel
internal import SampleResidents
internal import TestSupport

/// A running `tsuchi preview`, started as its users start it, in a folder of its own.
final class BrowserDesk {
    /// Why a desk could not be had.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Where the desk's files are.
    let folder: String
    /// The document its residents are for.
    let document: DocumentType
    private let process = Process()

    /// The program beside the test bundle.
    static let program: String = {
        let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return bundle.deletingLastPathComponent().appendingPathComponent("tsuchi").path
    }()

    /// Starts a desk with invented residents and with layouts that may be edited.
    init(
        _ document: DocumentType = .individualNumberNotice, count: Int = 12,
        options: [String] = []
    ) throws {
        self.document = document
        folder = try Checkout.temporaryFolder()
        for name in ["Layouts", "Fonts"] {
            try FileManager.default.copyItem(
                atPath: "\(Checkout.root)/\(name)", toPath: "\(folder)/\(name)")
        }
        try write(rows(count), to: "residents.csv")
        try start(options)
    }

    deinit {
        if process.isRunning {
            process.terminate()
            process.waitUntilExit()
        }
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The residents, the header first.
    func rows(_ count: Int = 12) -> [[String]] {
        let generator = ResidentGenerator(document: document, seed: 7)
        return [generator.headers] + Array(generator.rows(count: count))
    }

    /// A resident's value; rows count from 1.
    func value(_ field: String, row: Int) -> String {
        let rows = rows()
        guard let column = rows[0].firstIndex(of: field) else { return "" }
        return rows[row][column]
    }

    /// Where a file of the desk is.
    func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// What is in a file of the desk.
    func text(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    private func write(_ rows: [[String]], to name: String) throws {
        try Data(Self.encoded(rows)).write(to: URL(fileURLWithPath: path(name)))
    }

    /// Rows as CSV.
    static func encoded(_ rows: [[String]]) -> [UInt8] {
        var bytes: [UInt8] = []
        for row in rows { CSVEncoder().encode(row, into: &bytes) }
        return bytes
    }

    private func start(_ options: [String]) throws {
        process.executableURL = URL(fileURLWithPath: Self.program)
        process.arguments =
            [
                "preview", "--issuer", path("Layouts/Samples/issuer.yaml"),
                "--input", path("residents.csv"), "--ledger", path("ledger.sqlite"),
            ] + options
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = ProcessInfo.processInfo.environment
            .merging(["TSUCHI_HOME": folder, "NO_COLOR": "1"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        for name in ["out", "err"] { try Data().write(to: URL(fileURLWithPath: path(name))) }
        process.standardOutput = FileHandle(forWritingAtPath: path("out"))
        process.standardError = FileHandle(forWritingAtPath: path("err"))
        try process.run()
    }

    /// What the program has said so far.
    var said: String { ["out", "err"].map { (try? text($0)) ?? "" }.joined(separator: "\n") }

    /// The one-time address, once the program has said it.
    func address() throws -> String {
        let limit = Date().addingTimeInterval(30)
        while Date() < limit, process.isRunning {
            if let match = said.matches(of: /http:\/\/127\.0\.0\.1:[0-9]+\/enter\/\S+/).last {
                return String(match.0)
            }
            Thread.sleep(forTimeInterval: 0.02)
        }
        throw Failure(description: "no address was said: \(said)")
    }

    /// Enters the desk and takes the steps.
    func visit(_ steps: [HeadlessBrowser.Step]) throws -> HeadlessBrowser.Visit {
        try HeadlessBrowser.visit(
            [.size(1280, 800), .visit(try address()), .until("document.title !== ''")]
                + [.until("!document.getElementById('desk').hidden")] + steps)
    }

    /// Runs the program to its end in the desk's folder.
    func run(_ arguments: [String]) throws -> ExternalTool.Result {
        try ExternalTool.run(
            "env", ["-C", folder, Self.program] + arguments, environment: ["TSUCHI_HOME": folder])
    }
}
