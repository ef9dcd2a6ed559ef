internal import ChildProcesses
internal import Foundation
internal import PageGraphics
internal import Readback
internal import SystemPackage
internal import TestSupport
internal import Testing

/// Reads files back as a job does.
enum ReadVolume {
    /// The programs, as the command line finds them.
    static func engines() throws -> ReadingEngines {
        let search = ProgramSearch(path: ProcessInfo.processInfo.environment["PATH"] ?? "")
        return ReadingEngines(
            textReader: try #require(search.program("pdftotext")).string,
            rasterizer: try #require(search.program("mutool")).string)
    }

    /// What is wrong with a file.
    static func report(
        _ bytes: [UInt8], shows expectations: [PageExpectation], smallestModule: Length?,
        extent: VerificationExtent = .full, beginsAtOnce: Bool = false
    ) throws -> VolumeReadback.Report {
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/volume.pdf"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        if beginsAtOnce {
            return try NoticeReadback(
                engines: try engines(), file: FilePath(path), pageCount: expectations.count,
                smallestModule: smallestModule
            ).finish { expectations[$0 - 1] }.get()
        }
        return try VolumeReadback(engines: try engines(), extent: extent).read(
            FilePath(path), pageCount: expectations.count, smallestModule: smallestModule
        ) { expectations[$0 - 1] }.get()
    }
}
