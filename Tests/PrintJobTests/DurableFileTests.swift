internal import Diagnostics
internal import Foundation
internal import PrintJob
internal import SystemPackage
internal import TestSupport
internal import Testing

@Suite("A file is there whole or not at all")
struct DurableFileTests {
    let folder: String

    init() throws { folder = try Checkout.temporaryFolder() }

    private func contents() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test("Before commit only the temporary name exists; after it only the name")
    func commit() throws {
        let file = try DurableFile(folder: FilePath(folder), name: "list.csv")
        try file.write("一行目\n")
        #expect(try contents() == [".list.csv.partial"])
        let receipt = try file.commit()
        #expect(try contents() == ["list.csv"])
        #expect(receipt.byteCount == 10)
        let expected = try ExternalTool.run("sha256sum", [folder + "/list.csv"]).text.prefix(64)
        #expect(receipt.sha256 == expected)
    }

    @Test("A file that is dropped leaves nothing")
    func dropped() throws {
        do {
            let file = try DurableFile(folder: FilePath(folder), name: "list.csv")
            try file.write("一行目\n")
        }
        #expect(try contents() == [])
    }

    @Test("A file that cannot take its place leaves nothing, not even its temporary name")
    func failedCommit() throws {
        try FileManager.default.createDirectory(
            atPath: folder + "/list.csv", withIntermediateDirectories: false)
        let file = try DurableFile(folder: FilePath(folder), name: "list.csv")
        try file.write("一行目\n")
        let error = #expect(throws: OutputFailure.self) { try file.commit() }
        #expect(error?.errno == EISDIR)
        #expect(try contents() == ["list.csv"])
    }

    @Test("The owner alone may read it")
    func permissions() throws {
        let file = try DurableFile(folder: FilePath(folder), name: "list.csv")
        _ = try file.commit()
        let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/list.csv")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("A link planted in place of the temporary file is not followed")
    func plantedLink() throws {
        let target = folder + "/target"
        try FileManager.default.createSymbolicLink(
            atPath: folder + "/.list.csv.partial", withDestinationPath: target)
        let error = #expect(throws: OutputFailure.self) {
            try DurableFile(folder: FilePath(folder), name: "list.csv")
        }
        #expect(error?.errno == EEXIST)
        #expect(!FileManager.default.fileExists(atPath: target))
    }

    @Test("A file that cannot take its name leaves neither name behind")
    func nameTaken() throws {
        try FileManager.default.createDirectory(
            atPath: folder + "/list.csv", withIntermediateDirectories: false)
        let file = try DurableFile(folder: FilePath(folder), name: "list.csv")
        try file.write("一行目\n")
        let error = #expect(throws: OutputFailure.self) { try file.commit() }
        #expect(error?.errno == EISDIR)
        #expect(error?.path == folder + "/list.csv")
        #expect(try contents() == ["list.csv"])
    }

    @Test("A missing folder is reported with its errno")
    func missingFolder() {
        let error = #expect(throws: OutputFailure.self) {
            try DurableFile(folder: FilePath(folder + "/none"), name: "list.csv")
        }
        #expect(error?.errno == ENOENT)
        #expect(error?.diagnostic.code == "output.write-failed")
    }
}
