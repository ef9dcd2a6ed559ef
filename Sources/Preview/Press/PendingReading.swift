internal import Synchronization

/// What the reading of a drawn notice will come to: begun with the drawing, asked for later, once.
public final class PendingReading: Sendable {
    private struct State {
        var answer: PressTask.Answer?
        var waiter: CheckedContinuation<PressTask.Answer, Never>?
        var isTaken = false
    }

    private let state = Mutex(State())

    init() {}

    /// Notes what it came to.
    func settle(_ answer: PressTask.Answer) {
        state.withLock { state in
            state.answer = state.waiter == nil ? answer : nil
            return state.waiter
        }?.resume(returning: answer)
    }

    /// What it came to, for whoever asks first; `nil` for everybody after.
    func take() async -> PressTask.Answer? {
        let isFirst = state.withLock { state in
            defer { state.isTaken = true }
            return !state.isTaken
        }
        guard isFirst else { return nil }
        return await withCheckedContinuation {
            (continuation: CheckedContinuation<PressTask.Answer, Never>) in
            let answer = state.withLock { state -> PressTask.Answer? in
                if state.answer == nil { state.waiter = continuation }
                defer { state.answer = nil }
                return state.answer
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }
}
