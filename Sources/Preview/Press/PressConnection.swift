internal import ChildProcesses
internal import Diagnostics
internal import Glibc
internal import SystemPackage

/// A worker process and the pipes to and from it. It sees no environment and no arguments but its
/// command; whatever it complains of goes nowhere. It is killed when it is let go.
final class PressConnection {
    private let process: ChildProcess
    private let input: FileDescriptor

    /// What is said of an order that took too long.
    static let late = Diagnostic(
        "preview.timeout", "描くのに時間がかかりすぎたので、打ち切りました",
        hint: "レイアウトの要素や表を減らし、記録の長すぎる値を確かめてください")
    /// What is said of an order whose worker has died.
    static let lost = Diagnostic(
        "preview.worker-lost", "描くプロセスが途中で終わりました",
        hint: "もう一度表示してください。続くときは、空きメモリーと、直前に変えたレイアウトを確かめてください")

    /// Starts a worker.
    init(_ settings: PressSettings) throws(PreviewFailure) {
        do throws(Errno) {
            let pipe = try ChildProcess.pipe()
            defer { try? pipe.reading.close() }
            do throws(Errno) {
                process = try ChildProcess(
                    program: FilePath(settings.executable), arguments: settings.arguments,
                    input: pipe.reading)
            } catch {
                try? pipe.writing.close()
                throw error
            }
            input = pipe.writing
            // A worker that does not read must not hold the line up.
            _ = fcntl(input.rawValue, F_SETFL, O_NONBLOCK)
        } catch { throw PreviewFailure(Self.lost) }
    }

    deinit { try? input.close() }

    /// Asks and waits for the answer.
    /// - Throws: ``late`` when the time is over and ``lost`` if the worker is gone: it is of no more
    ///   use then. Otherwise what the worker found.
    func ask(
        _ request: PressRequest, _ bytes: [UInt8], until deadline: ContinuousClock.Instant
    ) throws(PreviewFailure) -> (reply: PressReply, bytes: [UInt8]) {
        guard let frame = PressFrame(request, bytes: bytes) else {
            throw PreviewFailure(Self.lost)
        }
        var isLate = false
        guard write(frame.encoded, until: deadline, &isLate) else {
            throw PreviewFailure(isLate ? Self.late : Self.lost)
        }
        return try answer(until: deadline)
    }

    /// Waits for an answer.
    /// - Throws: As ``ask(_:_:until:)``.
    func answer(
        until deadline: ContinuousClock.Instant
    ) throws(PreviewFailure) -> (reply: PressReply, bytes: [UInt8]) {
        var isLate = false
        guard let answer = PressFrame.read({ read($0, until: deadline, &isLate) }),
            let reply = answer.decoded(PressReply.self)
        else { throw PreviewFailure(isLate ? Self.late : Self.lost) }
        if case .failed(let findings) = reply {
            throw PreviewFailure(findings.map(\.diagnostic))
        }
        return (reply, answer.bytes)
    }

    private func write(
        _ bytes: [UInt8], until deadline: ContinuousClock.Instant, _ isLate: inout Bool
    ) -> Bool {
        var start = 0
        while start < bytes.count {
            guard wait(input.rawValue, POLLOUT, until: deadline, &isLate) else { return false }
            let count = bytes.withUnsafeBytes {
                Glibc.write(input.rawValue, $0.baseAddress! + start, bytes.count - start)
            }
            if count < 0, errno != EAGAIN, errno != EINTR { return false }
            start += max(count, 0)
        }
        return true
    }

    private func read(
        _ buffer: UnsafeMutableRawBufferPointer, until deadline: ContinuousClock.Instant,
        _ isLate: inout Bool
    ) -> Bool {
        var filled = 0
        while filled < buffer.count {
            guard wait(process.descriptor, POLLIN, until: deadline, &isLate),
                let count = try? process.read(
                    into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])),
                count > 0
            else { return false }
            filled += count
        }
        return true
    }

    /// Waits until something can be read or written, or the other side is gone.
    private func wait(
        _ descriptor: Int32, _ events: Int32, until deadline: ContinuousClock.Instant,
        _ isLate: inout Bool
    ) -> Bool {
        while true {
            let rest = (deadline - .now) / .milliseconds(1)
            guard rest > 0 else {
                isLate = true
                return false
            }
            var state = pollfd(fd: descriptor, events: Int16(events), revents: 0)
            let count = poll(&state, 1, Int32(min(rest.rounded(.up), 60_000)))
            if count > 0 { return true }
            if count < 0, errno != EINTR { return false }
        }
    }
}
