internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

/// A job stopped half-way whose surroundings have changed by the time it is resumed.
@Suite("A job is resumed from what it was planned with, or refuses and says what has changed")
struct ResumeRefusalTests {
    let counter: Counter
    private static let session = JobSession(
        account: "test", host: "test", now: { "2026-04-24T00:00:00Z" })

    init() throws {
        counter = try Counter()
        // Everybody gets an envelope of four pages; three go into a volume.
        try counter.residents(.individualNumberNotice, count: 12) { rows in
            let household = rows[0].firstIndex(of: "世帯番号")!
            for row in 1...12 { rows[row][household] = "" }
        }
        try FileManager.default.copyItem(atPath: Checkout.layouts, toPath: counter.path("Layouts"))
        try FileManager.default.copyItem(atPath: Checkout.fonts, toPath: counter.path("Fonts"))
        let installed = "/usr/share/fonts/truetype/ipamj/ipamjm.ttf"
        try FileManager.default.copyItem(
            atPath: installed, toPath: counter.path("Fonts/names.ttf"))
        try edit("Fonts/catalog.yaml", installed, "names.ttf")
        try job("untouched") { .none }
        #expect(throws: JobFailure.interrupted) {
            var asked = 0
            try job("job") {
                asked += 1
                return asked > 14 ? .afterVolumes : .none
            }
        }
        try #require(counter.contents("job")?.contains("volume-0001.pdf") == true)
        try #require(counter.contents("job")?.contains("volume-0004.pdf") == false)
    }

    /// Prints in this process, so that the moment at which it stops is known.
    private func job(_ output: String, stop: @escaping () -> StopRequest) throws {
        let request = JobRequest(
            layoutPath: counter.path("Layouts/individual-number-notice.yaml"),
            issuerPath: counter.path("Layouts/Samples/issuer.yaml"),
            fontFolder: counter.path("Fonts"), purpose: .specimen,
            inputPath: counter.path("residents.csv"), volumeSize: 12)
        _ = try BatchJob(
            setup: try PrintSetup(request), request: request, outputPath: counter.path(output),
            session: Self.session, workers: .thisProcess
        ).run(stop: stop)
    }

    private func edit(_ name: String, _ old: String, _ new: String) throws {
        let text = try counter.text(name)
        try #require(text.contains(old), "\(old) is not in \(name)")
        try counter.write(text.replacing(old, with: new), to: name)
    }

    private func record(_ name: String = "job") -> JobRecord {
        JobRecord(folder: counter.path(name))
    }

    private func resume() throws -> TsuchiProgram.Outcome {
        try counter.run(["resume", "job", "--workers", "1"])
    }

    /// Flips one byte of a file.
    private func damage(_ name: String, at offset: Int) throws {
        var bytes = try counter.data(name)
        bytes[offset] ^= 1
        try bytes.write(to: URL(fileURLWithPath: counter.path(name)))
    }

    /// A change, and what undoes it.
    enum Change: CaseIterable {
        case input, layout, includedLayout, carrier, issuer, font, fontRole, program, records, key
        case noRecords, noKey, ledger, foreignLedger, newerLedger, noLedger

        var code: String {
            switch self {
            case .input: "resume.changed-input"
            case .layout, .includedLayout, .carrier: "resume.changed-layout"
            case .issuer: "resume.changed-issuer"
            case .font: "font.hash-mismatch"
            case .fontRole: "resume.changed-font"
            case .program: "resume.changed-program"
            case .records: "resume.changed-records"
            case .key: "resume.changed-key"
            case .noRecords: "job.no-records"
            case .noKey: "job.no-key"
            case .ledger: "job.ledger-damaged"
            case .foreignLedger: "job.ledger-foreign"
            case .newerLedger: "job.ledger-version"
            case .noLedger: "job.no-ledger"
            }
        }

        /// What the message must name, so that somebody knows where to look.
        var name: String {
            switch self {
            case .input: "residents.csv"
            case .layout: "individual-number-notice.yaml"
            case .includedLayout: "window-address.yaml"
            case .carrier: "address-carrier.yaml"
            case .issuer: "issuer.yaml"
            case .font: "names.ttf"
            case .fontRole: "digits"
            case .program: "cairo"
            case .records, .noRecords: "records.csv"
            case .key, .noKey: "digest.key"
            case .ledger, .foreignLedger, .newerLedger: "ledger.sqlite"
            case .noLedger: "job"
            }
        }

        /// The file that is changed.
        var file: String {
            switch self {
            case .input: "residents.csv"
            case .layout, .includedLayout, .carrier: "Layouts/" + name
            case .issuer: "Layouts/Samples/issuer.yaml"
            case .font: "Fonts/names.ttf"
            case .fontRole: "Fonts/catalog.yaml"
            case .records, .noRecords: "job/records.csv"
            case .key, .noKey: "job/digest.key"
            case .program, .ledger, .foreignLedger, .newerLedger, .noLedger: "job/ledger.sqlite"
            }
        }
    }

    private func make(_ change: Change) throws {
        switch change {
        case .input: try counter.write(counter.text(change.file) + "\n", to: change.file)
        case .layout, .includedLayout, .carrier:
            try counter.write(counter.text(change.file) + "# 後で\n", to: change.file)
        case .issuer: try edit(change.file, "○○市", "○○町")
        case .font, .key: try damage(change.file, at: 7)
        case .fontRole:
            let line = try #require(
                counter.text(change.file).split(separator: "\n").first {
                    $0.contains("  digits: [")
                })
            try edit(change.file, String(line), "  digits: [BIZ UDゴシック Bold]")
        case .program:
            let version = try #require(
                record().ledger("SELECT materials FROM job")
                    .firstMatch(of: /"name":"cairo","version":"[^"]*"/)
            ).0
            try record().ledger(
                "UPDATE job SET materials = replace(materials, '\(version)', "
                    + "'\"name\":\"cairo\",\"version\":\"0.0\"')")
        case .records: try damage(change.file, at: try counter.data(change.file).count - 9)
        case .noRecords, .noKey, .noLedger:
            try FileManager.default.removeItem(atPath: counter.path(change.file))
        case .ledger: try counter.write("台帳ではありません", to: change.file)
        case .foreignLedger:
            try FileManager.default.removeItem(atPath: counter.path(change.file))
            try record().ledger("CREATE TABLE bookmarks (title TEXT)")
        case .newerLedger:
            try record().ledger("INSERT INTO grdb_migrations VALUES ('999')")
        }
    }

    @Test("Every change is named and touches nothing; undone, the job goes on")
    func changes() throws {
        let volumes = try record().result().filter { $0.key.hasSuffix(".pdf") }
        for change in Change.allCases {
            let before = try counter.data(change.file)
            try make(change)
            let changed = FileManager.default.contents(atPath: counter.path(change.file))
            let outcome = try resume()
            let said: Comment = "\(change): \(outcome.errors)"
            #expect([65, 66].contains(outcome.status), said)
            #expect(outcome.codes == [change.code], said)
            #expect(outcome.errors.contains(change.name), said)
            #expect(try record().result().filter { $0.key.hasSuffix(".pdf") } == volumes, said)
            #expect(
                FileManager.default.contents(atPath: counter.path(change.file)) == changed, said)
            try before.write(to: URL(fileURLWithPath: counter.path(change.file)))
        }
        let resumed = try resume()
        #expect(resumed.status == 0, "\(resumed.errors)")
        try record().expectSound()
        try record().expectSame(as: record("untouched"))
    }

    @Test("A residents file that is gone is not needed any more")
    func inputGone() throws {
        try FileManager.default.removeItem(atPath: counter.path("residents.csv"))
        let outcome = try resume()
        #expect(outcome.status == 0)
        #expect(outcome.codes == ["resume.input-gone"])
        try record().expectSame(as: record("untouched"))
    }

    @Test("A finished job that is resumed stays as it is")
    func finished() throws {
        #expect(try resume().status == 0)
        func times() throws -> [String: Date] {
            var times: [String: Date] = [:]
            for name in try record().result().keys {
                let path = counter.path("job/" + name)
                times[name] =
                    try FileManager.default.attributesOfItem(atPath: path)[
                        .modificationDate] as? Date
            }
            return times
        }
        let before = try (times(), record().events(), counter.data("job/manifest.json"))
        #expect(try resume().status == 0)
        #expect(try times() == before.0)
        #expect(try record().events() == before.1)
        #expect(try counter.data("job/manifest.json") == before.2)
    }

    @Test("What is gone or damaged of a finished job is made again")
    func repair() throws {
        #expect(try resume().status == 0)
        for name in ["volume-0002.pdf", "dispatch.csv", "manifest.json"] {
            for isGone in [true, false] {
                if isGone {
                    try FileManager.default.removeItem(atPath: counter.path("job/" + name))
                } else {
                    try damage("job/" + name, at: 20)
                }
                let outcome = try resume()
                #expect(outcome.status == 0, "\(name): \(outcome.errors)")
                try record().expectSound()
                try record().expectSame(as: record("untouched"))
            }
        }
        // Why rows were left out is known to that list alone.
        try damage("job/rejected.csv", at: 20)
        let outcome = try resume()
        #expect(outcome.status == 0)
        #expect(outcome.codes == ["resume.changed-list"])
        #expect(outcome.errors.contains("rejected.csv"))
    }

    @Test("A volume is not taken for its own when a link leads to it")
    func link() throws {
        #expect(try resume().status == 0)
        let (volume, other) = (counter.path("job/volume-0001.pdf"), counter.path("other.pdf"))
        try FileManager.default.moveItem(atPath: volume, toPath: other)
        try FileManager.default.createSymbolicLink(atPath: volume, withDestinationPath: other)
        let before = try counter.data("other.pdf")
        #expect(try resume().status == 0)
        let type = try FileManager.default.attributesOfItem(atPath: volume)[.type]
        #expect(type as? FileAttributeType == .typeRegular)
        #expect(try counter.data("other.pdf") == before)
    }

    @Test("Of two programs that take up a job, the second is refused and does no harm")
    func twoCoordinators() throws {
        let lock = open(counter.path("job/.lock"), O_RDWR)
        #expect(flock(lock, LOCK_EX) == 0)
        let outcome = try resume()
        #expect(outcome.status != 0)
        #expect(outcome.codes == ["job.in-progress"])
        let again = try counter.run([
            "batch", "individual-number-notice", "--input", "residents.csv", "--issuer",
            Counter.issuer, "--output", "job",
        ])
        #expect(again.status == 73)
        close(lock)
        #expect(try resume().status == 0)
        try record().expectSame(as: record("untouched"))
    }
}
