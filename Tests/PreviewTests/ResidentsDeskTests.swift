internal import Diagnostics
internal import Foundation
internal import Intake
internal import Preview
internal import Testing

@Suite("The residents file of the desk")
struct ResidentsDeskTests {
    private let desk: CounterDesk
    private let path: String
    private let residents: ResidentsDesk

    init() throws {
        desk = try CounterDesk()
        path = try desk.residents(["花子", "太郎"].map(Self.person))
        residents = try ResidentsDesk(ResidentsSource(path: path), documents: CounterDesk.documents)
    }

    private static func person(_ name: String) -> [String: String] {
        CounterDesk.person(["氏名": "番号 \(name)"])
    }

    private func search(_ query: String) async throws -> [String] {
        let document = try #require(await CounterDesk.documents.document("card-application"))
        return try await residents.search(query, document: document, limit: 10)
            .result.records.map(\.name)
    }

    private func codes(_ body: () async throws -> Void) async -> [DiagnosticCode] {
        let error = await #expect(throws: PreviewFailure.self) { try await body() }
        return error?.findings.map(\.code) ?? []
    }

    @Test("Rows are given as they stand in the file")
    func values() async throws {
        // Both have one ID, and the second one is rejected for it.
        #expect(try await search("花子") == ["番号 花子"])
        let values = try await residents.values(row: 1, document: "card-application")
        #expect(values?.contains("番号 花子") == true)
        #expect(try await residents.values(row: 9, document: "card-application") == nil)
        #expect(try await residents.values(row: 1, document: "no-such-document") == nil)
        #expect(
            await codes { _ = try await residents.values(row: 2, document: "card-application") }
                .contains { $0.rawValue.hasPrefix("intake.") })
    }

    @Test("A file that changed is told, and no row of it given before a new search")
    func changed() async throws {
        #expect(try await search("花子") == ["番号 花子"])
        // The same length, and the other person in the row that is on the screen.
        try desk.residents(["太郎", "花子"].map(Self.person))
        #expect(
            await codes { _ = try await residents.values(row: 1, document: "card-application") }
                == ["preview.residents-changed"])
        #expect(
            await codes { _ = try await residents.values(row: 1, document: "card-application") }
                == ["preview.residents-changed"])
        #expect(try await search("太郎") == ["番号 太郎"])
        let values = try await residents.values(row: 1, document: "card-application")
        #expect(values?.contains("番号 太郎") == true)
    }

    @Test("A search is told first, and then finds what is in the new file")
    func searchAgain() async throws {
        #expect(try await search("花子") == ["番号 花子"])
        try desk.residents([Self.person("次郎")])
        #expect(await codes { _ = try await search("花子") } == ["preview.residents-changed"])
        #expect(try await search("花子") == [])
        #expect(try await search("次郎") == ["番号 次郎"])
    }

    @Test("A file that is gone or broken is told, and served again when it is back")
    func gone() async throws {
        _ = try await search("花子")
        try FileManager.default.removeItem(atPath: path)
        #expect(await codes { _ = try await search("花子") } == ["intake.cannot-open"])
        #expect(await codes { _ = try await search("花子") } == ["intake.cannot-open"])
        try desk.residents([Self.person("花子")])
        #expect(await codes { _ = try await search("花子") } == ["preview.residents-changed"])
        #expect(try await search("花子") == ["番号 花子"])
        try Data("何か,別の,列\n1,2,3\n".utf8).write(to: URL(fileURLWithPath: path))
        #expect(await codes { _ = try await search("花子") } == ["preview.residents-changed"])
        #expect(await codes { _ = try await search("花子") }.isEmpty == false)
    }

    @Test("What can be read only once is refused at once")
    func notFile() throws {
        for path in ["-", "/dev/null", desk.folder] where path != "-" {
            let error = #expect(throws: DiagnosticFailure.self) {
                try ResidentsDesk(ResidentsSource(path: path), documents: CounterDesk.documents)
            }
            #expect(error?.diagnostics.map(\.code) == ["preview.residents-not-file"])
        }
        #expect(throws: DiagnosticFailure.self) {
            try ResidentsDesk(ResidentsSource(path: "-"), documents: CounterDesk.documents)
        }
    }
}
