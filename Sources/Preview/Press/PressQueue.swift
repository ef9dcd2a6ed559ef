internal import Dispatch
internal import Foundation
internal import Synchronization

/// The orders that wait, first come, first served, and the lines of workers that take them.
final class PressQueue: Sendable {
    private struct State {
        var waiting: [PressTask] = []
        var lines = 0
        var idle = 0
        var isClosed = false
    }

    private let state = Mutex(State())
    private let arrivals = DispatchSemaphore(value: 0)
    private let settings: PressSettings

    init(_ settings: PressSettings) { self.settings = settings }

    /// Adds an order. A line is opened for it if none is idle and another is allowed.
    func add(_ task: PressTask) {
        enum Next { case wait, open, refuse }
        let next = state.withLock { state -> Next in
            guard !state.isClosed else { return .refuse }
            state.waiting.append(task)
            guard state.idle < state.waiting.count, state.lines < max(settings.workerCount, 1)
            else { return .wait }
            state.lines += 1
            return .open
        }
        switch next {
        case .refuse: return task.finish(.failure(PreviewFailure(PressConnection.lost)))
        case .open: openLine()
        case .wait: break
        }
        arrivals.signal()
    }

    /// The next order; `nil` when there will be none any more.
    func take() -> PressTask? {
        state.withLock { $0.idle += 1 }
        arrivals.wait()
        return state.withLock { state in
            state.idle -= 1
            return state.waiting.isEmpty ? nil : state.waiting.removeFirst()
        }
    }

    /// Lets the lines end; orders that wait are answered with a failure.
    func close() {
        let (waiting, lines) = state.withLock { state in
            defer {
                state.waiting = []
                state.isClosed = true
            }
            return (state.waiting, state.isClosed ? 0 : state.lines)
        }
        for task in waiting { task.finish(.failure(PreviewFailure(PressConnection.lost))) }
        for _ in 0..<lines { arrivals.signal() }
    }

    /// A worker dies with the thread that started it, so each line has a thread of its own.
    private func openLine() {
        Thread.detachNewThread { [self, settings] in
            PressLine(settings).run { self.take() }
        }
    }
}
