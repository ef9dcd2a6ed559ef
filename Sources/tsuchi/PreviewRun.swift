internal import Glibc
internal import Preview
internal import Synchronization

/// A preview from its start until Ctrl-C, SIGTERM or SIGHUP.
///
/// The thread that calls is the program's first one and lives as long as the program.
struct PreviewRun {
    /// Why a preview ended that nobody ended.
    enum Failure: Error {
        case desk(PreviewFailure)
        case server(PreviewServerFailure)
    }

    let desk: PreviewDesk
    let server: PreviewServer

    /// How often signals are looked at, in milliseconds.
    private static let interval: Int32 = 100

    /// Serves.
    /// - Returns: Why it ended, if nobody asked for that.
    func run() -> Failure? {
        let outcome = Outcome()
        let task = Task.detached { [desk, server] in
            outcome.set(await Self.serve(desk, server))
        }
        var isListening = isatty(STDIN_FILENO) == 1
        while !Interruption.isRequested, !outcome.isSet {
            var keyboard = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            let count = poll(&keyboard, isListening ? 1 : 0, Self.interval)
            if count > 0 { isListening = takeLine() }
        }
        task.cancel()
        while !outcome.isSet { usleep(10_000) }
        return outcome.failure
    }

    private static func serve(_ desk: PreviewDesk, _ server: PreviewServer) async -> Failure? {
        do throws(PreviewFailure) {
            try await desk.open()
        } catch { return .desk(error) }
        do throws(PreviewServerFailure) {
            try await server.run()
        } catch { return .server(error) }
        return nil
    }

    /// Somebody at the terminal wants a new address.
    /// - Returns: Whether there may be more lines.
    private func takeLine() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        guard count > 0 else { return count < 0 && errno == EINTR }
        Task { [session = server.session] in await session.lock() }
        return true
    }

    /// What came of it, told from one thread to another.
    private final class Outcome: Sendable {
        private let value = Mutex<Failure??>(nil)

        var isSet: Bool { value.withLock { $0 != nil } }

        var failure: Failure? { value.withLock { $0 ?? nil } }

        func set(_ failure: Failure?) { value.withLock { $0 = .some(failure) } }
    }
}
