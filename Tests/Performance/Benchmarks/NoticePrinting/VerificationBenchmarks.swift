internal import Benchmark
internal import Composition
internal import Foundation
internal import IssuerProfile
internal import NoticeModel
internal import PageGraphics
internal import PrintJob
internal import Readback
internal import SystemPackage

/// What it costs to read every page of a finished volume back, with all programs that take part:
/// 150 pages per second and core is the least, 250 on two cores with printing and finishing.
func registerVerificationBenchmarks() {
    verification(pages: 2_000)
    verifiedJob(records: 10_000)
}

private func verification(pages: Int) {
    let pagesPerCPUSecond = BenchmarkMetric.custom(
        "Pages per CPU second", polarity: .prefersLarger, useScalingFactor: false)
    Benchmark(
        "Verification of card-application, \(pages) pages",
        configuration: .init(
            metrics: [pagesPerCPUSecond, .wallClock, .peakMemoryResident], warmupIterations: 1,
            maxDuration: .seconds(300), maxIterations: 5)
    ) { benchmark in
        let files = try SampleFiles()
        defer { files.remove() }
        let request = try files.request(count: pages)
        let setup = try PrintSetup(request)
        _ = try BatchJob(
            setup: setup, request: request, outputPath: files.outputPath,
            session: JobSession(account: "", host: "", now: { "" }), workers: .thisProcess
        ).run()
        let records = try files.records(count: pages)
        let maker = ExpectationMaker(
            layout: setup.layout, purpose: .live, issuerValues: setup.issuer.values)
        let readback = VolumeReadback(engines: SampleFiles.engines)
        benchmark.startMeasurement()
        let before = cpuSeconds()
        let report = try readback.read(
            FilePath("\(files.outputPath)/volume-0001.pdf"), pageCount: pages,
            smallestModule: Length(dots: 8, resolution: 600)
        ) { page in
            let (notice, sheet) = records[page - 1]
            return maker.pages(of: notice, sheets: [SheetTexts(sheet.texts)])[0]
        }.get()
        let seconds = cpuSeconds() - before
        benchmark.stopMeasurement()
        guard report.findings.isEmpty, report.pagesRead == pages else {
            throw BenchmarkFailure.notAllPrinted(printed: report.pagesRead, of: pages)
        }
        benchmark.measurement(pagesPerCPUSecond, Int(Double(pages) / seconds))
    }
}

/// Printed, finished and read back by two workers.
private func verifiedJob(records: Int) {
    let pagesPerSecond = BenchmarkMetric.custom(
        "Pages per second", polarity: .prefersLarger, useScalingFactor: false)
    Benchmark(
        "Job of card-application, \(records) records, 2 workers, every page read back",
        configuration: .init(
            metrics: [pagesPerSecond, .wallClock], warmupIterations: 0,
            maxDuration: .seconds(600), maxIterations: 3)
    ) { benchmark in
        let files = try SampleFiles()
        defer { files.remove() }
        var request = try files.request(count: records)
        request.volumeSize = 2_500
        request.engines = SampleFiles.engines
        let launcher = WorkerLauncher(
            executable: try SampleFiles.program(), arguments: ["worker"])
        benchmark.startMeasurement()
        let start = ContinuousClock.now
        let report = try BatchJob(
            setup: try PrintSetup(request), request: request, outputPath: files.outputPath,
            session: JobSession(account: "", host: "", now: { "" }),
            workers: .processes(count: 2, launcher: launcher)
        ).run()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        benchmark.stopMeasurement()
        guard report.manifest.counts.printed == records else {
            throw BenchmarkFailure.notAllPrinted(
                printed: report.manifest.counts.printed, of: records)
        }
        benchmark.measurement(pagesPerSecond, Int(Double(records) / seconds))
    }
}

/// Processor time of this process and of those that it has started and waited for.
private func cpuSeconds() -> Double {
    let own = [RUSAGE_SELF, RUSAGE_CHILDREN].map { __rusage_who_t($0.rawValue) }
    return own.reduce(0) { (sum: Double, who) in
        var usage = rusage()
        getrusage(who, &usage)
        return [usage.ru_utime, usage.ru_stime].reduce(sum) {
            $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
        }
    }
}
