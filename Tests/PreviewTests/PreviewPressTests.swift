internal import Diagnostics
internal import Foundation
internal import Intake
internal import NoticeModel
internal import Preview
internal import PrintJob
internal import TestSupport
internal import Testing

@Suite("Drawing in a worker process", .ownProcess, .serialized)
struct PreviewPressTests {
    private let desk: PressDesk

    init() throws { desk = try PressDesk() }

    /// What `tsuchi render` writes for a row.
    private func rendered(
        _ input: String, _ document: DocumentType, row: Int
    ) throws -> SingleNoticeJob.Rendered {
        try SingleNoticeJob(
            setup: try PrintSetup(
                layoutPath: desk.path(document.identifier), issuerPath: PressDesk.issuer,
                fontFolder: Checkout.fonts, purpose: .live, carrier: .none),
            request: .init(inputPath: input, row: row, form: .pdf)
        ).run()
    }

    @Test(
        "A row is drawn to the bytes that render writes",
        arguments: [
            DocumentType.cardApplication, .individualNumberNotice, .expiryNotice,
        ])
    func sameBytes(document: DocumentType) async throws {
        let input = try desk.counter.generatedResidents(count: 3, document: document)
        let records = try ResidentsDesk(
            ResidentsSource(path: input), documents: CounterDesk.documents)
        let values = try #require(
            try await records.values(row: 3, document: document.identifier))
        let press = PreviewPress(desk.settings())
        let notice = try await press.draw(
            DrawingOrder(
                document: document.identifier, purpose: .live, record: .values(values), row: 3))
        let expected = try rendered(input, document, row: 3)
        #expect(notice.pdf == expected.bytes)
        #expect(notice.serial == expected.serial)
        #expect(notice.pages.count == expected.pageCount)
        #expect(notice.pages.allSatisfy { $0.width == 210 && $0.height == 297 })
    }

    @Test("A hidden individual number leaves no trace in the picture")
    func hidden() async throws {
        let press = PreviewPress(desk.settings())
        let numbers = ["123456789018", "234567890120"]
        var notices: [DrawnNotice] = []
        for number in numbers {
            notices.append(
                try await press.draw(
                    PressDesk.order(.individualNumberNotice, .specimen, ["個人番号": number])))
        }
        try #require(notices.count == 2)
        #expect(notices.filter(\.hasIndividualNumber).count == 2)
        #expect(notices[0].pages[0].picture != notices[1].pages[0].picture)
        // Whoever sees one cannot tell it from the other.
        #expect(notices[0].pages[0].maskedPicture == notices[1].pages[0].maskedPicture)
        #expect(notices[0].pages[0].maskedPicture != notices[0].pages[0].picture)
        let application = try await press.draw(PressDesk.order())
        #expect(!application.hasIndividualNumber)
        #expect(application.pages[0].maskedPicture == application.pages[0].picture)
    }

    @Test("A layout that takes for ever is ended after five seconds, and the next order is drawn")
    func timeout() async throws {
        // Each of them meets every other: twelve million findings.
        let texts = String(
            repeating: "      - { text: あ, frame: [10, 10, 30, 10], style: body }\n", count: 4_900)
        let hostile = """
            layout: 1
            document: hostile
            title: 敵意
            styles: { body: { font: gothic, size: 9 } }
            record: [{ name: 氏名, kind: name, required: true }]
            pages:
              - side: front
                elements:
            \(texts)
            """
        let path = desk.counter.path("Layouts/hostile.yaml")
        try Data(hostile.utf8).write(to: URL(fileURLWithPath: path))
        let press = PreviewPress(desk.settings(["hostile": path], limit: .seconds(5)))
        let failure = await #expect(throws: PreviewFailure.self) {
            try await press.draw(
                DrawingOrder(
                    document: "hostile", purpose: .live, record: .fields(["氏名": "番号花子"])))
        }
        #expect(failure?.findings.map(\.code) == ["preview.timeout"])
        let notice = try await press.draw(PressDesk.order())
        #expect(!notice.pdf.isEmpty)
    }

    @Test("A worker that dies costs its order a finding, and no order waits for ever")
    func death() async throws {
        var settings = desk.settings()
        // Too little to load fonts with.
        settings.memoryLimit = 48 << 20
        let press = PreviewPress(settings)
        for _ in 0..<2 {
            let failure = await #expect(throws: PreviewFailure.self) {
                try await press.draw(PressDesk.order())
            }
            #expect(failure?.findings.hasErrors == true)
        }
        let missing = PreviewPress(
            PressSettings(
                layouts: [:], issuerPath: "", fontFolder: "", engines: PressDesk.engines,
                executable: "/nonexistent/tsuchi", arguments: []))
        let failure = await #expect(throws: PreviewFailure.self) {
            try await missing.draw(PressDesk.order())
        }
        #expect(failure?.findings.map(\.code) == ["preview.worker-lost"])
    }

    @Test("Twenty orders at once are all drawn, each to its own person's notice")
    func concurrent() async throws {
        let press = PreviewPress(desk.settings())
        let orders = (1...20).map { number in
            PressDesk.order(
                .cardApplication, .live,
                ["申請書ID": CounterDesk.identifier(endingIn: "\(1000 + number)")])
        }
        let drawn = try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, order) in orders.enumerated() {
                group.addTask { (index, try await press.draw(order).pdf) }
            }
            var files: [Int: [UInt8]] = [:]
            for try await (index, pdf) in group { files[index] = pdf }
            return files
        }
        #expect(drawn.count == 20)
        #expect(Set(drawn.values).count == 20)
        for (index, order) in orders.enumerated() {
            #expect(try await press.draw(order).pdf == drawn[index])
        }
    }

    @Test("A saved layout is drawn at once; a broken one says where; a mended one recovers")
    func reload() async throws {
        let press = PreviewPress(desk.settings())
        let order = PressDesk.order(.expiryNotice)
        let first = try await press.draw(order)
        let word = "マイナンバーカード電子証明書の有効期限通知書"
        try desk.change("expiry-notice", "text: \(word)", "text: \(word)（案）")
        let changed = try await press.draw(order)
        #expect(changed.pages[0].picture != first.pages[0].picture)
        try desk.change("expiry-notice", "text: \(word)（案）", "txet: \(word)")
        let failure = await #expect(throws: PreviewFailure.self) { try await press.draw(order) }
        let broken = failure?.findings.first { $0.code == "layout.unknown-element" }
        guard case .position(let file, let line, _)? = (broken ?? failure?.findings.first)?.place
        else {
            Issue.record("no place: \(String(describing: failure))")
            return
        }
        #expect(file == desk.path("expiry-notice") && line > 1)
        try desk.change("expiry-notice", "txet: \(word)", "text: \(word)")
        #expect(try await press.draw(order) == first)
    }

    @Test("What is read back is what the PDF says, and another's PDF is found out")
    func reading() async throws {
        let press = PreviewPress(desk.settings())
        let (mine, other) = (PressDesk.order(seed: 1), PressDesk.order(seed: 2))
        let own = Drawing(order: mine, source: .typed, notice: try await press.draw(mine))
        let read = try await press.read(own)
        #expect(read.findings.isEmpty)
        guard case .fields(let fields) = mine.record else { return }
        func letters(_ text: String?) -> String {
            (text ?? "").filter { !$0.isWhitespace }
        }
        #expect(letters(read.texts["氏名"]?.first) == letters(fields["氏名"]))
        #expect(read.codes.contains { $0.contains(fields["申請書ID"] ?? "?") })
        let swapped = Drawing(order: mine, source: .typed, notice: try await press.draw(other))
        let disproof = try await press.read(swapped)
        #expect(disproof.findings.hasErrors)
        #expect(letters(disproof.texts["氏名"]?.first) != letters(fields["氏名"]))
    }

    @Test("What is read with the drawing is given for its own PDF only, and once")
    func readingWithDrawing() async throws {
        let press = PreviewPress(desk.settings())
        let (mine, other) = (PressDesk.order(seed: 1), PressDesk.order(seed: 2))
        let (notice, reading) = try await press.drawAndRead(mine)
        #expect(notice == (try await press.draw(mine)))
        let drawing = Drawing(order: mine, source: .typed, notice: notice, reading: reading)
        let first = try await press.read(drawing)
        #expect(first.findings.isEmpty)
        #expect(try await press.read(drawing) == first)
        // Somebody else's reading does not speak for this PDF.
        let (_, foreign) = try await press.drawAndRead(other)
        let mixed = Drawing(order: mine, source: .typed, notice: notice, reading: foreign)
        #expect(try await press.read(mixed) == first)
    }

    @Test("A name that fits in no frame is shown as a batch prints it apart, said and read back")
    func overflow() async throws {
        let mine = PressDesk.order(
            .cardApplication, .live, ["氏名": String(repeating: "W", count: 100)])
        let strict = await #expect(throws: PreviewFailure.self) {
            try await PreviewPress(desk.settings()).draw(mine)
        }
        #expect(strict?.findings.map(\.code) == ["notice.does-not-fit"])
        var settings = desk.settings()
        // What another document has says nothing here.
        settings.overflow = OverflowChoice(fields: ["氏名": .separate, "宛名": .separate])
        let press = PreviewPress(settings)
        let (notice, reading) = try await press.drawAndRead(mine)
        // The sample's issuer is nobody, and a live notice of his must not go out unnoticed.
        #expect(notice.warnings.map(\.code) == ["notice.printed-apart", "issuer.placeholder"])
        #expect(notice.warnings.first?.place == .record(row: 1, field: "氏名"))
        let drawing = Drawing(order: mine, source: .typed, notice: notice, reading: reading)
        #expect(try await press.read(drawing).findings.isEmpty)
        let other = try await press.draw(PressDesk.order())
        #expect(other.warnings.allSatisfy { $0.code == "issuer.placeholder" })
    }

    @Test("An order that cannot be drawn is not read, and the next one is served")
    func nothingToRead() async throws {
        let press = PreviewPress(desk.settings())
        let wrong = PressDesk.order(.cardApplication, .live, ["秘密": "値"])
        await #expect(throws: PreviewFailure.self) { _ = try await press.drawAndRead(wrong) }
        let mine = PressDesk.order(seed: 1)
        let (notice, reading) = try await press.drawAndRead(mine)
        let drawing = Drawing(order: mine, source: .typed, notice: notice, reading: reading)
        #expect(try await press.read(drawing).findings.isEmpty)
    }

    @Test("A field that the document has not is refused without being quoted")
    func unknownField() async throws {
        let press = PreviewPress(desk.settings())
        let failure = await #expect(throws: PreviewFailure.self) {
            try await press.draw(PressDesk.order(.cardApplication, .live, ["秘密": "値"]))
        }
        #expect(failure?.findings.map(\.code) == ["preview.unknown-field"])
        #expect(failure.map { "\($0)".contains("値」") } == false)
    }
}
