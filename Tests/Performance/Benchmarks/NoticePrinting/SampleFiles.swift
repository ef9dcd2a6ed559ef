internal import CairoRendering
internal import Composition
internal import Foundation
internal import Intake
internal import IssuerProfile
internal import NoticeModel
internal import PrintJob
internal import Readback
internal import SampleResidents
internal import Symbols

/// A temporary folder with invented residents, and the layout, issuer file and fonts of this
/// repository.
struct SampleFiles {
    /// Where a job writes.
    let outputPath: String
    private let folder: URL

    /// Makes the folder.
    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("tsuchi-performance-\(UUID().uuidString)")
        outputPath = folder.appendingPathComponent("job").path
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Takes the folder away.
    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Writes a residents file for `card-application`; the same people every time. Written in
    /// pieces, so that a large sample does not count as memory of the job.
    func residents(count: Int) throws -> String {
        let path = folder.appendingPathComponent("residents.csv").path
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let file = FileHandle(forWritingAtPath: path)
        else { throw BenchmarkFailure.cannotWriteSample }
        defer { try? file.close() }
        let generator = ResidentGenerator(document: .cardApplication, seed: 7)
        let encoder = CSVEncoder()
        var bytes = CSVEncoder.byteOrderMark
        encoder.encode(generator.headers, into: &bytes)
        for row in generator.rows(count: count) {
            encoder.encode(row, into: &bytes)
            guard bytes.count > 1 << 16 else { continue }
            try file.write(contentsOf: bytes)
            bytes.removeAll(keepingCapacity: true)
        }
        try file.write(contentsOf: bytes)
        return path
    }

    /// The first notices of the sample, read and checked.
    func notices(count: Int) throws -> [Notice] {
        let reader = try ResidentsReader(
            path: try residents(count: count), validator: try Self.validator())
        var notices: [Notice] = []
        while let result = try reader.next() {
            if case .notice(let notice, _, _) = result { notices.append(notice) }
        }
        guard notices.count == count else {
            throw BenchmarkFailure.notAllPrinted(printed: notices.count, of: count)
        }
        return notices
    }

    /// The first notices with the values of their sheets, numbered from the issuer's first serial.
    func records(count: Int) throws -> [(Notice, SheetValues)] {
        let issuer = try setup().issuer
        return try notices(count: count).enumerated().map { index, notice in
            guard case .applicationID(let identifier)? = notice["申請書ID"] else {
                throw BenchmarkFailure.notAllPrinted(printed: index, of: count)
            }
            let serial = String(issuer.firstSerial + index)
            let piece = issuer.firstMailPiece + index
            let values = SheetValues(
                applicationURL: issuer.applicationURL(for: identifier), serial: serial,
                barcode: issuer.barcode(serial: serial),
                controlLine: issuer.controlLine(
                    mailPiece: piece, sheetSerial: issuer.firstSheet + index, sheet: 1, sheets: 1),
                sheet: 1, sheets: 1, mailPiece: piece)
            return (notice, values)
        }
    }

    /// Composes the notices of a setup, with fonts of its own.
    func composer(of setup: PrintSetup) throws -> Composer {
        try Composer(
            layout: setup.layout, purpose: setup.purpose, issuerValues: setup.issuer.values,
            shaper: PangoTextShaper(library: try FontLibrary(catalog: setup.catalog)),
            encoder: QRSymbolEncoder())
    }

    /// Layout, issuer file and fonts, loaded and checked.
    func setup() throws -> PrintSetup { try PrintSetup(Self.request(inputPath: "")) }

    /// A live job of so many invented people.
    func request(count: Int) throws -> JobRequest {
        Self.request(inputPath: try residents(count: count))
    }

    private static func request(inputPath: String) -> JobRequest {
        JobRequest(
            layoutPath: repository + "/Layouts/card-application.yaml",
            issuerPath: repository + "/Layouts/Samples/issuer.yaml",
            fontFolder: repository + "/Fonts", inputPath: inputPath)
    }

    /// Checks records as a live job does.
    static func validator() throws -> NoticeValidator {
        try NoticeValidator(document: .cardApplication, purpose: .live)
    }

    /// The program, as `swift build -c release` leaves it.
    static func program() throws -> String {
        let path = repository + "/.build/release/tsuchi"
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw BenchmarkFailure.noProgram
        }
        return path
    }

    /// The programs that read pages back, where Debian puts them.
    static let engines = ReadingEngines(
        textReader: "/usr/bin/pdftotext", rasterizer: "/usr/bin/mutool")

    /// The folder above `Tests/Performance`.
    static var repository: String {
        var url = URL(fileURLWithPath: #filePath)
        for _ in 0..<5 { url.deleteLastPathComponent() }
        return url.path
    }
}
