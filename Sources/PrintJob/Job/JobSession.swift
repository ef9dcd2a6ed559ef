/// Who runs a job and what time it is, told by whoever starts the program: below the command line
/// nobody asks the clock or the environment. Times are for people; order is kept by numbers, so a
/// clock that jumps does no harm.
public struct JobSession: Sendable {
    /// The account the program runs under.
    public var account: String
    /// The machine.
    public var host: String
    /// The time by the wall clock, RFC 3339 (`2026-04-24T01:23:45Z`).
    public var now: @Sendable () -> String

    /// Describes a session.
    public init(account: String, host: String, now: @escaping @Sendable () -> String) {
        self.account = account
        self.host = host
        self.now = now
    }
}
