/// The clock of the preview: locks and limits are measured on it, nothing is dated by it.
public struct PreviewClock: Sendable {
    /// The time since some fixed moment; it only grows.
    public var now: @Sendable () -> Duration
    /// Waits for a time.
    /// - Throws: `CancellationError` when the task is cancelled.
    public var sleep: @Sendable (Duration) async throws -> Void

    /// States a clock.
    public init(
        now: @escaping @Sendable () -> Duration,
        sleep: @escaping @Sendable (Duration) async throws -> Void
    ) {
        self.now = now
        self.sleep = sleep
    }

    /// Takes a clock of the system. One that goes on while the machine sleeps locks a desk that
    /// was left by closing the lid.
    public init(_ clock: some Clock<Duration>) {
        let start = clock.now
        self.init(
            now: { start.duration(to: clock.now) },
            sleep: { try await clock.sleep(until: clock.now.advanced(by: $0), tolerance: nil) })
    }
}
