internal import CLinux
internal import Glibc
public import SystemPackage

/// Another program whose standard output is taken here. It gets no environment, and nobody reads
/// its messages: they may quote what it reads. That there were any is known.
public struct ChildProcess: ~Copyable {
    private let process: pid_t
    private let output: Int32
    private let messages: Int32
    private var isReaped = false
    private var isClosed = false

    /// How a program ended.
    public struct Ending: Hashable, Sendable {
        /// The exit code; 128 and the signal's number if a signal ended it.
        public let status: Int32
        /// Whether it said anything on standard error.
        public let hasComplained: Bool
    }

    /// Starts a program.
    /// - Parameters:
    ///   - program: An absolute path.
    ///   - arguments: What follows the program's name. Other users of the machine can read them.
    ///   - input: A descriptor of the file that it reads; nothing if `nil`.
    ///   - mergesMessages: Takes its messages with its output: for what cannot quote anything,
    ///     such as its version.
    public init(
        program: FilePath, arguments: [String], input: FileDescriptor? = nil,
        mergesMessages: Bool = false
    ) throws(Errno) {
        let messages = tsuchi_memory_file()
        guard messages >= 0 else { throw Errno(rawValue: errno) }
        var ends: [Int32] = [-1, -1]
        guard tsuchi_pipe(&ends) == 0 else {
            let reason = errno
            close(messages)
            throw Errno(rawValue: reason)
        }
        defer { close(ends[1]) }
        // Fewer changes between reader and writer; a system that refuses keeps its own size.
        _ = tsuchi_set_pipe_size(ends[0], 1 << 20)
        do throws(Errno) {
            process = try Self.spawn(
                [program.string] + arguments, input: input, output: ends[1],
                messages: mergesMessages ? ends[1] : messages)
        } catch {
            close(ends[0])
            close(messages)
            throw error
        }
        output = ends[0]
        self.messages = messages
    }

    deinit {
        if !isClosed { close(output) }
        close(messages)
        guard !isReaped else { return }
        kill(process, SIGKILL)
        _ = Self.reap(process)
    }

    /// The descriptor of what the program writes, to wait for.
    public var descriptor: Int32 { output }

    /// A pipe of which no other program that is started meanwhile inherits an end: held by two, the
    /// end of one would not be seen.
    public static func pipe() throws(Errno) -> (reading: FileDescriptor, writing: FileDescriptor) {
        var ends: [Int32] = [-1, -1]
        guard tsuchi_pipe(&ends) == 0 else { throw Errno(rawValue: errno) }
        return (FileDescriptor(rawValue: ends[0]), FileDescriptor(rawValue: ends[1]))
    }

    /// Takes what the program has written, waiting for the first byte of it; 0 bytes at its end.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
        while true {
            let count = Glibc.read(output, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            if errno != EINTR { throw Errno(rawValue: errno) }
        }
    }

    /// Waits for the end of a program that has nothing more to write. One that has is ended by the
    /// closed pipe.
    /// - Parameter harmless: Messages, a line each, that are no complaint.
    public consuming func finish(harmless: [String] = []) -> Ending {
        isReaped = true
        close(output)
        isClosed = true
        let status = Self.reap(process)
        return Ending(status: status, hasComplained: Self.hasMessages(messages, but: harmless))
    }

    /// Whether a file holds other lines than these. What they say goes no further.
    private static func hasMessages(_ file: Int32, but harmless: [String]) -> Bool {
        guard lseek(file, 0, SEEK_END) > 0 else { return false }
        lseek(file, 0, SEEK_SET)
        var text: [UInt8] = []
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { block in
            while true {
                let count = Glibc.read(file, block.baseAddress, block.count)
                // A program that says so much complains.
                guard count > 0, text.count < 1 << 22 else { return }
                text.append(contentsOf: block[..<count])
            }
        }
        return text.split(separator: 0x0A).contains { line in
            !harmless.contains { $0.utf8.elementsEqual(line) }
        }
    }

    /// Hands on all that the program writes and waits for its end.
    /// - Parameter take: Takes bytes in order; `false` ends the program.
    public consuming func drain(
        _ take: (UnsafeRawBufferPointer) -> Bool
    ) throws(Errno) -> Ending {
        var fault: Errno?
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { block in
            do throws(Errno) {
                while true {
                    let count = try read(into: block)
                    guard count > 0 else { return }
                    if !take(UnsafeRawBufferPointer(rebasing: block[..<count])) {
                        kill(process, SIGKILL)
                        return
                    }
                }
            } catch { fault = error }
        }
        if let fault { throw fault }
        return finish()
    }

    private static func spawn(
        _ arguments: [String], input: FileDescriptor?, output: Int32, messages: Int32
    ) throws(Errno) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input.rawValue, STDIN_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO)
        // Libraries open descriptors that a program would inherit: FlyingFox its connections, which
        // would then not end when they are closed here.
        tsuchi_close_from(&actions, STDERR_FILENO + 1)
        var attributes = plainSignals()
        defer { posix_spawnattr_destroy(&attributes) }
        let texts = arguments.map { strdup($0) }
        defer { for text in texts { free(text) } }
        let environment: [UnsafeMutablePointer<CChar>?] = [nil]
        var process: pid_t = 0
        let error = posix_spawn(
            &process, arguments[0], &actions, &attributes, texts + [nil], environment)
        guard error == 0 else { throw Errno(rawValue: error) }
        return process
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
