public import Foundation

/// Runs a program that did not write the file it looks at.
public enum ExternalTool {
    /// What a program left behind.
    public struct Result {
        /// Exit status.
        public let status: Int32
        /// Standard output.
        public let output: Data
        /// Standard error.
        public let errors: String

        /// Standard output as text.
        public var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Runs a program found on the path; output goes through files, so no pipe can fill up.
    public static func run(
        _ program: String, _ arguments: [String], input: Data? = nil,
        environment: [String: String] = [:]
    ) throws -> Result {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let paths = ["in", "out", "err"].map { folder + "/" + $0 }
        for path in paths { try Data().write(to: URL(fileURLWithPath: path)) }
        if let input { try input.write(to: URL(fileURLWithPath: paths[0])) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle(forReadingAtPath: paths[0])
        process.standardOutput = FileHandle(forWritingAtPath: paths[1])
        process.standardError = FileHandle(forWritingAtPath: paths[2])
        try process.run()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: try Data(contentsOf: URL(fileURLWithPath: paths[1])),
            errors: String(
                decoding: try Data(contentsOf: URL(fileURLWithPath: paths[2])), as: UTF8.self))
    }
}
