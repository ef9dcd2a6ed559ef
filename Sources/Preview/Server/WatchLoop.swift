internal import Glibc
internal import SystemPackage

/// Waits for changes on a thread of its own and gathers those of one save.
struct WatchLoop: Sendable {
    var table: WatchTable
    /// Ends the loop when its other end is closed.
    let stop: FileDescriptor
    let changes: AsyncStream<[String]>.Continuation

    mutating func run() {
        var paths: Set<String> = []
        var deadline: UInt64 = 0
        while let isReady = wait(paths.isEmpty ? -1 : Self.timeout(until: deadline)) {
            if isReady {
                let isFirst = paths.isEmpty
                paths.formUnion(table.read())
                if isFirst { deadline = Self.milliseconds() + UInt64(FileWatch.greatestDelay) }
                if Self.milliseconds() < deadline { continue }
            }
            guard !paths.isEmpty else { continue }
            changes.yield(paths.sorted())
            paths = []
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

    private static func timeout(until deadline: UInt64) -> Int32 {
        let now = milliseconds()
        return now >= deadline ? 0 : min(FileWatch.settlingTime, Int32(deadline - now))
    }

    /// Of the clock that only grows.
    private static func milliseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
    }
}
