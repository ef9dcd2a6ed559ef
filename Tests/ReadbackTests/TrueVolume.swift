internal import Composition
internal import NoticeModel
internal import PageGraphics
internal import Readback

/// A volume as it must be: three notices, drawn and finished, and what its pages must show.
struct TrueVolume: Sendable {
    let notices: [Notice]
    let sheets: [SheetValues]
    /// The pages, by notice.
    let pages: [[Page]]
    let expectations: [PageExpectation]
    let smallestModule: Length?
    let bytes: [UInt8]

    private static let volumes: [VolumeKind: Result<TrueVolume, any Error>] = Dictionary(
        uniqueKeysWithValues: VolumeKind.all.map { kind in
            (kind, Result { try TrueVolume(kind) })
        })

    /// The volume of a kind, made once for all tests.
    static func of(_ kind: VolumeKind) throws -> TrueVolume {
        guard let result = volumes[kind] else { throw PrintingBench.Rejected() }
        return try result.get()
    }

    private init(_ kind: VolumeKind) throws {
        let bench = try PrintingBench(kind)
        notices = try bench.notices(InventedRecords.all)
        sheets = notices.enumerated().map { bench.sheet($0, of: $1) }
        pages = try zip(notices, sheets).map { try bench.pages(of: $0, $1) }
        expectations = bench.expectations(notices, sheets).enumerated().map { index, page in
            var page = page
            page.label = "\(index + 1)"
            return page
        }
        smallestModule = bench.smallestModule
        bytes = try bench.volume(pages.flatMap(\.self))
    }

    /// What is wrong with a file that should be this volume.
    func findings(
        of bytes: [UInt8], beginsAtOnce: Bool = false
    ) throws -> [ReadbackFinding] {
        try ReadVolume.report(
            bytes, shows: expectations, smallestModule: smallestModule, beginsAtOnce: beginsAtOnce
        ).findings
    }
}
