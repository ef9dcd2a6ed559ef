internal import Glibc
internal import Synchronization

/// SIGINT, SIGTERM and SIGHUP ask the running job to stop; it stops between two rows and takes
/// away what it wrote. Asking twice changes nothing; SIGQUIT (Ctrl-\) ends the program on the spot.
enum Interruption {
    private static let requested = Atomic<Bool>(false)

    /// Whether a signal has come.
    static var isRequested: Bool { requested.load(ordering: .relaxed) }

    /// Starts listening.
    static func watch() {
        // The flag is touched before a handler can run, because its first use initialises it.
        requested.store(false, ordering: .relaxed)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in
            Interruption.requested.store(true, ordering: .relaxed)
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

    /// Whether whoever started the program wants it to outlive its terminal (`nohup`).
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        let handler = unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        return handler == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
