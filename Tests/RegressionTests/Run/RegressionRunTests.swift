internal import Diagnostics
internal import Foundation
internal import Regression
internal import Testing

@Suite("A run against the baselines")
final class RegressionRunTests {
    private let workshop: RegressionWorkshop
    private let document = "expiry-notice"

    init() throws { workshop = try RegressionWorkshop(documents: ["expiry-notice"]) }

    private func forget(_ specimen: String) throws {
        try FileManager.default.removeItem(
            atPath: "\(workshop.store.folder)/\(document)/\(specimen)")
    }

    @Test("A page without a baseline is new; recording it is a difference all the same")
    func missing() throws {
        try forget("everyday")
        let first = try workshop.run(specimens: ["everyday"])
        #expect(first.report.pages.map(\.state) == [.new])
        #expect(first.recorded == 0 && !first.isUnchanged)
        #expect(workshop.store.pages(of: document).allSatisfy { $0.specimen != "everyday" })
        let recording = try workshop.run(specimens: ["everyday"], .missing)
        #expect(recording.recorded == 1 && !recording.isUnchanged)
        #expect(try workshop.run(specimens: ["everyday"]).isUnchanged)
    }

    @Test("What is changed is not recorded as if it were missing")
    func changedStays() throws {
        try workshop.change("Layouts/expiry-notice.yaml", "郵送で申請", to: "郵便で申請")
        let outcome = try workshop.run(specimens: ["everyday"], .missing)
        #expect(outcome.report.count(.changed) == 1)
        #expect(outcome.recorded == 0)
        #expect(try workshop.run(specimens: ["everyday"]).report.count(.changed) == 1)
        #expect(try workshop.run(specimens: ["everyday"], .all).recorded == 1)
        #expect(try workshop.run(specimens: ["everyday"]).isUnchanged)
    }

    @Test("A specimen that is gone leaves pages that are missing")
    func gone() throws {
        try workshop.change(
            "Tests/Baselines/expiry-notice/specimens.yaml", "name: archive-copy",
            to: "name: archive-twin")
        let report = try workshop.run(specimens: ["archive-copy", "archive-twin"]).report
        #expect(report.pages.map(\.state) == [.new, .missing])
        #expect(report.pages[1].specimen == "archive-copy")
        #expect(report.pages[1].pictures?.before?.isEmpty == false)
        _ = try workshop.run(specimens: ["archive-copy", "archive-twin"], .all)
        #expect(try workshop.run(specimens: ["archive-twin"]).isUnchanged)
    }

    @Test("Other fonts and libraries are told of, before anything else")
    func environment() throws {
        try workshop.change("Tests/Baselines/environment.json", "1.16.0", to: "1.14.0")
        let report = try workshop.run(specimens: ["everyday"]).report
        #expect(report.environment.map(\.name) == ["cairo"])
        #expect(!report.hasDifferences)
    }

    @Test(
        "What cannot be printed is told at the specimen's line, all of it, and nothing is recorded")
    func unprintable() throws {
        try workshop.change(
            "Tests/Baselines/expiry-notice/specimens.yaml", "99999201911050000020001",
            to: "99999201911050000020001X")
        try forget("shortest-name")
        let error = #expect(throws: DiagnosticFailure.self) {
            try workshop.run(specimens: ["everyday", "shortest-name"], .all)
        }
        #expect(error?.diagnostics.isEmpty == false)
        #expect(
            error?.diagnostics.allSatisfy {
                "\($0.place.map { "\($0)" } ?? "")".contains("specimens.yaml:")
            } == true)
        #expect(workshop.store.pages(of: document).allSatisfy { $0.specimen != "shortest-name" })
    }

    @Test("Names that do not exist are told with what was meant")
    func unknown() throws {
        var request = workshop.request()
        request.documents = ["expiry-notise"]
        let error = #expect(throws: DiagnosticFailure.self) { try RegressionRun(request).run() }
        #expect(error?.diagnostics.map(\.code) == ["regress.unknown-document"])
        #expect(error?.diagnostics.first?.hint?.contains("expiry-notice") == true)
        let other = #expect(throws: DiagnosticFailure.self) {
            try workshop.run(specimens: ["none"])
        }
        #expect(other?.diagnostics.map(\.code) == ["regress.unknown-specimen"])
    }

    @Test("A damaged baseline is damaged, whatever stands in it")
    func damaged() throws {
        for (file, bytes) in [
            ("page-1.display.txt", "page\n"), ("page-1.reading.jsonl", "{}\n"),
            ("page-1.png", "no picture"),
        ] {
            let path = "\(workshop.store.folder)/\(document)/everyday/\(file)"
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            try Data(bytes.utf8).write(to: URL(fileURLWithPath: path))
            let error = #expect(throws: DiagnosticFailure.self) {
                try workshop.run(specimens: ["everyday"])
            }
            #expect(error?.diagnostics.map(\.code) == ["baseline.damaged"])
            try whole.write(to: URL(fileURLWithPath: path))
        }
    }

    @Test("An approval takes over what the report showed, with who, when, why, from and to")
    func approval() throws {
        try workshop.change("Layouts/expiry-notice.yaml", "郵送で申請", to: "郵便で申請")
        let reviewed = try workshop.run().report
        let pages = reviewed.pages.count
        let approvals = try approve(reviewed, "expiry-notice/everyday")
        #expect(approvals.map(\.specimen) == ["everyday"])
        let result = try #require(reviewed.pages.first { $0.specimen == "everyday" })
        #expect(approvals[0].from == result.beforeDigest)
        #expect(approvals[0].to == result.afterDigest)
        let log = try String(
            contentsOfFile: "\(workshop.store.folder)/\(document)/approvals.jsonl", encoding: .utf8)
        #expect(log.contains(#""by":"係""#) && log.contains("様式の改正"))
        #expect(try workshop.run(specimens: ["everyday"]).isUnchanged)
        // The same change of the other specimens waits for its own approval.
        _ = try approve(reviewed, "expiry-notice/shortest-name/1", "expiry-notice/longest-expiry")
        #expect(try workshop.run().report.count(.changed) == pages - 3)
    }

    @Test("What has changed since the report, or is not in it, is not taken over")
    func staleApproval() throws {
        try workshop.change("Layouts/expiry-notice.yaml", "郵送で申請", to: "郵便で申請")
        let reviewed = try workshop.run(specimens: ["everyday"]).report
        let log = "\(workshop.store.folder)/\(document)/approvals.jsonl"
        let before = FileManager.default.contents(atPath: log)
        let unknown = #expect(throws: DiagnosticFailure.self) {
            try approve(reviewed, "expiry-notice/shortest-name")
        }
        #expect(unknown?.diagnostics.map(\.code) == ["approve.no-change"])
        try workshop.change("Layouts/expiry-notice.yaml", "郵便で申請", to: "郵便で申込")
        let stale = #expect(throws: DiagnosticFailure.self) {
            try approve(reviewed, "expiry-notice/everyday")
        }
        #expect(stale?.diagnostics.map(\.code) == ["approve.changed-since"])
        #expect(FileManager.default.contents(atPath: log) == before)
    }

    @Test("What was recorded by force gets its reason later, and stays recorded")
    func lateApproval() throws {
        try workshop.change("Layouts/expiry-notice.yaml", "郵送で申請", to: "郵便で申請")
        let reviewed = try workshop.run(specimens: ["everyday"], .all).report
        #expect(try approve(reviewed, "expiry-notice/everyday").count == 1)
        #expect(try workshop.run(specimens: ["everyday"]).isUnchanged)
    }

    @Test("What is gone on purpose is forgotten by approval")
    func approvedLoss() throws {
        try workshop.change(
            "Tests/Baselines/expiry-notice/specimens.yaml", "name: archive-copy",
            to: "name: archive-twin")
        let reviewed = try workshop.run().report
        let names = ["expiry-notice/archive-copy", "expiry-notice/archive-twin"]
        #expect(try approve(reviewed, names[0], names[1]).count == 2)
        #expect(try workshop.run(specimens: ["archive-twin"]).isUnchanged)
        #expect(workshop.store.pages(of: document).allSatisfy { $0.specimen != "archive-copy" })
    }

    @Test("A document whose specimens are lost is not passed over")
    func lostSpecimens() throws {
        try FileManager.default.removeItem(
            atPath: workshop.store.folder + "/expiry-notice/specimens.yaml")
        let error = #expect(throws: DiagnosticFailure.self) { try workshop.run() }
        #expect(error?.diagnostics.map(\.code) == ["specimens.file-unreadable"])
    }

    @Test("Fonts and libraries are approved by name")
    func environmentApproval() throws {
        try workshop.change("Tests/Baselines/environment.json", "1.16.0", to: "1.14.0")
        let reviewed = try workshop.run().report
        #expect(try approve(reviewed, ApprovalRun.environmentName).count == 1)
        #expect(try workshop.run(specimens: ["everyday"]).report.environment.isEmpty)
    }

    private func approve(_ reviewed: ComparisonReport, _ names: String...) throws -> [Approval] {
        try ApprovalRun(workshop.request(), reviewed: reviewed, names: names).run(
            ApprovalRun.Decision(by: "係", at: "2026-04-24T01:00:00Z", reason: "様式の改正"))
    }
}
