internal import Benchmark
internal import CairoRendering
internal import Composition
internal import Foundation
internal import LayoutDescription
internal import PDFFinishing
internal import PrintJob

/// Finishing of a whole drawn volume, one benchmark a profile. Figures are for all pages: the
/// bound of 0.35 ms a page is 3.5 s of CPU time.
func registerFinishingBenchmarks() {
    for profile in PDFProfile.allCases {
        Benchmark(
            "Finishing alone, \(finishingPageCount) pages for \(profile.rawValue)",
            configuration: .init(
                metrics: [.wallClock, .cpuTotal, .peakMemoryResident], timeUnits: .milliseconds,
                warmupIterations: 1, maxDuration: .seconds(60), maxIterations: 5)
        ) { benchmark in
            let volume = try drawnVolume.get()
            let finisher = try PDFFinisher(
                profile: profile,
                information: DocumentInformation(
                    title: "個人番号カード交付申請書", date: "2023-09-28T00:00:00+09:00"),
                outputIntent: profile == .archive ? try greyProfile() : nil)
            var written = 0
            benchmark.startMeasurement()
            try volume.withUnsafeBytes { source in
                try finisher.finish(source, pages: markings) {
                    written += $0.count
                    return 0
                }
            }
            benchmark.stopMeasurement()
            guard written > volume.count / 2 else {
                throw BenchmarkFailure.notAllPrinted(printed: 0, of: finishingPageCount)
            }
        }
    }
}

private let finishingPageCount = 10_000

private let markings = (0..<finishingPageCount).map {
    PageMarking(
        label: String(10_000_019 + $0),
        mailPiece: MailPieceSheet(piece: $0 / 2 + 1, sheet: $0 % 2 + 1, sheets: 2))
}

/// Debian's grey profile, of `icc-profiles-free`.
private func greyProfile() throws -> ICCProfile? {
    ICCProfile(
        Array(try Data(contentsOf: URL(fileURLWithPath: "/usr/share/color/icc/Gray.icc"))))
}

/// The volume as cairo writes it, drawn once for all profiles.
private let drawnVolume: Result<[UInt8], any Error> = Result {
    let files = try SampleFiles()
    defer { files.remove() }
    let setup = try files.setup()
    let composer = try files.composer(of: setup)
    let sink = MemorySink()
    var writer = try PDFWriter(
        sink: sink, size: setup.layout.pageSize,
        metadata: PDFMetadata(title: "", creationDate: "2023-09-28T00:00:00+09:00"),
        library: try FontLibrary(catalog: setup.catalog))
    for (notice, sheet) in try files.records(count: finishingPageCount) {
        for page in try composer.pages(for: notice, sheet: sheet) { try writer.add(page) }
    }
    guard writer.pageCount == finishingPageCount else {
        throw BenchmarkFailure.notAllPrinted(printed: writer.pageCount, of: finishingPageCount)
    }
    try writer.finish()
    return sink.bytes
}
