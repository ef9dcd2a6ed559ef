internal import Glibc
internal import SystemPackage

/// Waits for changes on a thread of its own and gathers those of one save.
struct WatchLoop: Sendable {
    var table: WatchTable
    /// Ends the loop when its other end is closed.
    let stop: FileDescriptor
    let changes: AsyncStream<[String]>.Continuation

    mutating func run() {
        var gathered = WatchTable.Changes()
        var deadline: UInt64?
        while let isReady = wait(Self.timeout(for: gathered, until: deadline)) {
            if isReady {
                let changes = table.read()
                gathered.saved.formUnion(changes.saved)
                gathered.removed.formUnion(changes.removed)
                if gathered.isEmpty { continue }
                let now = Self.milliseconds()
                let end = deadline ?? now + UInt64(FileWatch.greatestDelay)
                deadline = end
                if now < end { continue }
            }
            guard !gathered.isEmpty else { continue }
            changes.yield(gathered.saved.union(gathered.removed).sorted())
            (gathered, deadline) = (WatchTable.Changes(), nil)
        }
        table.close()
        try? stop.close()
        changes.finish()
    }

    /// Whether something has happened in time; `nil` if the loop is to end.
    private func wait(_ timeout: Int32) -> Bool? {
        var polls = [
            pollfd(fd: table.descriptor, events: Int16(POLLIN), revents: 0),
            pollfd(fd: stop.rawValue, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&polls, 2, timeout)
        if count < 0 { return errno == EINTR ? false : nil }
        if polls[1].revents != 0 { return nil }
        return polls[0].revents != 0
    }

    /// How long nothing must happen for a save to be over, in milliseconds; -1 if none has begun.
    /// Who only takes a file away, as vim does first, may be about to put another in its place.
    private static func timeout(
        for gathered: WatchTable.Changes, until deadline: UInt64?
    ) -> Int32 {
        guard let deadline else { return -1 }
        let now = milliseconds()
        guard now < deadline else { return 0 }
        let settling =
            gathered.saved.isEmpty ? FileWatch.replacingTime : FileWatch.settlingTime
        return min(settling, Int32(deadline - now))
    }

    /// Of the clock that only grows.
    private static func milliseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
    }
}
