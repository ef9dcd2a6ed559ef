internal import CLinux
internal import Glibc

/// Keeps what the process holds in memory, and the files it makes, from others on the machine.
/// All of it is lost by exec: every worker begins anew.
enum ProcessPrivacy {
    /// To be called before anything else is done.
    ///
    /// - No core file, and no dump handed to a program that collects them, which a limit of zero
    ///   does not prevent. An undumpable process cannot be traced by its owner's other programs,
    ///   nor its memory read, either.
    /// - No trace of a crash: that of the language's runtime shows what registers point at, which may
    ///   be a name.
    /// - What is made without a mode of its own (the ledger's files) is the owner's alone.
    /// - Standard streams that are closed are taken up, lest the next file that is opened becomes
    ///   one of them and messages are written into a volume.
    static func begin() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        _ = tsuchi_set_undumpable()
        for number in [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
            signal(number, SIG_DFL)
        }
        umask(0o077)
        // Opened the wrong way round, so that reading or writing still fails as if it were closed.
        takeUp(STDIN_FILENO, O_WRONLY)
        takeUp(STDOUT_FILENO, O_RDONLY)
        takeUp(STDERR_FILENO, O_RDONLY)
    }

    /// Has the system kill this process when the one that started it ends, so that no worker goes
    /// on writing into a job that somebody else resumes.
    ///
    /// The system watches the *thread* that started the process: a coordinator has to start its
    /// workers on a thread that lives as long as they do. One that ended before this call is met
    /// by the end of standard input.
    static func dieWithParent() {
        let parent = getppid()
        _ = tsuchi_die_with_parent()
        // It may have ended between the two; then nobody would send the signal.
        if getppid() != parent { _exit(128 + SIGKILL) }
    }

    private static func takeUp(_ stream: Int32, _ mode: Int32) {
        guard fcntl(stream, F_GETFD) == -1, errno == EBADF else { return }
        // The lowest free number is this one: those below it have been taken up.
        _ = open("/dev/null", mode)
    }
}
