internal import Foundation
internal import PrintJob
internal import SystemPackage
internal import TestSupport
internal import Testing

@Suite("A file that meets a faulty disk is there whole or not at all")
final class DurableFileFaultTests {
    let folder: String
    /// More than two buffers, so that writes happen on the way and at the end.
    static let content = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    /// The calls a file of this size makes on a good disk.
    static let goodCalls: [FaultyDisk.Call] = [
        .create, .write, .write, .write, .synchronize, .close, .rename, .synchronizeFolder,
    ]

    init() throws { folder = try Checkout.temporaryFolder() }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func contents() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    private func write(_ disk: FaultyDisk) throws -> DurableFile.Receipt {
        let file = try DurableFile(
            folder: FilePath(folder), name: "volume.pdf", operations: disk.operations)
        for start in stride(from: 0, to: Self.content.count, by: 100_000) {
            let piece = Self.content[start..<(start + 100_000)]
            _ = piece.withUnsafeBytes { file.write($0) }
        }
        return try file.commit()
    }

    private func isWhole() throws -> Bool {
        try Data(contentsOf: URL(fileURLWithPath: folder + "/volume.pdf")) == Data(Self.content)
    }

    @Test("On a good disk the calls come in the order that survives a power failure")
    func order() throws {
        let disk = FaultyDisk()
        _ = try write(disk)
        #expect(disk.calls == Self.goodCalls)
        #expect(try isWhole())
    }

    @Test(
        "A failing call leaves nothing and its errno is kept",
        arguments: goodCalls.indices,
        [Errno.noSpace, .ioError, .diskQuotaExceeded, .readOnlyFileSystem, .permissionDenied])
    func failure(step: Int, errno: Errno) throws {
        let error = #expect(throws: OutputFailure.self) {
            try write(FaultyDisk(.error(errno), at: step))
        }
        #expect(error?.errno == errno.rawValue)
        #expect(error?.path == folder + "/volume.pdf")
        #expect(try contents() == [])
    }

    @Test("An interrupted call is made again", arguments: goodCalls.indices)
    func interruption(step: Int) throws {
        _ = try write(FaultyDisk(.error(.interrupted), at: step))
        #expect(try contents() == ["volume.pdf"])
        #expect(try isWhole())
    }

    @Test("Short writes go on where they stopped", arguments: [1 << 17, 4099])
    func shortWrites(pieceSize: Int) throws {
        let receipt = try write(FaultyDisk(pieceSize: pieceSize))
        #expect(receipt.byteCount == Self.content.count)
        #expect(try isWhole())
    }

    @Test("A disk that fills up within a short write leaves nothing", arguments: 1..<10)
    func fillsUp(step: Int) throws {
        let disk = FaultyDisk(.error(.noSpace), at: step, pieceSize: 70_000)
        let error = #expect(throws: OutputFailure.self) { try write(disk) }
        #expect(error?.errno == ENOSPC)
        #expect(try contents() == [])
    }

    @Test("A device that takes nothing and says nothing is not asked for ever")
    func takesNothing() throws {
        let error = #expect(throws: OutputFailure.self) { try write(FaultyDisk(pieceSize: 0)) }
        #expect(error?.errno == EIO)
        #expect(try contents() == [])
    }

    @Test(
        "A process that dies leaves the whole file or at most the temporary one",
        arguments: goodCalls.indices)
    func death(step: Int) throws {
        #expect(throws: OutputFailure.self) { try write(FaultyDisk(.death, at: step)) }
        switch try contents() {
        case []: #expect(step == 0)
        case [".volume.pdf.partial"]: #expect((1..<7).contains(step))
        case ["volume.pdf"]:
            #expect(step == 7)
            #expect(try isWhole())
        case let other: Issue.record("\(other)")
        }
        try DurableFile.removeLeftover(of: "volume.pdf", in: FilePath(folder))
        _ = step == 7 ? nil : try write(FaultyDisk())
        #expect(try contents() == ["volume.pdf"])
        #expect(try isWhole())
    }

    @Test("A leftover that cannot be removed is reported by its own name")
    func stubbornLeftover() {
        let disk = FaultyDisk(.error(.permissionDenied))
        let error = #expect(throws: OutputFailure.self) {
            try DurableFile.removeLeftover(
                of: "volume.pdf", in: FilePath(folder), operations: disk.operations)
        }
        #expect(error?.errno == EACCES)
        #expect(error?.path == folder + "/.volume.pdf.partial")
    }
}
