internal import CLinux
internal import Glibc
internal import Synchronization

/// Takes from libqpdf the bytes that it can only write to a path.
///
/// Its C interface writes to a path or into memory, and its writer loses the error of a full disk
/// in the last block. So it writes into a pipe, which cannot be full, on a thread of its own, and
/// the caller's thread hands on what comes out.
enum PDFStream {
    /// - Parameters:
    ///   - produce: Writes to the path it is given; it runs on another thread.
    ///   - write: Takes bytes in order; gives 0 or an `errno`.
    static func pour(
        _ produce: @escaping @Sendable (String) throws(PDFFinishingFailure) -> Void,
        into write: (UnsafeRawBufferPointer) -> Int32
    ) throws(PDFFinishingFailure) {
        var ends: [Int32] = [-1, -1]
        guard tsuchi_pipe(&ends) == 0 else { throw .system(errno: errno) }
        defer { close(ends[0]) }
        let writer: Writer = Writer(output: ends[1], produce: produce)
        let thread: pthread_t
        do throws(PDFFinishingFailure) {
            thread = try start(writer)
        } catch {
            close(ends[1])
            throw error
        }
        let fault = drain(ends[0], into: write)
        pthread_join(thread, nil)
        if let failure = writer.failure { throw failure }
        if fault != 0 { throw .write(errno: fault) }
    }

    /// Reads to the end even if nobody takes the bytes any more, so that the writer ends too.
    private static func drain(
        _ input: Int32, into write: (UnsafeRawBufferPointer) -> Int32
    ) -> Int32 {
        var fault: Int32 = 0
        withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { block in
            while true {
                let count = read(input, block.baseAddress, block.count)
                if count < 0, errno == EINTR { continue }
                if count < 0, fault == 0 { fault = errno }
                guard count > 0 else { return }
                if fault == 0 { fault = write(UnsafeRawBufferPointer(rebasing: block[..<count])) }
            }
        }
        return fault
    }

    /// Signals stay with the threads that are there: one that interrupted libqpdf's writing would
    /// be taken for a failure.
    private static func start(_ writer: Writer) throws(PDFFinishingFailure) -> pthread_t {
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_SETMASK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        var thread = pthread_t()
        let owner = Unmanaged.passRetained(writer)
        let error = pthread_create(
            &thread, nil,
            { owner in
                if let owner { Unmanaged<Writer>.fromOpaque(owner).takeRetainedValue().run() }
                return nil
            }, owner.toOpaque())
        guard error == 0 else {
            owner.release()
            throw .system(errno: error)
        }
        return thread
    }

    /// The thread's work and its result.
    private final class Writer: Sendable {
        private let output: Int32
        private let produce: @Sendable (String) throws(PDFFinishingFailure) -> Void
        private let result = Mutex<PDFFinishingFailure?>(nil)

        init(
            output: Int32,
            produce: @escaping @Sendable (String) throws(PDFFinishingFailure) -> Void
        ) {
            self.output = output
            self.produce = produce
        }

        /// What went wrong, once the thread has ended.
        var failure: PDFFinishingFailure? { result.withLock { $0 } }

        func run() {
            do throws(PDFFinishingFailure) {
                try produce("/proc/self/fd/\(output)")
            } catch { result.withLock { $0 = error } }
            // The reader meets the end only when both libqpdf's and this writing end are closed.
            close(output)
        }
    }
}
