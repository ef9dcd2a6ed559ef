import Preview
import Synchronization

/// A clock that goes on only when a test says so.
final class FakeClock: Sendable {
    private struct Sleeper {
        let number: Int
        let deadline: Duration
        let waking: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now = Duration.zero
        var count = 0
        var sleepers: [Sleeper] = []
        var cancelled: Set<Int> = []
    }

    private let state = Mutex(State())

    var clock: PreviewClock {
        PreviewClock(now: { self.state.withLock { $0.now } }, sleep: { try await self.sleep($0) })
    }

    /// Lets time pass and wakes whoever has slept long enough.
    func advance(by time: Duration) {
        let woken = state.withLock { state in
            state.now += time
            let woken = state.sleepers.filter { $0.deadline <= state.now }
            state.sleepers.removeAll { $0.deadline <= state.now }
            return woken
        }
        for sleeper in woken { sleeper.waking.resume() }
    }

    /// Waits until so many sleep.
    func waitForSleepers(_ count: Int) async throws {
        while state.withLock({ $0.sleepers.count }) < count {
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    private func sleep(_ time: Duration) async throws {
        let number = state.withLock { state in
            state.count += 1
            return state.count
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (waking: CheckedContinuation) in
                let isCancelled = state.withLock { state in
                    if state.cancelled.contains(number) { return true }
                    state.sleepers.append(
                        Sleeper(number: number, deadline: state.now + time, waking: waking))
                    return false
                }
                if isCancelled { waking.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            let sleeper = state.withLock { state in
                state.cancelled.insert(number)
                let sleeper = state.sleepers.first { $0.number == number }
                state.sleepers.removeAll { $0.number == number }
                return sleeper
            }
            sleeper?.waking.resume(throwing: CancellationError())
        }
    }
}
