internal import Benchmark
internal import Foundation
internal import Readback
internal import Regression

/// What it costs to compare: 2,000 pages without a change are to take less than 60 s on two cores.
func registerRegressionBenchmarks() {
    Benchmark(
        "Regression of \(regressionPages) pages without a change, 2 jobs",
        configuration: .init(
            metrics: [.wallClock], timeUnits: .seconds, warmupIterations: 0,
            maxDuration: .seconds(400), maxIterations: 3)
    ) { benchmark in
        let set = try recordedSet.get()
        benchmark.startMeasurement()
        let outcome = try set.run(.never)
        benchmark.stopMeasurement()
        guard outcome.isUnchanged, outcome.report.pages.count == regressionPages else {
            throw BenchmarkFailure.notAllPrinted(
                printed: outcome.report.count(.passed), of: regressionPages)
        }
    }
}

private let regressionPages = 2_000

/// The committed specimens of an application form, each so often under other names that they make
/// all those pages; recorded once.
private let recordedSet = Result { try RecordedSet() }

private struct RecordedSet {
    private let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "regression-benchmark-\(UUID().uuidString)"
        let files = FileManager.default
        let document = folder + "/baselines/card-application"
        for path in [document, folder + "/work"] {
            try files.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        let root = SampleFiles.repository
        let text = try String(
            contentsOfFile: root + "/Tests/Baselines/card-application/specimens.yaml",
            encoding: .utf8
        ).replacingOccurrences(of: "../../../", with: root + "/")
        guard let start = text.range(of: "specimens:\n"), let range = text.range(of: "  - name: ")
        else { throw BenchmarkFailure.notAllPrinted(printed: 0, of: regressionPages) }
        let end = text.range(of: "\nwaivers:")?.lowerBound ?? text.endIndex
        let blocks = text[range.lowerBound..<end].components(separatedBy: "  - name: ").dropFirst()
        var set = String(text[..<start.upperBound])
        for number in 0..<regressionPages {
            let block = blocks[blocks.startIndex + number % blocks.count]
            let line = block.firstIndex(of: "\n") ?? block.endIndex
            set += "  - name: n\(number)-\(block[..<line])\(block[line...])"
            if set.last != "\n" { set += "\n" }
        }
        try set.write(toFile: document + "/specimens.yaml", atomically: true, encoding: .utf8)
        _ = try run(.all)
    }

    func run(_ recording: RegressionRequest.Recording) throws -> RegressionOutcome {
        try RegressionRun(
            RegressionRequest(
                baselines: BaselineStore(folder: folder + "/baselines"), recording: recording,
                engines: SampleFiles.engines, jobs: 2, workFolder: folder + "/work")
        ).run()
    }
}
