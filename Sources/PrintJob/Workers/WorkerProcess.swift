internal import CLinux
internal import Foundation
internal import Glibc
internal import SystemPackage

/// A worker as its coordinator sees it: a process with a pipe in and a pipe out, which is all that
/// it inherits. To be started on a thread that lives as long as the worker may.
final class WorkerProcess {
    private let identifier: pid_t
    private let input: FileDescriptor
    private let output: FileDescriptor
    private var isDismissed = false
    private var isReaped = false
    private var received: [UInt8] = []
    /// An idle worker that is not gone after ten seconds hangs.
    private static let lastMoments = 2_000

    /// Starts a worker.
    /// - Throws: ``JobFailure/output(_:)`` with the system's reason.
    init(_ launcher: WorkerLauncher, folder: FilePath) throws(JobFailure) {
        do throws(Errno) {
            let tasks = try Self.pipe()
            defer { try? tasks.reading.close() }
            let messages: (reading: FileDescriptor, writing: FileDescriptor)
            do throws(Errno) {
                messages = try Self.pipe()
            } catch {
                try? tasks.writing.close()
                throw error
            }
            defer { try? messages.writing.close() }
            do throws(Errno) {
                identifier = try Self.spawn(
                    [launcher.executable] + launcher.arguments + [folder.string],
                    input: tasks.reading, output: messages.writing)
            } catch {
                try? tasks.writing.close()
                try? messages.reading.close()
                throw error
            }
            (input, output) = (tasks.writing, messages.reading)
        } catch {
            throw .output(OutputFailure(errno: error.rawValue, path: launcher.executable))
        }
    }

    deinit {
        dismiss()
        try? output.close()
    }

    /// The descriptor to wait for.
    var descriptor: Int32 { output.rawValue }

    /// Hands out a task. A worker that is gone already is found by its closed pipe.
    func assign(_ task: WorkerTask) { _ = try? input.writeAll(Array(task.line.utf8)) }

    /// What it has said since; `nil` if it is gone. To be called when the descriptor is ready.
    func receive() -> [WorkerMessage]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = buffer.withUnsafeMutableBytes { (try? output.read(into: $0)) ?? 0 }
        guard count > 0 else { return nil }
        received += buffer[..<count]
        guard let end = received.lastIndex(of: 0x0A) else { return [] }
        let lines = String(decoding: received[...end], as: UTF8.self)
        received.removeSubrange(...end)
        return lines.split(separator: "\n").compactMap(WorkerMessage.init(line:))
    }

    /// Lets it end of its own accord.
    func dismiss() {
        guard !isDismissed else { return }
        isDismissed = true
        try? input.close()
    }

    /// Ends it on the spot.
    func kill() {
        // Once reaped, the number may be another process's.
        if !isReaped { _ = Glibc.kill(identifier, SIGKILL) }
    }

    /// Waits for the end of a worker that has been dismissed, but not for ever.
    func reapSoon() {
        for _ in 0..<Self.lastMoments where !isReaped {
            // Any answer but "not yet" means that it is gone.
            isReaped = waitpid(identifier, nil, WNOHANG) != 0
            if !isReaped { usleep(5_000) }
        }
        kill()
        reap()
    }

    /// Waits until it is gone.
    func reap() {
        guard !isReaped else { return }
        isReaped = true
        while waitpid(identifier, nil, 0) < 0, errno == EINTR {}
    }

    private static func pipe() throws(Errno) -> (
        reading: FileDescriptor, writing: FileDescriptor
    ) {
        var ends: [Int32] = [-1, -1]
        // No other worker inherits it: held by two, the end of one would not be seen.
        guard tsuchi_pipe(&ends) == 0 else { throw Errno(rawValue: errno) }
        return (FileDescriptor(rawValue: ends[0]), FileDescriptor(rawValue: ends[1]))
    }

    private static func spawn(
        _ arguments: [String], input: FileDescriptor, output: FileDescriptor
    ) throws(Errno) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input.rawValue, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output.rawValue, STDOUT_FILENO)
        let words = arguments.map { strdup($0) }
        // A worker sees what its coordinator sees.
        let variables = ProcessInfo.processInfo.environment.sorted { $0.key < $1.key }
            .map { strdup($0.key + "=" + $0.value) }
        defer { for text in words + variables { free(text) } }
        var process: pid_t = 0
        let error = posix_spawn(
            &process, arguments[0], &actions, nil, words + [nil], variables + [nil])
        guard error == 0 else { throw Errno(rawValue: error) }
        return process
    }
}
