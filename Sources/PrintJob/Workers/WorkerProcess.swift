internal import Foundation
internal import SystemPackage

/// A worker as its coordinator sees it: a process with a pipe in and a pipe out.
final class WorkerProcess {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var received: [UInt8] = []

    init(_ launcher: WorkerLauncher, folder: FilePath) throws(JobFailure) {
        process.executableURL = URL(fileURLWithPath: launcher.executable)
        process.arguments = launcher.arguments + [folder.string]
        process.standardInput = input
        process.standardOutput = output
        do {
            try process.run()
        } catch {
            throw .output(OutputFailure(errno: ENOEXEC, path: launcher.executable))
        }
        // The worker's ends of the pipes are its own: held here too, its death would not be seen.
        try? output.fileHandleForWriting.close()
        try? input.fileHandleForReading.close()
    }

    /// The descriptor to wait for.
    var descriptor: Int32 { output.fileHandleForReading.fileDescriptor }

    /// Hands out a volume. A worker that is gone already is found by its closed pipe.
    func print(_ volume: Int) {
        let descriptor = FileDescriptor(rawValue: input.fileHandleForWriting.fileDescriptor)
        _ = try? descriptor.writeAll(Array("\(volume)\n".utf8))
    }

    /// What it has said since; `nil` if it is gone. To be called when the descriptor is ready.
    func receive() -> [WorkerMessage]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let descriptor = FileDescriptor(rawValue: descriptor)
        let count = buffer.withUnsafeMutableBytes { (try? descriptor.read(into: $0)) ?? 0 }
        guard count > 0 else { return nil }
        received += buffer[..<count]
        guard let end = received.lastIndex(of: 0x0A) else { return [] }
        let lines = String(decoding: received[...end], as: UTF8.self)
        received.removeSubrange(...end)
        return lines.split(separator: "\n").compactMap(WorkerMessage.init(line:))
    }

    /// Lets it end of its own accord.
    func dismiss() { try? input.fileHandleForWriting.close() }

    /// Ends it on the spot.
    func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

    /// Waits until it is gone.
    func reap() { process.waitUntilExit() }
}
