/// How the preview is served.
public struct PreviewSettings: Sendable {
    /// A folder of this run alone, mode 0700; the server keeps a socket in it.
    public var workFolder: String
    /// After how long without a request of the user's the desk is locked.
    public var idleLimit: Duration
    /// How often a listener of events hears that the server lives.
    public var heartbeat: Duration
    /// The clock.
    public var clock: PreviewClock

    /// States how to serve: a lock after 15 minutes, a heartbeat every 15 seconds.
    public init(
        workFolder: String, clock: PreviewClock, idleLimit: Duration = .seconds(900),
        heartbeat: Duration = .seconds(15)
    ) {
        self.workFolder = workFolder
        self.clock = clock
        self.idleLimit = idleLimit
        self.heartbeat = heartbeat
    }

    /// Bytes of the longest body that is read.
    public static let greatestBody = 1 << 20
    /// Characters of the longest target (path and query) that is answered.
    static let greatestTarget = 4096
}
