internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import Readback
internal import TestSupport
internal import Testing

@Suite("A volume that does not show what it must gets no name, and everybody can see why")
struct DisprovedVolumeTests {
    let workshop: Workshop
    let programs: ReadingPrograms
    let input: String

    init() throws {
        workshop = try Workshop()
        programs = ReadingPrograms(workshop: workshop)
        input = try workshop.residents(.cardApplication, count: 9)
    }

    /// Row 5 has the serial 10000023, in the second volume of three pages each.
    private func misreading() throws -> ReadingEngines {
        try programs.misreading("volume-0002", "10000023", as: "10000028")
    }

    private func run(
        _ engines: ReadingEngines?, output: String = "job",
        verification: VerificationExtent = .full,
        found: @escaping ([Diagnostic]) -> Void = { _ in }
    ) throws -> JobManifest {
        try workshop.run(
            "card-application", input: input, output: output, volumeSize: 3,
            verification: verification, engines: engines, found: found
        ).manifest
    }

    private func events(_ output: String = "job") throws -> [LedgerEvent] {
        let result = try ExternalTool.run(
            "sqlite3",
            ["-json", workshop.path("\(output)/ledger.sqlite"), "SELECT * FROM event"])
        return try JSONDecoder().decode([LedgerEvent].self, from: result.output)
    }

    private func evidence(_ output: String = "job") throws -> [DiagnosticCode] {
        try ManifestVerification(folder: workshop.path(output)).run().findings.map(\.code)
    }

    @Test("The volume is quarantined, the others are printed, counts add up")
    func quarantined() throws {
        var told: [DiagnosticCode] = []
        let manifest = try run(misreading()) { told += $0.map(\.code) }
        #expect(manifest.volumes.map(\.state) == [.printed, .quarantined, .printed])
        #expect(manifest.volumes.map(\.pagesRead) == [3, 0, 3])
        #expect(manifest.counts.printed == 6)
        #expect(manifest.counts.quarantined == 3)
        let volume = manifest.volumes[1]
        #expect(volume.failedRow == 5)
        #expect(
            volume.findings
                == [ReadbackFinding(.textDiffers, page: 2, row: 5, name: "code.serial")])
        #expect(volume.findingCount == 1)
        #expect(told == ["job.volume-quarantined", "readback.text-differs"])
        #expect(!workshop.contents().contains { $0.contains("volume-0002") })
        #expect(try evidence().isEmpty)
    }

    @Test("Lists and ledger name page, row and field; drawing the same again is not tried")
    func evidenceOfQuarantine() throws {
        _ = try run(misreading())
        let found = try workshop.list("disproved.csv")
        #expect(found.count == 1)
        #expect(
            found[0].prefix(5) == [
                "volume-0002.pdf", "2", "5", "code.serial", "readback.text-differs",
            ])
        #expect(try workshop.list("quarantined.csv").filter { $0[4] == "○" }.map { $0[0] } == ["5"])
        let events = try events()
        #expect(events.count { $0.kind == "volume-failed" } == 0)
        let event = try #require(events.first { $0.kind == "volume-quarantined" })
        #expect(event.detail.contains(#""reason":"readback.text-differs""#))
        #expect(event.detail.contains(#""fault":"text-differs""#))
        #expect(!event.detail.contains("10000028"))
        #expect(EventChain.verify(events) == nil)
    }

    @Test("Resumed with a sound program, it is printed, and nothing shows that it had not been")
    func resumed() throws {
        _ = try run(ReadingPrograms.sound, output: "untouched")
        let engines = try misreading()
        _ = try run(engines)
        let script = URL(fileURLWithPath: engines.textReader)
        try Data("#!/bin/bash\nexec \(ReadingPrograms.textReader) \"$@\"\n".utf8).write(to: script)
        let manifest = try workshop.resume().manifest
        #expect(manifest.volumes.map(\.pagesRead) == [3, 3, 3])
        #expect(manifest.volumes.allSatisfy { $0.findings.isEmpty && $0.findingCount == 0 })
        for name in ["volume-0002.pdf", "dispatch.csv"] {
            #expect(
                try Data(contentsOf: URL(fileURLWithPath: workshop.path("job/\(name)")))
                    == Data(contentsOf: URL(fileURLWithPath: workshop.path("untouched/\(name)"))))
        }
        #expect(!workshop.contents().contains("disproved.csv"))
        #expect(!workshop.contents().contains("quarantined.csv"))
        #expect(try evidence().isEmpty)
    }

    @Test("Resumed with the same program, it is quarantined again")
    func resumedInVain() throws {
        _ = try run(misreading())
        let manifest = try workshop.resume().manifest
        #expect(manifest.volumes[1].state == .quarantined)
        #expect(manifest.volumes[1].findingCount == 1)
        #expect(manifest.run.resumed == 1)
        #expect(try evidence().isEmpty)
    }

    @Test("A file that is not what was written into it may come out well the second time")
    func alteredFile() throws {
        let marker = workshop.path("marker")
        // It damages the file it is given, as memory or a disk may do, and finds it damaged.
        let engines = try programs.spoilt(
            "volume-0002",
            """
            if [ ! -e \(marker) ]; then
                : > \(marker)
                for file; do [ -f "$file" ] && echo damage >> "$file"; done
                \(ReadingPrograms.textReader) "$@" | /usr/bin/sed 's/>10000023</>10000028</'; exit
            fi
            """)
        let manifest = try run(engines)
        #expect(manifest.volumes.map(\.state) == [.printed, .printed, .printed])
        let failed = try events().filter { $0.kind == "volume-failed" }
        #expect(failed.count == 1)
        #expect(failed.first?.detail.contains(#""fault":"text-differs""#) == true)
        #expect(try evidence().isEmpty)
    }

    @Test("A program that breaks off is tried again; if it does so twice, the volume is left out")
    func brokenOff() throws {
        let manifest = try run(try programs.spoilt("volume-0002", "kill -9 $$"))
        #expect(manifest.volumes.map(\.state) == [.printed, .quarantined, .printed])
        #expect(manifest.volumes[1].findings.isEmpty)
        #expect(!workshop.contents().contains("disproved.csv"))
        let events = try events().filter {
            $0.kind.hasPrefix("volume-") && !$0.kind.hasSuffix("printed")
        }
        #expect(events.map(\.kind) == ["volume-failed", "volume-quarantined"])
        #expect(
            events.allSatisfy { $0.detail.contains(#""reason":"readback.engine-failed""#) })
        let marker = workshop.path("marker")
        let once = try run(
            try programs.spoilt(
                "volume-0002", "[ -e \(marker) ] || { : > \(marker); kill -9 $$; }"),
            output: "once")
        #expect(once.counts.printed == 9)
    }

    @Test("Without its programs a job ends before it leaves anything")
    func missingProgram() throws {
        for engines in [
            ReadingEngines(textReader: "/none", rasterizer: ReadingPrograms.rasterizer),
            ReadingEngines(textReader: ReadingPrograms.textReader, rasterizer: "/bin/false"),
        ] {
            let error = #expect(throws: JobFailure.self) { try run(engines) }
            #expect(error?.diagnostics.first?.code.rawValue.hasPrefix("readback.") == true)
            #expect(!FileManager.default.fileExists(atPath: workshop.path("job")))
        }
    }

    @Test(
        "The manifest says how far was read, and by whom",
        arguments: [("full", [3, 3, 3]), ("sample:2", [2, 2, 2]), ("off", [0, 0, 0])])
    func extent(text: String, pages: [Int]) throws {
        let extent = try #require(VerificationExtent(text))
        let manifest = try run(ReadingPrograms.sound, verification: extent)
        #expect(manifest.verification.extent == extent)
        #expect(manifest.volumes.map(\.pagesRead) == pages)
        #expect(
            manifest.verification.readers.map(\.name)
                == (extent == .off ? [] : ["pdftotext", "mutool", "zxing-cpp", "libqpdf"]))
        #expect(manifest.verification.readers.allSatisfy { $0.version.contains(".") })
        #expect(try evidence().isEmpty)
        #expect(try JobStatus(folder: workshop.path("job")).verification == manifest.verification)
    }

    @Test("A volume that is said to have been read and was not is found")
    func tamperedWith() throws {
        _ = try run(ReadingPrograms.sound, verification: .off)
        // Whoever wants to make it look as if all had been read changes request and manifest.
        _ = try ExternalTool.run(
            "sqlite3",
            [
                workshop.path("job/ledger.sqlite"),
                "UPDATE volume SET pagesRead = 3; UPDATE job SET request = "
                    + "replace(request, '\"verification\":\"off\"', '\"verification\":\"full\"')",
            ])
        let manifest = URL(fileURLWithPath: workshop.path("job/manifest.json"))
        let text = try String(contentsOf: manifest, encoding: .utf8)
        try Data(
            text.replacing("\"pagesRead\" : 0", with: "\"pagesRead\" : 3")
                .replacing("\"extent\" : \"off\"", with: "\"extent\" : \"full\"").utf8
        ).write(to: manifest)
        #expect(try evidence() == Array(repeating: "evidence.not-read-back", count: 3))
    }

    @Test("A reprint is read back too, and says how far")
    func reprint() throws {
        let engines = try programs.misreading("reprint", "10000023", as: "10000028")
        _ = try run(engines)
        func reprint(_ serial: UInt32) throws -> JobManifest.Reprint {
            try ReprintJob(
                folder: workshop.path("job"),
                selection: try NumberSelection(
                    parsing: "\(serial)", as: .serials, option: "--serials"),
                reason: "紙詰まり", session: Workshop.session
            ).run().reprint
        }
        let error = #expect(throws: JobFailure.self) { try reprint(10_000_023) }
        #expect(error?.diagnostics.map(\.code) == ["readback.text-differs"])
        #expect(!workshop.contents().contains { $0.contains("reprint") })
        #expect(try reprint(10_000_024).pagesRead == 1)
        #expect(try evidence().isEmpty)
    }
}
