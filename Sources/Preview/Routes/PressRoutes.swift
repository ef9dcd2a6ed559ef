internal import Diagnostics
internal import Foundation
internal import NoticeModel

/// Answers what concerns drawings: orders, pages, and what designers want to know.
public struct PressRoutes: Sendable {
    private let press: PreviewPress
    private let shelf: DrawingShelf
    private let records: (any RecordProvider)?
    private let specimens: DeskSpecimens?
    private let isDesigner: Bool

    /// Takes what the answers are made from.
    /// - Parameters:
    ///   - records: The records of the residents file; `nil` where they are only typed.
    ///   - specimens: The specimens; `nil` where there are none.
    ///   - isDesigner: Whether anybody asks for what elements became, and for comparisons.
    public init(
        press: PreviewPress, shelf: DrawingShelf, records: (any RecordProvider)?,
        specimens: DeskSpecimens?, isDesigner: Bool
    ) {
        self.press = press
        self.shelf = shelf
        self.records = records
        self.specimens = specimens
        self.isDesigner = isDesigner
    }

    /// The routes.
    public var routes: [PreviewRoute] {
        [
            PreviewRoute(.post, "/api/draw") { await draw($0) },
            PreviewRoute(.get, "/api/drawings/:id/pages/:page") { await page($0) },
            PreviewRoute(.post, "/api/drawings/:id/unmask") { await unmask($0) },
            PreviewRoute(.get, "/api/drawings/:id/elements") { await elements($0) },
            PreviewRoute(.get, "/api/drawings/:id/before/:page") { await before($0) },
            PreviewRoute(.get, "/api/drawings/:id/difference/:page") { await difference($0) },
        ]
    }

    // MARK: Drawing

    private func draw(_ request: PreviewRequest) async -> PreviewAnswer {
        guard
            let question = try? JSONDecoder().decode(
                DrawQuestion.self, from: Data(request.body))
        else { return .unreadable }
        do throws(PreviewFailure) {
            var (order, source) = try await order(question)
            order.wantsElements = isDesigner
            // A clerk's notice is there, and may be read back, before its picture is.
            order.wantsPictures = isDesigner
            let drawing = try await drawing(order, source, query: question.query)
            await shelf.add(drawing)
            return .json(DrawAnswer(drawing))
        } catch { return .findings(error.findings) }
    }

    /// What a clerk sees of a live notice is compared with the PDF before anything else.
    private func drawing(
        _ order: DrawingOrder, _ source: Drawing.Source, query: String?
    ) async throws(PreviewFailure) -> Drawing {
        guard order.purpose == .live, !isDesigner else {
            return Drawing(
                order: order, source: source, query: query, notice: try await press.draw(order))
        }
        let (notice, reading) = try await press.drawAndRead(order)
        return Drawing(
            order: order, source: source, query: query, notice: notice, reading: reading)
    }

    private func order(
        _ question: DrawQuestion
    ) async throws(PreviewFailure) -> (DrawingOrder, Drawing.Source) {
        let (document, purpose) = (question.document, question.purpose)
        let data = question.data ?? .own
        if let specimens, isDesigner, let name = specimens.name(having: data, of: document) {
            return (
                try specimens.order(name, of: document, purpose: purpose), .specimen(name)
            )
        }
        switch question.record {
        case .row(let row):
            guard let values = try await records?.values(row: row, document: document) else {
                throw PreviewFailure(
                    Diagnostic(
                        "preview.no-such-row", "住民ファイルにこの行がありません",
                        hint: "もう一度検索して、選び直してください"))
            }
            return (
                DrawingOrder(
                    document: document, purpose: purpose, record: .values(values), row: row,
                    data: data), .row(row)
            )
        case .values(let texts):
            return (
                DrawingOrder(
                    document: document, purpose: purpose, record: .fields(texts), data: data),
                .typed
            )
        case .specimen(let name):
            guard let specimens else { throw Self.noSpecimens }
            var order = try specimens.order(name, of: document, purpose: purpose)
            order.data = data
            return (order, .specimen(name))
        }
    }

    private static let noSpecimens = PreviewFailure(
        Diagnostic(
            "preview.no-specimens", "見本記録がありません",
            hint: "--baselines で見本記録のあるフォルダーを指定して、始め直してください"))

    // MARK: Pages

    private func page(_ request: PreviewRequest) async -> PreviewAnswer {
        guard let drawing = await drawing(request) else { return .noDrawing }
        guard let number = Self.number(request, ".svg"),
            drawing.notice.pages.indices.contains(number - 1)
        else { return .noPage }
        do throws(PreviewFailure) {
            let page = try await pages(of: drawing)[number - 1]
            return PreviewAnswer(
                contentType: "image/svg+xml",
                body: drawing.isUnmasked ? page.picture : page.maskedPicture)
        } catch { return .findings(error.findings) }
    }

    /// The pages with their pictures. If they were not drawn with the PDF they are now, and the
    /// same order gives the same bytes: what is shown is what the PDF holds.
    private func pages(
        of drawing: Drawing
    ) async throws(PreviewFailure) -> [DrawnNotice.Page] {
        if drawing.order.wantsPictures || drawing.notice.pages.allSatisfy({ !$0.picture.isEmpty }) {
            return drawing.notice.pages
        }
        var order = drawing.order
        order.wantsPictures = true
        let notice = try await press.draw(order)
        guard notice.pdf == drawing.notice.pdf else {
            throw PreviewFailure(
                Diagnostic(
                    "preview.changed", "表示したあとで、レイアウトか発行者ファイルか書体が変わりました",
                    hint: "もう一度表示してください"))
        }
        await shelf.keep(notice.pages, of: drawing.id)
        return notice.pages
    }

    private func unmask(_ request: PreviewRequest) async -> PreviewAnswer {
        guard let drawing = await shelf.unmask(request.parameters["id"] ?? "") else {
            return .noDrawing
        }
        return .json(DrawAnswer(drawing))
    }

    private func elements(_ request: PreviewRequest) async -> PreviewAnswer {
        guard let drawing = await drawing(request) else { return .noDrawing }
        guard let elements = drawing.notice.elements else { return .noPage }
        return PreviewAnswer(
            contentType: "application/json; charset=utf-8", body: elements)
    }

    // MARK: Before and after

    private func before(_ request: PreviewRequest) async -> PreviewAnswer {
        guard let drawing = await drawing(request) else { return .noDrawing }
        guard let picture = recorded(drawing, request)?.picture else { return .noPage }
        return PreviewAnswer(contentType: "image/png", body: picture)
    }

    /// The specimen is drawn as it was approved: for its own purpose, with its own numbers.
    private func difference(_ request: PreviewRequest) async -> PreviewAnswer {
        guard let drawing = await drawing(request) else { return .noDrawing }
        guard let specimens, let (name, number, picture) = recorded(drawing, request) else {
            return .noPage
        }
        do throws(PreviewFailure) {
            let order = try specimens.order(name, of: drawing.order.document, purpose: nil)
            return PreviewAnswer(
                contentType: "image/png",
                body: try await press.compare(order, page: number, before: picture))
        } catch { return .findings(error.findings) }
    }

    private func recorded(
        _ drawing: Drawing, _ request: PreviewRequest
    ) -> (name: String, page: Int, picture: [UInt8])? {
        guard case .specimen(let name) = drawing.source,
            let number = Self.number(request, ".png"),
            let picture = specimens?.picture(name, of: drawing.order.document, page: number)
        else { return nil }
        return (name, number, picture)
    }

    private func drawing(_ request: PreviewRequest) async -> Drawing? {
        await shelf.drawing(request.parameters["id"] ?? "")
    }

    /// The number of a page as paths have it: `1.svg`.
    private static func number(_ request: PreviewRequest, _ suffix: String) -> Int? {
        guard let name = request.parameters["page"], name.hasSuffix(suffix) else { return nil }
        return Int(name.dropLast(suffix.count))
    }
}
