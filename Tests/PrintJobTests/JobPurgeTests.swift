internal import Diagnostics
internal import Foundation
internal import PrintJob
internal import SystemPackage
internal import TestSupport
internal import Testing

@Suite("A purge removes what holds personal data and leaves the evidence")
final class JobPurgeTests {
    let root: String
    var folder: String { root + "/job" }
    static let targets = [
        "volume-0001.pdf", "volume-0002.pdf", "records.csv", "digest.key",
        "transport/volume-0001.pdf.age", "transport/volume-0002.pdf.age",
    ]
    static let evidence = ["manifest.json", "ledger.sqlite", "dispatch.csv"]

    init() throws {
        root = try Checkout.temporaryFolder()
        for name in ["job", "job/transport"] {
            try FileManager.default.createDirectory(
                atPath: root + "/" + name, withIntermediateDirectories: false)
        }
        for name in Self.targets + Self.evidence { try write(name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    private func write(_ name: String) throws {
        try Data("0123456789".utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }

    private func contents(_ name: String = "job") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root + "/" + name).sorted()
    }

    private func purge(_ targets: [String] = targets) throws -> JobPurge.Report {
        try JobPurge(folder: FilePath(folder), targets: targets, evidence: Self.evidence).run()
    }

    @Test("All that is named goes, leftovers too, and an empty folder; the evidence stays")
    func complete() throws {
        try write(".volume-0002.pdf.partial")
        try write("transport/.volume-0002.pdf.age.partial")
        let report = try purge()
        #expect(report.isComplete)
        #expect(report.findings == [])
        #expect(
            report.removed
                == (Self.targets + [
                    ".volume-0002.pdf.partial", "transport/.volume-0002.pdf.age.partial",
                ]).sorted())
        #expect(report.byteCount == 80)
        #expect(report.absent == [])
        #expect(try contents() == Self.evidence.sorted())
    }

    @Test("It can be done again, also after it was stopped at any file", arguments: 0...6)
    func repeated(stoppedAfter count: Int) throws {
        for name in Self.targets.prefix(count) { unlink(folder + "/" + name) }
        let report = try purge()
        #expect(report.isComplete)
        #expect(report.removed == Self.targets.dropFirst(count).sorted())
        #expect(report.absent.sorted() == Self.targets.prefix(count).sorted())
        let again = try purge()
        #expect(again.isComplete && again.removed == [] && again.byteCount == 0)
        #expect(again.absent.sorted() == Self.targets.sorted())
        #expect(try contents() == Self.evidence.sorted())
    }

    @Test("A link is not followed: neither it nor what it leads to is removed")
    func links() throws {
        try Data("x".utf8).write(to: URL(fileURLWithPath: root + "/outside"))
        unlink(folder + "/records.csv")
        #expect(symlink(root + "/outside", folder + "/records.csv") == 0)
        let report = try purge()
        #expect(!report.isComplete)
        #expect(report.findings.map(\.code) == ["purge.not-removed"])
        #expect(report.findings.map(\.place) == [.file(folder + "/records.csv")])
        #expect(try contents() == (Self.evidence + ["records.csv"]).sorted())
        #expect(try contents("").contains("outside"))
    }

    @Test("A folder that is a link is not entered")
    func linkedFolder() throws {
        try FileManager.default.moveItem(
            atPath: folder + "/transport", toPath: root + "/elsewhere")
        #expect(symlink(root + "/elsewhere", folder + "/transport") == 0)
        let report = try purge()
        #expect(!report.isComplete)
        #expect(try contents("elsewhere").count == 2)
        #expect(report.removed == Self.targets.prefix(4).sorted())
    }

    @Test(
        "A name that leads out of the folder is refused",
        arguments: [
            "../outside", "/etc/hosts", "..", ".", "", "a/b/c", "transport/..", "transport/",
            "x\0y",
        ])
    func names(name: String) throws {
        try Data("x".utf8).write(to: URL(fileURLWithPath: root + "/outside"))
        let report = try purge([name])
        #expect(report.findings.first?.code == "purge.bad-name")
        #expect(!report.isComplete && report.removed == [])
        #expect(try contents("").contains("outside"))
    }

    @Test("A folder in place of a file is left and said, and does not keep the others")
    func folderInPlace() throws {
        unlink(folder + "/records.csv")
        mkdir(folder + "/records.csv", 0o700)
        let report = try purge()
        #expect(report.findings.map(\.code) == ["purge.not-removed"])
        #expect(try contents() == (Self.evidence + ["records.csv"]).sorted())
    }

    @Test("Another name of a removed file, and files of nobody's, are warned of")
    func copies() throws {
        #expect(link(folder + "/volume-0001.pdf", root + "/kept.pdf") == 0)
        try write("volume-0001 copy.pdf")
        try write("transport/notes.txt")
        let report = try purge()
        #expect(report.isComplete)
        #expect(report.unknown == ["transport/notes.txt", "volume-0001 copy.pdf"])
        #expect(
            report.findings.map(\.code) == [
                "purge.other-name", "purge.unknown-file", "purge.unknown-file",
            ])
        #expect(report.findings.allSatisfy { $0.severity == .warning })
        #expect(try contents("job/transport") == ["notes.txt"])
    }

    @Test("A missing folder is said")
    func missing() {
        let error = #expect(throws: OutputFailure.self) {
            try JobPurge(folder: FilePath(root + "/none"), targets: [], evidence: []).run()
        }
        #expect(error?.errno == ENOENT)
    }
}
