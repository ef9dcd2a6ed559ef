internal import Benchmark
internal import Foundation
internal import PrintJob

/// The night batch: a residents file to volumes, lists and manifest. Memory must not grow with
/// the number of records beyond the few bytes by which repeated numbers are found.
func registerBatchBenchmarks() {
    batch(records: 1_000, iterations: 10)
    batch(records: 10_000, iterations: 5)
    // Minutes long, so only when asked for.
    if ProcessInfo.processInfo.environment["TSUCHI_LONG_BENCHMARKS"] != nil {
        batch(records: 100_000, iterations: 1)
    }
}

private func batch(records: Int, iterations: Int) {
    let pagesPerSecond = BenchmarkMetric.custom(
        "Pages per second", polarity: .prefersLarger, useScalingFactor: false)
    Benchmark(
        "Batch of card-application, \(records) records",
        configuration: .init(
            metrics: [pagesPerSecond, .wallClock, .cpuTotal, .peakMemoryResident],
            warmupIterations: records > 10_000 ? 0 : 1,
            maxDuration: .seconds(600), maxIterations: iterations)
    ) { benchmark in
        let files = try SampleFiles()
        defer { files.remove() }
        let request = try files.request(count: records)
        benchmark.startMeasurement()
        let start = ContinuousClock.now
        let report = try BatchJob(
            setup: try PrintSetup(request), request: request, outputPath: files.outputPath,
            session: JobSession(account: "", host: "", now: { "" }), workers: .thisProcess
        ).run()
        let duration = ContinuousClock.now - start
        benchmark.stopMeasurement()
        let counts = report.manifest.counts
        guard counts.printed == records, counts.pages == records else {
            throw BenchmarkFailure.notAllPrinted(printed: counts.printed, of: records)
        }
        benchmark.measurement(pagesPerSecond, Int(Double(counts.pages) / duration.seconds))
    }
}

extension Duration {
    /// The duration in seconds.
    fileprivate var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
