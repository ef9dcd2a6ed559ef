internal import Foundation
internal import NoticeModel
internal import Preview
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("Drawings over the page's interface", .serialized)
struct PressRoutesTests {
    private let desk: PressDesk
    private let shelf = DrawingShelf()
    private let routes: [PreviewRoute]

    init() throws {
        desk = try PressDesk()
        routes =
            PressRoutes(
                press: PreviewPress(desk.settings()), shelf: shelf, records: nil,
                specimens: DeskSpecimens(
                    folder: Checkout.root + "/Tests/Baselines", root: Checkout.root),
                isDesigner: true
            ).routes
    }

    /// Asks the route of a pattern.
    /// - Parameter others: The routes; the designer's if `nil`.
    private func ask(
        _ pattern: String, _ parameters: [String: String] = [:], body: Any? = nil,
        query: [String: String] = [:], of others: [PreviewRoute]? = nil
    ) async throws -> PreviewAnswer {
        let route = try #require((others ?? routes).first { $0.path == pattern })
        let body = try body.map { Array(try JSONSerialization.data(withJSONObject: $0)) } ?? []
        return await route.answer(
            PreviewRequest(path: pattern, parameters: parameters, query: query, body: body))
    }

    private func object(_ answer: PreviewAnswer) throws -> [String: Any] {
        let value = try JSONSerialization.jsonObject(with: Data(answer.body))
        return try #require(value as? [String: Any])
    }

    private func draw(
        _ document: DocumentType, _ record: [String: Any], purpose: String = "specimen",
        data: String = "own"
    ) async throws -> PreviewAnswer {
        try await ask(
            "/api/draw",
            body: [
                "document": document.identifier, "purpose": purpose, "record": record,
                "data": data,
            ])
    }

    @Test("A clerk's picture is drawn when it is looked at, and never from another layout")
    func clerk() async throws {
        let document = DocumentType.individualNumberNotice
        let routes = PressRoutes(
            press: PreviewPress(desk.settings()), shelf: shelf, records: nil, specimens: nil,
            isDesigner: false
        ).routes
        let question: [String: Any] = [
            "document": document.identifier, "purpose": "live",
            "record": ["values": CounterDesk.person(document: document)],
        ]
        func drawn() async throws -> String {
            let answer = try await ask("/api/draw", body: question, of: routes)
            return try #require(try object(answer)["drawing"] as? String)
        }
        func page(_ id: String) async throws -> PreviewAnswer {
            try await ask(
                "/api/drawings/:id/pages/:page", ["id": id, "page": "1.svg"], of: routes)
        }
        let (first, second) = (try await drawn(), try await drawn())
        let hidden = try await page(first)
        #expect(hidden.status == 200)
        #expect(hidden.contentType == "image/svg+xml")
        _ = try await ask("/api/drawings/:id/unmask", ["id": first], of: routes)
        let shown = try await page(first)
        #expect(shown.status == 200)
        #expect(shown.body != hidden.body)
        try desk.change(document.identifier, "size: 22", "size: 21")
        // What was looked at before is kept; what was not can no longer be shown.
        #expect(try await page(first).body == shown.body)
        let changed = try await page(second)
        #expect(changed.status == 422)
        #expect(String(decoding: changed.body, as: UTF8.self).contains("preview.changed"))
    }

    @Test("A typed record is drawn, its number hidden until asked for, and goes with the shelf")
    func whole() async throws {
        let answer = try await draw(
            .individualNumberNotice,
            ["values": CounterDesk.person(document: .individualNumberNotice)])
        #expect(answer.status == 200)
        let drawing = try object(answer)
        #expect(drawing["isMasked"] as? Bool == true)
        let id = try #require(drawing["drawing"] as? String)
        let first = ["id": id, "page": "1.svg"]
        let hidden = try await ask("/api/drawings/:id/pages/:page", first)
        #expect(hidden.contentType == "image/svg+xml")
        let unmasked = try object(try await ask("/api/drawings/:id/unmask", ["id": id]))
        #expect(unmasked["isMasked"] as? Bool == false)
        let shown = try await ask("/api/drawings/:id/pages/:page", first)
        #expect(shown.body != hidden.body)
        for page in ["0.svg", "9.svg", "1.png", "../1.svg", ""] {
            let answer = try await ask(
                "/api/drawings/:id/pages/:page", ["id": id, "page": page])
            #expect(answer.status == 404)
        }
        await shelf.removeAll()
        let late = try await ask("/api/drawings/:id/pages/:page", first)
        #expect(late.status == 404)
    }

    @Test(
        "A customer barcode is listed as printed only if its number is known",
        arguments: [("東京都千代田区霞が関１－２－３", true), ("○○県△△市", false)])
    func barcode(address: String, isKnown: Bool) async throws {
        let values = CounterDesk.person(
            ["郵便番号": "100-0013", "住所": address, "方書": ""], document: .expiryNotice)
        let answer = try await draw(.expiryNotice, ["values": values])
        let id = try #require(try object(answer)["drawing"] as? String)
        let listing = try object(try await ask("/api/drawings/:id/elements", ["id": id]))
        let pages = try #require(listing["pages"] as? [[String: Any]])
        let elements = try #require(pages.first?["elements"] as? [[String: Any]])
        let barcode = try #require(elements.first { $0["id"] as? String == "customer-barcode" })
        #expect(barcode["isShown"] as? Bool == isKnown)
        #expect((barcode["conditions"] as? [Any])?.isEmpty == isKnown)
    }

    @Test("What the elements of the application became: places, fits, conditions, quiet zones")
    func elements() async throws {
        let answer = try await draw(
            .cardApplication, ["values": CounterDesk.person()], purpose: "live")
        let id = try #require(try object(answer)["drawing"] as? String)
        let listing = try object(try await ask("/api/drawings/:id/elements", ["id": id]))
        let pages = try #require(listing["pages"] as? [[String: Any]])
        #expect(pages.count == 1 && listing["lint"] is [Any])
        let elements = try #require(pages[0]["elements"] as? [[String: Any]])
        func of(_ field: String) -> [[String: Any]] {
            elements.filter { ($0["fields"] as? [String])?.contains(field) == true }
        }
        let name = try #require(of("氏名").first)
        let fit = try #require(name["fit"] as? [String: Any])
        #expect((fit["text"] as? String)?.contains(" pt") == true)
        #expect((name["style"] as? [String: Any])?["font"] is String)
        #expect((name["file"] as? String)?.hasSuffix("card-application-form.yaml") == true)
        let line = try #require(name["line"] as? Int)
        let source = try String(
            contentsOfFile: desk.path("card-application-form"), encoding: .utf8)
        #expect(
            source.split(separator: "\n", omittingEmptySubsequences: false)[line - 1]
                .contains("氏名"))
        let codes = elements.filter { $0["kind"] as? String == "QRコード" }
        #expect(codes.count == 2)
        for code in codes {
            let frame = try #require(code["frame"] as? [Double])
            let zone = try #require(code["quietZone"] as? [Double])
            #expect(zone[0] < frame[0] && zone[1] < frame[1])
        }
        #expect(elements.allSatisfy { $0["conditions"] is [Any] && $0["isShown"] as? Bool != nil })
        let grid = try #require(pages[0]["baselineGrid"] as? [String: Double])
        #expect(try #require(grid["step"]) > 2)
        let area = try #require(pages[0]["typeArea"] as? [Double])
        #expect(area.count == 4 && area[2] <= 210 && area[3] <= 297)
    }

    @Test("A specimen is shown beside what was approved of it; other records have no before")
    func baselines() async throws {
        let specimens = DeskSpecimens(
            folder: Checkout.root + "/Tests/Baselines", root: Checkout.root)
        let name = try #require(specimens.names()["expiry-notice"]?.first)
        let answer = try await draw(.expiryNotice, ["specimen": name])
        #expect(answer.status == 200)
        let id = try #require(try object(answer)["drawing"] as? String)
        let page = ["id": id, "page": "1.png"]
        let before = try await ask("/api/drawings/:id/before/:page", page)
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47]
        #expect(before.status == 200 && before.body.starts(with: png))
        let difference = try await ask("/api/drawings/:id/difference/:page", page)
        #expect(difference.status == 200 && difference.body.starts(with: png))
        // The same again, with a changed layout, is another picture.
        try desk.change(
            "expiry-notice", "text: マイナンバーカード電子証明書の有効期限通知書, role",
            "text: マイナンバーカード電子証明書の有効期限通知書（案）, role")
        let changed = try await ask("/api/drawings/:id/difference/:page", page)
        #expect(changed.status == 200 && changed.body != difference.body)
        let typed = try await draw(
            .expiryNotice, ["values": CounterDesk.person(document: .expiryNotice)])
        let other = try #require(try object(typed)["drawing"] as? String)
        let none = try await ask(
            "/api/drawings/:id/before/:page", ["id": other, "page": "1.png"])
        #expect(none.status == 404)
    }

    @Test(
        "The longest and the shortest data are specimens of the document",
        arguments: [
            "longest", "shortest",
        ])
    func extremes(data: String) async throws {
        let answer = try object(
            try await draw(
                .expiryNotice, ["values": CounterDesk.person(document: .expiryNotice)], data: data)
        )
        let specimen = try #require(answer["specimen"] as? String)
        let names = DeskSpecimens(
            folder: Checkout.root + "/Tests/Baselines", root: Checkout.root
        ).names()["expiry-notice"]
        #expect(names?.contains(specimen) == true)
    }

    @Test(
        "A request of another form is refused, a document or specimen that is not there is a finding"
    )
    func refusals() async throws {
        for record in [[:], ["row": 1, "specimen": "x"], ["row": "1"]] as [[String: Any]] {
            #expect(try await draw(.expiryNotice, record).status == 400)
        }
        #expect(try await draw(.expiryNotice, ["specimen": "../x"]).status == 422)
        #expect(try await draw(.expiryNotice, ["row": 1], purpose: "live").status == 422)
        let unknown = try await ask(
            "/api/draw",
            body: ["document": "../../etc", "purpose": "live", "record": ["values": [:]]])
        #expect(unknown.status == 422)
    }
}
