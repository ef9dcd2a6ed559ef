internal import Diagnostics
internal import Foundation
internal import Regression
internal import Testing

@Suite("Baselines on disk")
final class BaselineStoreTests {
    private let folder = NSTemporaryDirectory() + "baselines-\(UUID().uuidString)"
    private var store: BaselineStore { BaselineStore(folder: folder) }
    private let key = PageKey(document: "expiry-notice", specimen: "longest", page: 1)
    private let page = BaselinePage(files: [[1], [2, 3], [4]])

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    @Test("What is recorded is found again, page by page in order")
    func recorded() throws {
        for number in [10, 2, 1] {
            try store.record(
                page, as: PageKey(document: "expiry-notice", specimen: "longest", page: number))
        }
        #expect(try store.page(key) == page)
        #expect(store.pages(of: "expiry-notice").map(\.page) == [1, 2, 10])
        #expect(try store.page(PageKey(document: "x", specimen: "y", page: 1)) == nil)
    }

    @Test("A page of which a file is missing is damaged, not new")
    func damaged() throws {
        try store.record(page, as: key)
        try FileManager.default.removeItem(
            atPath: folder + "/expiry-notice/longest/page-1.reading.jsonl")
        let error = #expect(throws: DiagnosticFailure.self) { try store.page(key) }
        #expect(error?.diagnostics.first?.code == "baseline.damaged")
    }

    @Test("Forgotten pages leave nothing behind")
    func removed() throws {
        try store.record(page, as: key)
        try store.remove(key)
        #expect(try store.page(key) == nil)
        #expect(!FileManager.default.fileExists(atPath: folder + "/expiry-notice/longest"))
    }

    @Test("The hash of a page tells every one of its files, and which byte is whose")
    func digest() {
        let others = [
            BaselinePage(files: [[1, 2], [3], [4]]), BaselinePage(files: [[1], [2, 3], [5]]),
            BaselinePage(files: [[2], [2, 3], [4]]),
        ]
        #expect(Set((others + [page]).map(\.digest)).count == 4)
    }

    @Test("Approvals are added, and those that are there stay")
    func approvals() throws {
        for reason in ["改正", "誤字"] {
            try store.append(
                [
                    Approval(
                        document: "expiry-notice", specimen: "longest", page: 1, from: "a", to: "b",
                        by: "係", at: "2026-04-24T01:00:00Z", reason: reason)
                ], to: "expiry-notice")
        }
        let lines = try String(
            contentsOfFile: folder + "/expiry-notice/approvals.jsonl", encoding: .utf8
        ).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].contains("改正") && lines[1].contains("誤字"))
    }

    @Test("Fonts and libraries that differ are named, with what they were")
    func environment() throws {
        let recorded = RecordedEnvironment(components: [
            .init(name: "cairo", version: "1.16.0"), .init(name: "mincho", version: "sha256:00"),
        ])
        #expect(try store.environment() == nil)
        try store.record(recorded)
        let read = try #require(try store.environment())
        let present = RecordedEnvironment(components: [
            .init(name: "cairo", version: "1.18.0"), .init(name: "gothic", version: "sha256:11"),
        ])
        #expect(
            present.changes(from: read) == [
                EnvironmentChange(name: "cairo", recorded: "1.16.0", present: "1.18.0"),
                EnvironmentChange(name: "gothic", recorded: nil, present: "sha256:11"),
                EnvironmentChange(name: "mincho", recorded: "sha256:00", present: nil),
            ])
        #expect(present.changes(from: present).isEmpty)
    }
}
