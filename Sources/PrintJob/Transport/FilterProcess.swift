internal import CLinux
internal import Glibc
internal import SystemPackage

/// Another program that reads a file on its standard input and whose standard output is taken
/// here. It gets no environment, and nobody hears its messages: they may quote what it reads.
struct FilterProcess: ~Copyable {
    private let process: pid_t
    private let output: Int32
    private var isReaped = false

    /// Starts the program.
    /// - Parameter input: A descriptor of the file that it reads.
    init(program: FilePath, arguments: [String], input: Int32) throws(Errno) {
        var ends: [Int32] = [-1, -1]
        guard tsuchi_pipe(&ends) == 0 else { throw Errno(rawValue: errno) }
        defer { close(ends[1]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = Self.plainSignals()
        defer { posix_spawnattr_destroy(&attributes) }
        let texts = ([program.string] + arguments).map { strdup($0) }
        defer { for text in texts { free(text) } }
        let environment: [UnsafeMutablePointer<CChar>?] = [nil]
        var process: pid_t = 0
        let error = posix_spawn(
            &process, program.string, &actions, &attributes, texts + [nil], environment)
        guard error == 0 else {
            close(ends[0])
            throw Errno(rawValue: error)
        }
        self.process = process
        output = ends[0]
    }

    deinit {
        close(output)
        guard !isReaped else { return }
        kill(process, SIGKILL)
        _ = Self.reap(process)
    }

    /// Hands on all that the program writes and waits for its end.
    /// - Parameter take: Takes bytes in order; `false` ends the program.
    /// - Returns: The exit code; 128 and the signal's number if a signal ended it.
    consuming func drain(
        _ take: (UnsafeRawBufferPointer) -> Bool
    ) throws(Errno) -> Int32 {
        var fault: Errno?
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { block in
            while true {
                let count = read(output, block.baseAddress, block.count)
                if count < 0, errno == EINTR { continue }
                if count < 0 { fault = Errno(rawValue: errno) }
                guard count > 0 else { return }
                if !take(UnsafeRawBufferPointer(rebasing: block[..<count])) {
                    kill(process, SIGKILL)
                    return
                }
            }
        }
        if let fault { throw fault }
        isReaped = true
        return Self.reap(process)
    }

    private static func reap(_ process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return 127 }
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// The program meets a closed pipe and signals as if a shell had started it: it ends when
    /// nobody takes its output any more. Ctrl-C is not for it (its process group is its own):
    /// whoever is asked to stop finishes the file in hand.
    private static func plainSignals() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes,
            Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
        return attributes
    }
}
