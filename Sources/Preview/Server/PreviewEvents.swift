internal import Synchronization

/// Tells every open page what has happened (server-sent events).
public final class PreviewEvents: Sendable {
    /// Pages that are told at the same time; one more takes the place of the oldest.
    static let greatestCount = 32
    /// Events kept for a page that does not read.
    private static let greatestBacklog = 64

    private struct Listener {
        let number: Int
        let stream: AsyncStream<[UInt8]>.Continuation
    }

    private struct State {
        var listeners: [Listener] = []
        var count = 0
        var isFinished = false
    }

    private let state = Mutex(State())

    /// Makes one that nobody listens to yet.
    public init() {}

    /// How many pages listen.
    public var listenerCount: Int { state.withLock { $0.listeners.count } }

    /// Tells all of them.
    public func publish(_ event: PreviewEvent) { send(event.bytes) }

    /// Tells all of them that the session is over, and says no more.
    func lock() {
        publish(.locked)
        dismiss(isFinal: false)
    }

    /// Ends all streams, now and later.
    func finish() { dismiss(isFinal: true) }

    /// What one page hears, until it goes away or is dismissed; `nil` at the end of the server.
    ///
    /// A page that was reloaded is found out to be gone by the next heartbeat only: too many in
    /// that time let the oldest go, which comes back by itself if it is still there.
    func listen() -> AsyncStream<[UInt8]>? {
        let (events, stream) = AsyncStream.makeStream(
            of: [UInt8].self, bufferingPolicy: .bufferingNewest(Self.greatestBacklog))
        var oldest: Listener?
        let number: Int? = state.withLock { state in
            guard !state.isFinished else { return nil }
            if state.listeners.count >= Self.greatestCount {
                oldest = state.listeners.removeFirst()
            }
            state.count += 1
            state.listeners.append(Listener(number: state.count, stream: stream))
            return state.count
        }
        oldest?.stream.finish()
        guard let number else { return nil }
        stream.onTermination = { [weak self] _ in self?.forget(number) }
        // Said at once, so that the page knows that it is heard; it comes back soon if cut off.
        stream.yield(Array("retry: 1000\n\n".utf8))
        return events
    }

    /// Says again and again that the server lives; a page that has gone away is found out by that.
    func beat(every interval: Duration, clock: PreviewClock) async {
        while (try? await clock.sleep(interval)) != nil {
            send(Array(": heartbeat\n\n".utf8))
        }
    }

    private func send(_ bytes: [UInt8]) {
        let listeners = state.withLock { $0.listeners }
        for listener in listeners { listener.stream.yield(bytes) }
    }

    private func dismiss(isFinal: Bool) {
        // Outside of the lock: the end of a stream comes back to `forget`.
        let listeners = state.withLock { state in
            defer { state.listeners = [] }
            if isFinal { state.isFinished = true }
            return state.listeners
        }
        for listener in listeners { listener.stream.finish() }
    }

    private func forget(_ number: Int) {
        state.withLock { $0.listeners.removeAll { $0.number == number } }
    }
}
