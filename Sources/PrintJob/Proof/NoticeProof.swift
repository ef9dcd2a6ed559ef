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
        let report = try read(bytes, notice, numbers)
        guard report.findings.isEmpty else {
            throw .disproved(Disproof(file: "PDF", findings: report.findings))
        }
    }

    /// Reads the PDF and says what is wrong with it.
    /// - Parameters:
    ///   - isReprint: Whether it shows that it is printed again.
    ///   - seen: Takes what every page says.
    func read(
        _ bytes: [UInt8], _ notice: Notice, _ numbers: [SheetCodes.Numbers],
        isReprint: Bool = false, seen: ((SeenPage) -> Void)? = nil
    ) throws(JobFailure) -> VolumeReadback.Report {
        try Self.withFile(bytes) { path throws(JobFailure) in
            let expectations = NoticeExpectations(press: press)
            let pages = expectations.pages(of: notice, numbers, isReprint: isReprint)
            return try VolumeProof(
                engines: engines, extent: .full, beginsAtOnce: true
            ).read(
                path, pageCount: pages.count, smallestModule: expectations.smallestModule,
                seen: seen
            ) { page in pages[page - 1] }
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
