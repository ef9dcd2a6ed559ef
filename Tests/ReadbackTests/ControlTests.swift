internal import NoticeModel
internal import PDFFinishing
internal import PageGraphics
internal import Readback
internal import SampleResidents
internal import TestSupport
internal import Testing

@Suite("A sound volume is found sound")
struct ControlTests {
    /// One kind of volume, generated residents with a seed, and a profile.
    struct Control: Sendable, CustomTestStringConvertible {
        let kind: VolumeKind
        let seed: UInt64
        var profile = PDFProfile.print

        var testDescription: String { "\(kind.layout), \(kind.purpose), \(profile), seed \(seed)" }
    }

    static let controls: [Control] =
        VolumeKind.all.enumerated().map { Control(kind: $1, seed: UInt64($0)) }
        + VolumeKind.layouts.flatMap { kind in
            [PDFProfile.archive, .vt].map { Control(kind: kind, seed: 7, profile: $0) }
        }

    @Test("The volumes that mutations start from", arguments: VolumeKind.all)
    func untouched(kind: VolumeKind) throws {
        let volume = try TrueVolume.of(kind)
        #expect(try volume.findings(of: volume.bytes).isEmpty)
        guard VolumeKind.layouts.contains(kind) else { return }
        // The detour over text by itself changes nothing that is looked at.
        #expect(try volume.findings(of: try PDFText(volume.bytes).bytes()).isEmpty)
        #expect(try volume.findings(of: try PDFText.selection("1-z", of: volume.bytes)).isEmpty)
    }

    @Test("Generated residents of every document and purpose", arguments: controls)
    func generated(control: Control) throws {
        let bench = try PrintingBench(control.kind)
        let document = try #require(control.kind.record)
        let rows = ResidentGenerator(document: document, seed: control.seed).rows(count: 12)
        var notices: [Notice] = []
        for (index, row) in rows.enumerated() {
            notices.append(try bench.notice(row, row: index + 1))
        }
        try expectSound(bench, notices, profile: control.profile)
    }

    @Test("The longest and the shortest data", arguments: VolumeKind.layouts)
    func extremes(kind: VolumeKind) throws {
        let bench = try PrintingBench(kind)
        // What a document does not print at all is for others to test.
        let notices = ExtremeRecords.all.compactMap { try? bench.notices([$0])[0] }
        #expect(notices.count >= 10)
        try expectSound(bench, notices)
    }

    @Test("The sample of a document of one's own")
    func ownDocument() throws {
        let kind = VolumeKind("Samples/library-card-notice", nil)
        let bench = try PrintingBench(kind)
        let file = Checkout.layouts + "/Samples/library-card-notice.csv"
        let records = try CSVRecords.read(file)
        try expectSound(bench, try bench.notices(records))
    }

    @Test("Bleed, a spot ink, a tint under text and white text", arguments: PrintPurpose.allCases)
    func colored(purpose: PrintPurpose) throws {
        guard purpose != .archiveCopy else { return }
        let folder = try Checkout.temporaryFolder()
        defer { TemporaryFiles.remove(folder) }
        let postcard = try ColoredPostcard.write(into: folder, count: 5)
        let bench = try PrintingBench(VolumeKind(postcard.layout, nil, purpose))
        try expectSound(bench, try bench.notices(try CSVRecords.read(postcard.residents)))
    }

    private func expectSound(
        _ bench: PrintingBench, _ notices: [Notice], profile: PDFProfile = .print
    ) throws {
        let sheets = notices.enumerated().map { bench.sheet($0, of: $1) }
        let pages = try zip(notices, sheets).flatMap { try bench.pages(of: $0, $1) }
        let bytes = try bench.volume(pages, profile: profile)
        for beginsAtOnce in [false, true] {
            let report = try ReadVolume.report(
                bytes, shows: bench.expectations(notices, sheets),
                smallestModule: bench.smallestModule, beginsAtOnce: beginsAtOnce)
            #expect(report.pagesRead == pages.count)
            let summary = report.findings.map {
                "\($0.fault.rawValue) p\($0.page ?? 0) \($0.name ?? "-")"
            }
            #expect(summary.isEmpty)
        }
    }
}
