internal import Benchmark

/// Every benchmark of the package; the harness calls this and runs each in a process of its own.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration.units = [.peakMemoryResident: .mega]
    registerBatchBenchmarks()
    registerJobBenchmarks()
    registerStartUpBenchmark()
    registerStageBenchmarks()
    registerFinishingBenchmarks()
    registerVerificationBenchmarks()
    registerRegressionBenchmarks()
    registerPreviewBenchmarks()
}
