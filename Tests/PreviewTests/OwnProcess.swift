import Foundation
import Testing

/// Runs a suite in a process of its own.
///
/// Tests that wait for other programs hold the few threads that all tests of a process share. A
/// server among them gets its turn minutes later, and whoever asks it has given up by then.
struct OwnProcess: SuiteTrait, TestScoping {
    /// What the other process knows itself by.
    private static let mark = "TSUCHI_TESTS_OWN_PROCESS"

    /// What the other process said, if it found something.
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    func provideScope(
        for test: Test, testCase: Test.Case?,
        performing function: @Sendable () async throws -> Void
    ) async throws {
        if ProcessInfo.processInfo.environment[Self.mark] != nil { return try await function() }
        let (status, output) = try await Self.run("\(test.id)")
        guard status == 0, let count = output.firstMatch(of: /Test run with ([0-9]+) test/)?.1,
            count != "0"
        else {
            throw Failure(description: "\(test.id) ended with \(status):\n\(output.suffix(20_000))")
        }
    }

    private static func run(_ suite: String) async throws -> (Int32, String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["--testing-library", "swift-testing", "--filter", suite]
        process.environment = ProcessInfo.processInfo.environment.merging([mark: "1"]) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        return try await withCheckedThrowingContinuation { continuation in
            Thread {
                do {
                    try process.run()
                    let data = output.fileHandleForReading.readDataToEndOfFile()
                    process.waitUntilExit()
                    continuation.resume(
                        returning: (
                            process.terminationStatus, String(decoding: data, as: UTF8.self)
                        ))
                } catch { continuation.resume(throwing: error) }
            }.start()
        }
    }
}

extension Trait where Self == OwnProcess {
    /// In a process of its own.
    static var ownProcess: Self { OwnProcess() }
}
