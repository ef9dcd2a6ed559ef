internal import Glibc
internal import Synchronization

/// SIGINT and SIGTERM ask the running job to stop; it stops between two rows.
enum Interruption {
    private static let requested = Atomic<Bool>(false)

    /// Whether a signal has come.
    static var isRequested: Bool { requested.load(ordering: .relaxed) }

    /// Starts listening. A second signal ends the program at once.
    static func watch() {
        // The flag is touched before a handler can run, because its first use initialises it.
        requested.store(false, ordering: .relaxed)
        for number in [SIGINT, SIGTERM] {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = { _ in
                Interruption.requested.store(true, ordering: .relaxed)
            }
            action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
            sigaction(number, &action, nil)
        }
    }
}
