internal import Foundation
internal import TestSupport

/// The built program, started as its users start it.
enum TsuchiProgram {
    /// What a run left behind.
    struct Outcome {
        let status: Int32
        let output: Data
        let errors: String

        /// Standard output as text.
        var text: String { String(decoding: output, as: UTF8.self) }

        /// Codes of the findings on standard error, in order.
        var codes: [String] {
            errors.matches(of: /\[([a-z-]+\.[a-z-]+)\]/).map { String($0.1) }
        }
    }

    /// The program beside the test bundle.
    static let path: String = {
        let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        return bundle.deletingLastPathComponent().appendingPathComponent("tsuchi").path
    }()

    /// Prepares a run whose streams are files, so that no pipe can fill up.
    static func process(
        _ arguments: [String], in folder: String, streams: String,
        environment: [String: String] = [:], program: String = path
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var variables = ProcessInfo.processInfo.environment
        variables["NO_COLOR"] = nil
        variables["TSUCHI_HOME"] = Checkout.root
        for (name, value) in environment { variables[name] = value }
        process.environment = variables
        try FileManager.default.createDirectory(
            atPath: streams, withIntermediateDirectories: true)
        for name in ["out", "err"] {
            try Data().write(to: URL(fileURLWithPath: "\(streams)/\(name)"))
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle(forWritingAtPath: streams + "/out")
        process.standardError = FileHandle(forWritingAtPath: streams + "/err")
        return process
    }

    /// What a process that has ended wrote to its streams.
    static func outcome(of process: Process, streams: String) throws -> Outcome {
        process.waitUntilExit()
        // A death by signal is no exit code of the program's own.
        let isExit = process.terminationReason == .exit
        return Outcome(
            status: isExit ? process.terminationStatus : -process.terminationStatus,
            output: try Data(contentsOf: URL(fileURLWithPath: streams + "/out")),
            errors: String(
                decoding: try Data(contentsOf: URL(fileURLWithPath: streams + "/err")),
                as: UTF8.self))
    }
}
