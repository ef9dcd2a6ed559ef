/// Who may use the preview: the one browser in which the one-time address was opened, until nobody
/// has used it for a while.
///
/// At any time either one address is waiting to be opened or one session is open. A lock ends the
/// session and announces a new address; so does anybody at the terminal who asks for one.
public actor PreviewSession {
    /// How a request stands to the session.
    enum Standing: Hashable, Sendable {
        /// It is of the session.
        case open
        /// It is of the session that was locked.
        case locked
        /// It is of no session.
        case unknown
    }

    private enum State {
        case waiting(token: SessionSecret)
        case open(cookie: SessionSecret, lastUse: Duration)
    }

    private var state: State
    private var lockedCookie: SessionSecret?
    private let idleLimit: Duration
    private let clock: PreviewClock
    private let announce: @Sendable (String) -> Void
    private let onLock: @Sendable () async -> Void

    /// Makes a session that waits for its first visitor.
    /// - Parameters:
    ///   - idleLimit: How long it stays open without a request of the user's.
    ///   - clock: Measures that.
    ///   - announce: Says the path of a new one-time address to the person at the terminal.
    ///   - onLock: Forgets what the locked session has seen; called after no request passes any
    ///     more, and again for each request that was under way.
    public init(
        idleLimit: Duration, clock: PreviewClock,
        announce: @escaping @Sendable (String) -> Void,
        onLock: @escaping @Sendable () async -> Void
    ) {
        self.idleLimit = idleLimit
        self.clock = clock
        self.announce = announce
        self.onLock = onLock
        state = .waiting(token: SessionSecret(bits: 128))
    }

    /// Announces the address that is waiting to be opened, if one is.
    public func announceAddress() {
        if case .waiting(let token) = state { announce("/enter/" + token.text) }
    }

    /// Ends the session, has all it has seen forgotten, and announces a new address.
    public func lock() async {
        if case .open(let cookie, _) = state { lockedCookie = cookie }
        state = .waiting(token: SessionSecret(bits: 128))
        await onLock()
        announceAddress()
    }

    /// Opens the session for whoever knows the one-time token: its cookie. `nil` for a wrong token
    /// and for one that has been used.
    func enter(_ token: String) -> String? {
        guard case .waiting(let expected) = state, expected.isEqual(to: token) else { return nil }
        let cookie = SessionSecret(bits: 256)
        state = .open(cookie: cookie, lastUse: clock.now())
        lockedCookie = nil
        return cookie.text
    }

    /// How a cookie stands to the session; the session is kept open by it.
    /// - Parameter isUse: Whether a person did something. A browser that merely listens does not
    ///   keep a desk open that nobody sits at.
    func standing(of cookie: String?, isUse: Bool) async -> Standing {
        if isIdle { await lock() }
        guard let cookie else { return .unknown }
        guard case .open(let expected, _) = state, expected.isEqual(to: cookie) else {
            return lockedCookie?.isEqual(to: cookie) == true ? .locked : .unknown
        }
        if isUse { state = .open(cookie: expected, lastUse: clock.now()) }
        return .open
    }

    /// Whether a request that began in the session ends in it. If not, what it has left behind is
    /// forgotten as well.
    func isStillOpen(for cookie: String?) async -> Bool {
        if let cookie, case .open(let expected, _) = state, expected.isEqual(to: cookie) {
            return true
        }
        await onLock()
        return false
    }

    /// Locks whenever the desk has been idle for too long, until the task is cancelled.
    func watch() async {
        while !Task.isCancelled {
            if isIdle { await lock() }
            do { try await clock.sleep(untilIdle) } catch { return }
        }
    }

    private var isIdle: Bool {
        guard case .open(_, let lastUse) = state else { return false }
        return clock.now() - lastUse >= idleLimit
    }

    /// When to look again.
    private var untilIdle: Duration {
        guard case .open(_, let lastUse) = state else { return min(idleLimit, .seconds(5)) }
        return max(idleLimit - (clock.now() - lastUse), .milliseconds(1))
    }
}
