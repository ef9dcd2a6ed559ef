internal import Diagnostics
internal import Glibc

/// One worker after the other, each until it dies or takes too long.
final class PressLine {
    private let settings: PressSettings
    private var connection: PressConnection?

    init(_ settings: PressSettings) { self.settings = settings }

    /// Works until there is no more.
    func run(next: () -> PressTask?) {
        // What is written to a worker that has died is an error, and no signal.
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        while let task = next() {
            let answer = answer { connection, deadline throws(PreviewFailure) in
                try connection.ask(task.request, task.bytes, until: deadline)
            }
            task.finish(answer)
            if let follow = task.follow, case .success = answer {
                follow(
                    self.answer { connection, deadline throws(PreviewFailure) in
                        try connection.answer(until: deadline)
                    })
            }
            // The next order need not wait for the new worker.
            if connection == nil { _ = connected(until: .now + settings.limit) }
        }
        connection = nil
    }

    private func answer(
        _ body: (PressConnection, ContinuousClock.Instant) throws(PreviewFailure) -> (
            reply: PressReply, bytes: [UInt8]
        )
    ) -> PressTask.Answer {
        let deadline = ContinuousClock.now + settings.limit
        do throws(PreviewFailure) {
            return .success(try body(try open(until: deadline), deadline))
        } catch {
            if error.isOfWorker { connection = nil }
            return .failure(error)
        }
    }

    private func connected(until deadline: ContinuousClock.Instant) -> Bool {
        (try? open(until: deadline)) != nil
    }

    private func open(
        until deadline: ContinuousClock.Instant
    ) throws(PreviewFailure) -> PressConnection {
        if let connection { return connection }
        let connection = try PressConnection(settings)
        _ = try connection.ask(.open(settings.stock), [], until: deadline)
        self.connection = connection
        return connection
    }
}

extension PreviewFailure {
    /// Whether the worker is at fault, and not what it was asked.
    fileprivate var isOfWorker: Bool {
        findings.contains {
            [PressConnection.lost.code, PressConnection.late.code].contains($0.code)
        }
    }
}
