internal import Foundation
internal import Intake
internal import NoticeModel
internal import Preview
internal import Testing

@Suite("What the counter answers")
struct CounterRoutesTests {
    private let desk: CounterDesk
    private let shelf = DrawingShelf()
    private let ledger: String
    private let routes: [PreviewRoute]
    private let hanako: [String: String]
    private let taro: [String: String]

    init() throws {
        desk = try CounterDesk()
        ledger = desk.path("ledger.sqlite")
        hanako = CounterDesk.person([
            "氏名": "番号 花子", "生年月日": "1993-03-31",
            "申請書ID": CounterDesk.identifier(endingIn: "0644"),
        ])
        taro = CounterDesk.person([
            "氏名": "番号 太郎", "生年月日": "1990-01-01",
            "申請書ID": CounterDesk.identifier(endingIn: "0645"),
        ])
        let residents = try ResidentsDesk(
            ResidentsSource(path: try desk.residents([hanako, taro])),
            documents: CounterDesk.documents)
        routes = Self.routes(desk, shelf, ledger, residents)
    }

    private static func routes(
        _ desk: CounterDesk, _ shelf: DrawingShelf, _ ledger: String, _ residents: ResidentsDesk?
    ) -> [PreviewRoute] {
        CounterRoutes(
            settings: DeskSettings(specimens: ["card-application": ["見本1"]]),
            documents: CounterDesk.documents, residents: residents, shelf: shelf,
            reader: PaperReader(), book: CounterBook(path: ledger, session: CounterDesk.session)
        ).routes
    }

    /// Asks, and gives status and body.
    private func ask(
        _ path: String, _ body: [String: Any] = [:], id: String = "",
        on routes: [PreviewRoute]? = nil
    ) async throws -> (status: Int, body: [String: Any]) {
        let route = try #require((routes ?? self.routes).first { $0.path == path })
        let answer = await route.answer(
            PreviewRequest(
                path: path, parameters: ["id": id],
                body: Array(try JSONSerialization.data(withJSONObject: body))))
        let json = try JSONSerialization.jsonObject(with: Data(answer.body))
        return (answer.status, json as? [String: Any] ?? [:])
    }

    /// Puts a drawing on the shelf: the record of a row, on the paper of whomever.
    private func draw(
        row: Int = 1, _ record: [String: String], on paper: [String: String],
        purpose: PrintPurpose = .live, data: DrawingOrder.DataLength = .own,
        source: Drawing.Source? = nil
    ) async throws -> String {
        let drawing = Drawing(
            order: DrawingOrder(
                document: "card-application", purpose: purpose, record: .fields(record), row: row,
                data: data),
            source: source ?? .row(row), query: "花子", notice: try PaperReader.notice(paper))
        await shelf.add(drawing)
        return drawing.id
    }

    private func prove(_ id: String) async throws -> [String: Any] {
        try await ask("/api/drawings/:id/prove", id: id).body
    }

    private func release(_ id: String, _ confirmation: String?) async throws -> Int {
        try await ask(
            "/api/drawings/:id/release",
            ["confirmation": confirmation ?? NSNull(), "use": "print"] as [String: Any], id: id
        ).status
    }

    private func fetch(_ id: String, for use: String) async throws -> PreviewAnswer {
        let path = "/api/drawings/:id/notice.pdf"
        let route = try #require(routes.first { $0.path == path })
        return await route.answer(
            PreviewRequest(path: path, parameters: ["id": id], query: ["use": use], body: []))
    }

    private var outcomes: [String] {
        get throws { try CounterLedger.read(ledger).lines.map(\.outcome) }
    }

    @Test("The desk says what there is")
    func deskAnswer() async throws {
        let (status, body) = try await ask("/api/desk")
        #expect(status == 200)
        let documents = try #require(body["documents"] as? [[String: Any]])
        #expect(
            documents.compactMap { $0["id"] as? String } == DocumentType.all.map(\.identifier))
        #expect(
            documents.compactMap { $0["live"] as? Bool } == DocumentType.all.map(\.isIssued))
        #expect(body["hasResidents"] as? Bool == true)
        #expect(body["idleSeconds"] as? Int == 900)
        let none = try await ask("/api/desk", on: Self.routes(desk, shelf, ledger, nil)).body
        #expect(none["hasResidents"] as? Bool == false)
        #expect(none["residents"] is NSNull)
    }

    @Test("Fields and people are given; what does not exist is said")
    func questions() async throws {
        let fields = try await ask("/api/fields", ["document": "card-application"])
        #expect((fields.body["fields"] as? [[String: Any]])?.count == 17)
        #expect(try await ask("/api/fields", ["document": "x"]).status == 404)
        #expect(try await ask("/api/fields").status == 400)
        let found = try await ask(
            "/api/search", ["document": "card-application", "query": "花子", "limit": 5])
        let record = try #require((found.body["records"] as? [[String: Any]])?.first)
        #expect(record["name"] as? String == "番号 花子")
        #expect(record["applicationIDTail"] as? String == "0644")
        #expect(record["individualNumber"] == nil)
        #expect(found.body["total"] as? Int == 1)
        #expect(found.body["rows"] as? Int == 2)
        let none = try await ask(
            "/api/search", ["document": "card-application", "query": ""],
            on: Self.routes(desk, shelf, ledger, nil))
        #expect(none.status == 404)
    }

    @Test(
        "Kana are answered as braille, what is none by its position",
        arguments: [
            ("バンゴウ ハナコ", "⠐⠥⠴⠐⠪⠉⠀⠥⠅⠪", 10, 10, false), ("ギョ", "⠘⠪", 2, 3, false),
            ("ァ", nil, 0, 1, true),
            ("番号", nil, 0, nil, true), ("", nil, 0, nil, true),
        ] as [(String, String?, Int, Int?, Bool)])
    func braille(kana: String, cells: String?, count: Int, places: Int?, isTold: Bool) async throws
    {
        let (status, body) = try await ask("/api/braille", ["kana": kana])
        #expect(status == 200)
        #expect(body["cells"] as? String == cells)
        #expect(body["count"] as? Int == count)
        #expect(body["places"] as? Int == places)
        #expect((body["message"] is String) == isTold)
        #expect(try await ask("/api/braille").status == 400)
    }

    @Test("Kana that were read back are another person's if they differ")
    func otherKana() async throws {
        var person = hanako
        person["点字カナ"] = "バンゴウ ハナコ"
        var paper = person
        paper["点字カナ"] = "バンゴウ タロウ"
        let right = try await prove(try await draw(person, on: person, source: .typed))
        let found = try #require(right["found"] as? [String: Any])
        #expect(found["kana"] as? String == "バンゴウ ハナコ")
        #expect((found["braille"] as? [String: Any])?["cells"] as? String == "⠐⠥⠴⠐⠪⠉⠀⠥⠅⠪")
        #expect(right["isRight"] as? Bool == true)
        let wrong = try await prove(try await draw(person, on: paper, source: .typed))
        #expect(wrong["isRight"] as? Bool == false)
        let differences = try #require(wrong["differences"] as? [[String: Any]])
        #expect(differences.map { $0["what"] as? String } == ["kana"])
    }

    @Test("The right person's notice is released once for each confirmation, and written down")
    func right() async throws {
        let id = try await draw(hanako, on: hanako)
        let proof = try await prove(id)
        #expect(proof["isRight"] as? Bool == true)
        let asked = try #require(proof["asked"] as? [String: Any])
        #expect(asked["key"] as? String == "花子")
        #expect(asked["birthDate"] as? String == "平成5年3月31日")
        let nonce = try #require(proof["confirmation"] as? String)
        #expect(try await release(id, String(nonce.reversed()) + "0") == 409)
        #expect(await shelf.drawing(id)?.isReleased == false)
        #expect(try await release(id, nonce) == 200)
        #expect(await shelf.drawing(id)?.isReleased == true)
        #expect(try await release(id, nonce) == 409)
        let second = try #require(try await prove(id)["confirmation"] as? String)
        #expect(second != nonce)
        #expect(try await release(id, nonce) == 409)
        #expect(try await release(id, second) == 200)
        #expect(try outcomes == ["refused", "released", "refused", "refused", "released"])
        #expect(try CounterLedger.read(ledger).fault == nil)
    }

    @Test("A PDF is fetched after its release, and each further time is a line of its own")
    func fetched() async throws {
        let id = try await draw(hanako, on: hanako)
        #expect(try await fetch(id, for: "print").status == 409)
        let nonce = try #require(try await prove(id)["confirmation"] as? String)
        #expect(try await release(id, nonce) == 200)
        let printed = try await fetch(id, for: "print")
        #expect(printed.body == (await shelf.drawing(id))?.notice.pdf)
        #expect(printed.headers.first?.value.hasPrefix("inline; ") == true)
        #expect(printed.headers.first?.value.contains(id.prefix(6)) == true)
        #expect(try outcomes == ["released"])
        let saved = try await fetch(id, for: "download")
        #expect(saved.headers.first?.value.hasPrefix("attachment; ") == true)
        #expect(try await fetch(id, for: "print").status == 200)
        try desk.residents([taro, hanako])
        #expect(try await fetch(id, for: "print").status == 409)
        let lines = try CounterLedger.read(ledger).lines
        #expect(lines.map(\.outcome) == ["released", "released", "released", "refused"])
        #expect(lines.map { $0.use ?? "" } == ["print", "download", "print", "print"])
        #expect(
            lines.map(\.reasons) == [
                [], ["preview.fetched-again"], ["preview.fetched-again"],
                ["preview.residents-changed"],
            ])
    }

    @Test("Another person's PDF is never released")
    func swapped() async throws {
        let id = try await draw(hanako, on: taro)
        let proof = try await prove(id)
        #expect(proof["isRight"] as? Bool == false)
        #expect(proof["confirmation"] is NSNull)
        let differences = try #require(proof["differences"] as? [[String: Any]])
        #expect(
            differences.compactMap { $0["what"] as? String } == [
                "name", "birthDate", "applicationID", "code",
            ])
        #expect(try await release(id, nil) == 409)
        #expect(try await release(id, "") == 409)
        let line = try #require(try CounterLedger.read(ledger).lines.first)
        #expect(line.outcome == "refused")
        #expect(line.reasons.contains("preview.other-name"))
    }

    @Test("A drawing of another record than that of its row is not proved")
    func wrongRecord() async throws {
        // The picture and the PDF agree with each other; the row is somebody else's.
        let id = try await draw(row: 1, taro, on: taro)
        let (status, body) = try await ask("/api/drawings/:id/prove", id: id)
        #expect(status == 422)
        #expect("\(body)".contains("preview.record-changed"))
        #expect(try await release(id, nil) == 409)
    }

    @Test("A confirmation is for its own drawing, the last proof, and dies with the shelf")
    func confirmations() async throws {
        let first = try await draw(hanako, on: hanako)
        let second = try await draw(row: 2, taro, on: taro)
        let nonce = try #require(try await prove(first)["confirmation"] as? String)
        _ = try await prove(second)
        #expect(try await release(second, nonce) == 409)
        let stale = try #require(try await prove(first)["confirmation"] as? String)
        let fresh = try #require(try await prove(first)["confirmation"] as? String)
        #expect(stale != fresh)
        #expect(try await release(first, stale) == 409)
        let last = try #require(try await prove(first)["confirmation"] as? String)
        await shelf.removeAll()
        #expect(try await release(first, last) == 404)
        #expect(try await ask("/api/drawings/:id/prove", id: first).status == 404)
    }

    @Test("Nothing is released that the book does not take")
    func unwritable() async throws {
        try FileManager.default.createDirectory(
            atPath: ledger, withIntermediateDirectories: false)
        let id = try await draw(hanako, on: hanako)
        let nonce = try #require(try await prove(id)["confirmation"] as? String)
        #expect(try await release(id, nonce) == 503)
        #expect(await shelf.drawing(id)?.isReleased == false)
    }

    @Test("A file that changed after the proof keeps the notice here")
    func changedFile() async throws {
        let id = try await draw(hanako, on: hanako)
        let nonce = try #require(try await prove(id)["confirmation"] as? String)
        try desk.residents([taro, hanako])
        let (status, body) = try await ask(
            "/api/drawings/:id/release", ["confirmation": nonce, "use": "download"], id: id)
        #expect(status == 409)
        #expect(body["error"] as? String == "preview.residents-changed")
        #expect(await shelf.drawing(id)?.isReleased == false)
    }

    @Test(
        "Specimens and copies need no confirmation and leave no line; trial data never go out live")
    func others() async throws {
        for purpose in [PrintPurpose.specimen, .archiveCopy] {
            let id = try await draw(hanako, on: hanako, purpose: purpose)
            #expect(try await release(id, nil) == 200)
            for _ in 1...2 {
                let answer = try await fetch(id, for: "print")
                #expect(answer.status == 200)
                #expect(answer.headers.first?.value.contains("-\(purpose.rawValue)-") == true)
            }
        }
        #expect(!FileManager.default.fileExists(atPath: ledger))
        let long = try await draw(hanako, on: hanako, data: .longest)
        let specimen = try await draw(hanako, on: hanako, source: .specimen("見本1"))
        for id in [long, specimen] {
            #expect(try await ask("/api/drawings/:id/prove", id: id).status == 422)
            #expect(try await release(id, nil) == 409)
            #expect(await shelf.drawing(id)?.isReleased == false)
        }
    }

    @Test("A typed record is proved against what was typed, without a residents file")
    func typed() async throws {
        let routes = Self.routes(desk, shelf, ledger, nil)
        let right = try await draw(taro, on: taro, source: .typed)
        let wrong = try await draw(taro, on: hanako, source: .typed)
        let proof = try await ask("/api/drawings/:id/prove", id: right, on: routes).body
        #expect(proof["isRight"] as? Bool == true)
        let other = try await ask("/api/drawings/:id/prove", id: wrong, on: routes).body
        #expect(other["isRight"] as? Bool == false)
        // A row cannot be proved where there is no file to take it from.
        let row = try await draw(taro, on: taro)
        #expect(try await ask("/api/drawings/:id/prove", id: row, on: routes).status == 422)
    }

    @Test("A file that cannot be read back is not released")
    func damaged() async throws {
        let drawing = Drawing(
            order: DrawingOrder(
                document: "card-application", purpose: .live, record: .fields(hanako)),
            source: .row(1), notice: DrawnNotice(pdf: [0], pages: [], serial: "00000014"))
        await shelf.add(drawing)
        #expect(try await ask("/api/drawings/:id/prove", id: drawing.id).status == 422)
        #expect(try await release(drawing.id, nil) == 409)
    }
}
