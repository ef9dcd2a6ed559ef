internal import Benchmark
internal import Foundation
internal import PrintJob

/// A job as the program runs it: worker processes, ledger and all. Two workers on two cores must be
/// worth nearly two; what is not printing (plan, ledger, lists) must stay a few per cent of it.
///
/// The workers are the program itself: `swift build -c release --product tsuchi` builds it.
func registerJobBenchmarks() {
    plan(records: 10_000)
    for workers in [1, 2] { job(records: 10_000, workers: workers) }
    // Minutes long, so only when asked for.
    guard ProcessInfo.processInfo.environment["TSUCHI_LONG_BENCHMARKS"] != nil else { return }
    plan(records: 100_000)
    job(records: 100_000, workers: 2)
}

private func plan(records: Int) {
    Benchmark(
        "Plan of card-application, \(records) records",
        configuration: .init(
            metrics: [.wallClock, .cpuTotal, .peakMemoryResident], timeUnits: .milliseconds,
            warmupIterations: 1, maxDuration: .seconds(60), maxIterations: 5)
    ) { benchmark in
        let files = try SampleFiles()
        defer { files.remove() }
        let request = try files.request(count: records)
        benchmark.startMeasurement()
        let result = try JobCheck(setup: try PrintSetup(request), request: request).run()
        benchmark.stopMeasurement()
        let planned = result.report.counts.printable
        guard planned == records else {
            throw BenchmarkFailure.notAllPrinted(printed: planned, of: records)
        }
    }
}

private func job(records: Int, workers: Int) {
    let pagesPerSecond = BenchmarkMetric.custom(
        "Pages per second", polarity: .prefersLarger, useScalingFactor: false)
    Benchmark(
        "Job of card-application, \(records) records, \(workers) workers",
        configuration: .init(
            metrics: [pagesPerSecond, .wallClock, .peakMemoryResident], warmupIterations: 0,
            maxDuration: .seconds(600), maxIterations: 3)
    ) { benchmark in
        let files = try SampleFiles()
        defer { files.remove() }
        var request = try files.request(count: records)
        request.volumeSize = 2_500
        let launcher = WorkerLauncher(
            executable: try SampleFiles.program(), arguments: ["worker"])
        benchmark.startMeasurement()
        let start = ContinuousClock.now
        let report = try BatchJob(
            setup: try PrintSetup(request), request: request, outputPath: files.outputPath,
            session: JobSession(account: "", host: "", now: { "" }),
            workers: .processes(count: workers, launcher: launcher)
        ).run()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        benchmark.stopMeasurement()
        let counts = report.manifest.counts
        guard counts.printed == records else {
            throw BenchmarkFailure.notAllPrinted(printed: counts.printed, of: records)
        }
        benchmark.measurement(pagesPerSecond, Int(Double(counts.pages) / seconds))
    }
}
