internal import Foundation
internal import Glibc
internal import NoticeModel
internal import Readback
internal import SystemPackage

/// Has the PDF of a single notice prove itself before it is handed over.
///
/// The programs that read take files, so the PDF lies in a folder in memory meanwhile, readable by
/// its owner only: whatever its destination, nothing unproven reaches it, and no disk.
struct NoticeProof {
    /// Where Linux keeps files in memory.
    private static let memory = "/dev/shm"

    let press: NoticePress
    let engines: ReadingEngines

    /// - Throws: ``JobFailure/disproved(_:)``.
    func prove(
        _ bytes: [UInt8], _ notice: Notice, _ numbers: [SheetCodes.Numbers]
    ) throws(JobFailure) {
        let pages = NoticeExpectations(press: press).pages(
            of: notice, numbers, isSeparated: press.separates(notice, numbers[0]))
        let report = try read(bytes, pageCount: pages.count) { pages[$0 - 1] }
        guard report.findings.isEmpty else {
            throw .disproved(Disproof(file: "PDF", findings: report.findings))
        }
    }

    /// Reads the PDF and says what is wrong with it.
    /// - Parameters:
    ///   - pageCount: Pages that it must have.
    ///   - seen: Takes what every page says, after it was asked for what it must show.
    ///   - expectation: What a page must show, by its number from 1; asked when the programs that
    ///     read are at work already.
    func read(
        _ bytes: [UInt8], pageCount: Int, seen: ((SeenPage) -> Void)? = nil,
        expectation: (Int) throws(JobFailure) -> PageExpectation
    ) throws(JobFailure) -> VolumeReadback.Report {
        let smallestModule = NoticeExpectations(press: press).smallestModule
        return try Self.withFile(bytes) { path throws(JobFailure) in
            return try VolumeProof(
                engines: engines, extent: .full, beginsAtOnce: true
            ).read(
                path, pageCount: pageCount, smallestModule: smallestModule, seen: seen,
                expectation: expectation)
        }
    }

    /// Has bytes lie in a file in memory for as long as somebody reads it.
    static func withFile<Value>(
        _ bytes: [UInt8], _ body: (FilePath) throws(JobFailure) -> Value
    ) throws(JobFailure) -> Value {
        let folder = try Self.makeFolder()
        defer { rmdir(folder.string) }
        let file = try JobFailure.writing { () throws(OutputFailure) in
            try DurableFile(folder: folder, name: "notice.pdf")
        }
        defer { file.discard() }
        let error = bytes.withUnsafeBytes { file.write($0) }
        if error != 0 { throw .output(file.failure(error)) }
        return try body(
            try JobFailure.writing { () throws(OutputFailure) in try file.settle() })
    }

    private static func makeFolder() throws(JobFailure) -> FilePath {
        var template = Array("\(memory)/tsuchi-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .output(OutputFailure(errno: errno, path: memory))
        }
        return FilePath(platformString: template)
    }
}
