internal import Foundation
internal import NoticeModel
internal import Preview
internal import Readback
internal import TestSupport
internal import Testing

@Suite("Real PDFs, read back by real programs, prove whose they are")
struct CounterPressTests {
    private let press: PreviewPress
    private let shelf = DrawingShelf()
    private let desk: CounterDesk

    init() throws {
        desk = try CounterDesk()
        var layouts: [String: String] = [:]
        for document in DocumentType.all {
            layouts[document.identifier] = "\(Checkout.layouts)/\(document.identifier).yaml"
        }
        let bundle = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        press = PreviewPress(
            PressSettings(
                layouts: layouts, issuerPath: Checkout.layouts + "/Samples/issuer.yaml",
                fontFolder: Checkout.fonts,
                engines: ReadingEngines(
                    textReader: "/usr/bin/pdftotext", rasterizer: "/usr/bin/mutool"),
                executable: bundle.deletingLastPathComponent().appendingPathComponent("tsuchi")
                    .path,
                arguments: ["preview-worker"]))
    }

    private func order(
        _ document: DocumentType, seed: UInt64, _ purpose: PrintPurpose = .live,
        _ changes: [String: String] = [:]
    ) -> DrawingOrder {
        DrawingOrder(
            document: document.identifier, purpose: purpose,
            record: .fields(CounterDesk.person(changes, document: document, seed: seed)))
    }

    private func prove(_ drawing: Drawing) async throws -> [String: Any] {
        await shelf.add(drawing)
        let routes = CounterRoutes(
            settings: DeskSettings(), documents: CounterDesk.documents, residents: nil,
            shelf: shelf, reader: press,
            book: CounterBook(path: desk.path("ledger.sqlite"), session: CounterDesk.session)
        ).routes
        let path = "/api/drawings/:id/prove"
        let route = try #require(routes.first { $0.path == path })
        let answer = await route.answer(
            PreviewRequest(path: path, parameters: ["id": drawing.id], body: Array("{}".utf8)))
        #expect(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
        return try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any] ?? [:]
    }

    @Test(
        "Whoever is asked for is found on the paper, and nobody else is",
        arguments: DocumentType.all.filter(\.isIssued))
    func persons(_ document: DocumentType) async throws {
        for seed in [UInt64(3), 11, 29] {
            let right = order(document, seed: seed)
            let notice = try await press.draw(right)
            let proof = try await prove(Drawing(order: right, source: .typed, notice: notice))
            #expect(proof["isRight"] as? Bool == true, "\(proof)")
            #expect(proof["confirmation"] is String)

            let other = order(document, seed: seed + 1)
            let mixed = try await prove(Drawing(order: other, source: .typed, notice: notice))
            #expect(mixed["isRight"] as? Bool == false)
            #expect(mixed["confirmation"] is NSNull)
            let subjects = (mixed["differences"] as? [[String: Any]] ?? []).compactMap {
                $0["what"] as? String
            }
            #expect(subjects.contains("name") && subjects.contains("code"))
            #expect(mixed["findings"] as? [Any] != nil)
        }
    }

    @Test("A copy of a document that is no longer issued is read as well")
    func copies() async throws {
        let order = order(
            .notificationCard, seed: 5, .archiveCopy, ["生年月日": "1990-01-01"])
        let drawing = Drawing(
            order: order, source: .typed, notice: try await press.draw(order))
        let proof = try await prove(drawing)
        #expect(proof["isRight"] as? Bool == true, "\(proof)")
        #expect(proof["confirmation"] is NSNull)
    }
}
