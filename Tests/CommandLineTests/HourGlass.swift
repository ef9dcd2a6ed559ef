internal import Synchronization

/// A clock that runs backwards: 99, 98 and so on.
final class HourGlass: Sendable {
    private let hour = Mutex(100)

    func next() -> String {
        hour.withLock { hour in
            hour -= 1
            return String(hour)
        }
    }
}
