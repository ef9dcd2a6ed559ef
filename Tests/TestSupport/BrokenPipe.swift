internal import Foundation

/// Pipes whose reader may go away before their writer is done.
public enum BrokenPipe {
    /// Makes a write without a reader fail in this thread, as writers expect; otherwise its
    /// signal would end the whole test run without a word.
    public static func blockSignalInThisThread() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}
