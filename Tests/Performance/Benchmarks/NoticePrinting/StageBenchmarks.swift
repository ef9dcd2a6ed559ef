internal import Benchmark
internal import CairoRendering
internal import Composition
internal import Intake
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import PrintJob
internal import Symbols

/// The stages a record passes, one by one, so that a slower batch can be traced to its stage.
/// Figures are for one notice unless the name says otherwise.
func registerStageBenchmarks() {
    intake()
    shaping()
    symbols()
    checking()
    composition()
    drawing()
}

/// Notices of one iteration; the harness divides by `.kilo`.
private let noticeCount = 1_000

private func stage(_ name: String, closure: @escaping (Benchmark) throws -> Void) {
    Benchmark(
        name,
        configuration: .init(
            metrics: [.wallClock, .cpuTotal], timeUnits: .microseconds,
            warmupIterations: 1, scalingFactor: .kilo, maxDuration: .seconds(20),
            maxIterations: 20),
        closure: closure)
}

/// Reading, decoding and checking; nothing is set or drawn.
private func intake() {
    let rows = 100_000
    Benchmark(
        "Intake alone, \(rows) rows",
        configuration: .init(
            metrics: [.wallClock, .cpuTotal, .peakMemoryResident], timeUnits: .milliseconds,
            warmupIterations: 1, maxDuration: .seconds(30), maxIterations: 10)
    ) { benchmark in
        let files = try SampleFiles()
        defer { files.remove() }
        let path = try files.residents(count: rows)
        let validator = try SampleFiles.validator()
        benchmark.startMeasurement()
        let reader = try ResidentsReader(path: path, validator: validator)
        while let result = try reader.next() { blackHole(result) }
        benchmark.stopMeasurement()
        guard reader.counts.accepted == rows else {
            throw BenchmarkFailure.notAllPrinted(printed: reader.counts.accepted, of: rows)
        }
    }
}

/// The two longest texts of a notice, name and address, in a shaper that has seen them before.
private func shaping() {
    stage("Shaping alone: name and address") { benchmark in
        let files = try SampleFiles()
        defer { files.remove() }
        let library = try FontLibrary(catalog: try files.setup().catalog)
        let shaper = PangoTextShaper(library: library)
        guard shaper.roles.contains("name") else { throw BenchmarkFailure.missingRole("name") }
        let texts = try files.notices(count: noticeCount).flatMap { notice in
            ["氏名", "住所"].compactMap { notice[$0]?.text(formats: []) }
        }
        for text in texts { blackHole(try shaper.shape(text, role: "name")) }
        benchmark.startMeasurement()
        for text in texts { blackHole(try shaper.shape(text, role: "name")) }
        benchmark.stopMeasurement()
    }
}

/// The two symbols of an application form.
private func symbols() {
    stage("QR encoding alone: two symbols") { benchmark in
        let files = try SampleFiles()
        defer { files.remove() }
        let encoder = QRSymbolEncoder()
        let records = try files.records(count: noticeCount)
        benchmark.startMeasurement()
        for (_, sheet) in records {
            blackHole(try encoder.encode(sheet.applicationURL, version: 7, level: .quartile))
            blackHole(try encoder.encode(sheet.barcode, version: 2, level: .high))
        }
        benchmark.stopMeasurement()
    }
}

/// What the plan of a job asks of every record: whether it could be composed.
private func checking() {
    stage("Check alone, without composing") { benchmark in
        let files = try SampleFiles()
        defer { files.remove() }
        let composer = try files.composer(of: try files.setup())
        let records = try files.records(count: noticeCount)
        for (notice, sheet) in records { blackHole(composer.check(notice, sheet: sheet)) }
        benchmark.startMeasurement()
        for (notice, sheet) in records { blackHole(composer.check(notice, sheet: sheet)) }
        benchmark.stopMeasurement()
    }
}

/// A checked notice to a display list: texts, fitting, shaping and symbols.
private func composition() {
    stage("Composition alone, shaping and symbols included") { benchmark in
        let files = try SampleFiles()
        defer { files.remove() }
        let composer = try files.composer(of: try files.setup())
        let records = try files.records(count: noticeCount)
        for (notice, sheet) in records { blackHole(try composer.pages(for: notice, sheet: sheet)) }
        benchmark.startMeasurement()
        for (notice, sheet) in records { blackHole(try composer.pages(for: notice, sheet: sheet)) }
        benchmark.stopMeasurement()
    }
}

/// Display lists to one PDF in memory.
private func drawing() {
    stage("Drawing alone") { benchmark in
        let files = try SampleFiles()
        defer { files.remove() }
        let setup = try files.setup()
        let composer = try files.composer(of: setup)
        let pages = try files.records(count: noticeCount).flatMap {
            try composer.pages(for: $0.0, sheet: $0.1)
        }
        let library = try FontLibrary(catalog: setup.catalog)
        benchmark.startMeasurement()
        let sink = MemorySink()
        var writer = try PDFWriter(
            sink: sink, size: pages[0].size,
            metadata: PDFMetadata(title: "", creationDate: "2023-09-28T00:00:00+09:00"),
            library: library)
        for page in pages { try writer.add(page) }
        try writer.finish()
        benchmark.stopMeasurement()
        blackHole(sink.bytes)
    }
}
