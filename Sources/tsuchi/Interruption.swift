internal import Glibc
internal import PrintJob
internal import Synchronization

/// SIGINT, SIGTERM and SIGHUP ask the running job to stop when the volumes in hand are done; asked
/// twice, it stops at once. Where it does not come to stop (a file that never opens, a regular
/// expression without end), the fourth signal ends the program on the spot, as SIGQUIT (Ctrl-\)
/// does; what it leaves is what a power cut would.
enum Interruption {
    private static let signals = Atomic<Int>(0)

    /// Whether a signal has come.
    static var isRequested: Bool { request != .none }

    /// What the signals that have come ask for.
    static var request: StopRequest {
        StopRequest(rawValue: min(signals.load(ordering: .relaxed), 2)) ?? .now
    }

    /// Starts listening.
    static func watch() {
        // The flag is touched before a handler can run, because its first use initialises it.
        signals.store(0, ordering: .relaxed)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in
            if Interruption.signals.add(1, ordering: .relaxed).newValue >= 4 { _exit(130) }
        }
        // Without SA_RESTART: a signal has to wake a reader that waits for standard input.
        for number in [SIGINT, SIGTERM] { sigaction(number, &action, nil) }
        if !isIgnored(SIGHUP) { sigaction(SIGHUP, &action, nil) }
        // Whoever starts the program from a thread that blocks signals hands the block down.
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    /// Goes on whatever is asked for: a worker's coordinator decides.
    static func leaveToCoordinator() {
        for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_IGN) }
    }

    /// Whether whoever started the program wants it to outlive its terminal (`nohup`).
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        return handler == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
