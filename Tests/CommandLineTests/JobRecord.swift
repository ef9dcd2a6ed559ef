internal import Foundation
internal import PrintJob
internal import TestSupport
internal import Testing

/// What a job left in its folder, as one who was not there would look it over.
struct JobRecord {
    let folder: String

    /// Files that tell how and when a job was run; everything else depends on its input alone.
    private static let diary: Set = [
        "ledger.sqlite", "manifest.json", "digest.key", ".lock", ".workers.lock",
    ]

    /// Every file that depends on the input alone, by name.
    func result() throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        var files: [String: Data] = [:]
        for name in names where !Self.diary.contains(name) {
            files[name] = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
        }
        return files
    }

    /// The manifest, without who ran the job and when.
    func manifest() throws -> JobManifest {
        var manifest = try JSONDecoder().decode(
            JobManifest.self,
            from: Data(contentsOf: URL(fileURLWithPath: folder + "/manifest.json")))
        manifest.run.account = ""
        manifest.run.host = ""
        manifest.run.begun = ""
        manifest.run.finished = nil
        manifest.run.resumed = 0
        manifest.chain.events = 0
        manifest.chain.head = ""
        return manifest
    }

    /// The events of the ledger.
    func events() throws -> [LedgerEvent] {
        let json = try ledger("-json", "SELECT * FROM event ORDER BY number")
        return try JSONDecoder().decode([LedgerEvent].self, from: Data(json.utf8))
    }

    /// What the ledger says, by SQLite's own program.
    @discardableResult
    func ledger(_ arguments: String...) throws -> String {
        let options = arguments.dropLast()
        let result = try ExternalTool.run(
            "sqlite3", options + [folder + "/ledger.sqlite", arguments.last ?? ""])
        try #require(result.status == 0, "\(result.errors)")
        return result.text
    }

    /// The lines of a list, header left out.
    func list(_ name: String) throws -> [[String]] {
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            .split(whereSeparator: \.isNewline).dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    /// Expects what holds for every finished job: all rows accounted for, every serial once, the
    /// chain of events whole, nothing half written.
    func expectSound(_ location: SourceLocation = #_sourceLocation) throws {
        let manifest = try manifest()
        let counts = manifest.counts
        #expect(
            counts.rows
                == counts.printed + counts.rejected + counts.held + counts.quarantined,
            sourceLocation: location)
        let serials = try list("dispatch.csv").map { $0[0] }.filter { !$0.isEmpty }
        #expect(serials.count == counts.printed, sourceLocation: location)
        #expect(Set(serials).count == serials.count, sourceLocation: location)
        let events = try events()
        let chain = try JSONDecoder().decode(
            JobManifest.self,
            from: Data(contentsOf: URL(fileURLWithPath: folder + "/manifest.json"))
        ).chain
        #expect(EventChain.verify(events, endingIn: chain.head) == nil, sourceLocation: location)
        #expect(chain.events == events.count, sourceLocation: location)
        #expect(events.last?.kind == "finished", sourceLocation: location)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(
            !names.contains { $0.hasSuffix(".partial") || $0.hasSuffix("-journal") },
            "\(names)", sourceLocation: location)
        #expect(try ledger("PRAGMA integrity_check") == "ok\n", sourceLocation: location)
    }

    /// Expects that the job came out as another one did.
    func expectSame(
        as other: JobRecord, _ location: SourceLocation = #_sourceLocation
    ) throws {
        let (mine, theirs) = (try result(), try other.result())
        #expect(mine.keys.sorted() == theirs.keys.sorted(), sourceLocation: location)
        for name in mine.keys.sorted() {
            #expect(mine[name] == theirs[name], "\(name) differs", sourceLocation: location)
        }
        #expect(try manifest() == other.manifest(), sourceLocation: location)
    }
}
