internal import Benchmark
internal import PrintJob

/// What a clerk waits for: everything loaded and checked, fonts opened, one notice as PDF.
func registerStartUpBenchmark() {
    Benchmark(
        "Start-up to the first page",
        configuration: .init(
            metrics: [.wallClock, .cpuTotal, .peakMemoryResident], timeUnits: .milliseconds,
            warmupIterations: 1, maxDuration: .seconds(20), maxIterations: 50)
    ) { benchmark in
        let files = try SampleFiles()
        defer { files.remove() }
        let request = SingleNoticeJob.Request(
            inputPath: try files.residents(count: 1), row: 1, form: .pdf)
        benchmark.startMeasurement()
        let rendered = try SingleNoticeJob(setup: try files.setup(), request: request).run()
        benchmark.stopMeasurement()
        blackHole(rendered.bytes)
    }
}
