/// Measures a speed over the recent seconds, so that a job that gets slower or faster is told of
/// as it is now.
struct SpeedMeter {
    /// How far back it looks.
    static let span: Duration = .seconds(10)

    private var samples: [(at: ContinuousClock.Instant, count: Double)] = []

    /// Takes note of a count that only grows. Until it does, nothing is measured: workers take
    /// their time to start, and that says nothing of their speed.
    mutating func note(_ count: Double, at now: ContinuousClock.Instant) {
        if count == 0 { samples = [] }
        samples.append((now, count))
        // The last sample before the span is kept: the speed is measured from there.
        while samples.count > 2, now - samples[1].at >= Self.span { samples.removeFirst() }
    }

    /// The speed by the second; `nil` before there is anything to measure.
    var perSecond: Double? {
        guard let first = samples.first, let last = samples.last,
            last.at - first.at >= .milliseconds(50)
        else { return nil }
        return (last.count - first.count) / ((last.at - first.at) / .seconds(1))
    }
}
