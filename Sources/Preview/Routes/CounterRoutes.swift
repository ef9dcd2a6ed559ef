internal import Diagnostics
internal import Foundation
internal import Intake
internal import NoticeModel

/// Answers what concerns persons: the desk, forms, the search, the comparison of a finished notice
/// with whom it was asked for, its release, and the PDF once it is released.
public struct CounterRoutes: Sendable {
    /// The most records that a search gives unless it asks for another number.
    static let searchLimit = 50

    let settings: DeskSettings
    let documents: DeskDocuments
    let residents: ResidentsDesk?
    let proofs: PersonProofs

    /// Takes what the answers are made from.
    /// - Parameters:
    ///   - residents: The residents file; `nil` where records are only typed.
    ///   - reader: Reads finished notices back.
    ///   - book: Where live releases are written down.
    public init(
        settings: DeskSettings, documents: DeskDocuments, residents: ResidentsDesk?,
        shelf: DrawingShelf, reader: any DrawingReader, book: CounterBook
    ) {
        self.settings = settings
        self.documents = documents
        self.residents = residents
        proofs = PersonProofs(
            documents: documents, residents: residents, shelf: shelf, reader: reader, book: book)
    }

    /// The routes.
    public var routes: [PreviewRoute] {
        [
            PreviewRoute(.get, "/api/desk") { _ in await desk() },
            PreviewRoute(.post, "/api/fields") { await fields($0) },
            PreviewRoute(.post, "/api/braille") { braille($0) },
            PreviewRoute(.post, "/api/search") { await search($0) },
            PreviewRoute(.post, "/api/drawings/:id/prove") { await prove($0) },
            PreviewRoute(.post, "/api/drawings/:id/release") { await release($0) },
            PreviewRoute(.get, "/api/drawings/:id/notice.pdf") { await notice($0) },
        ]
    }

    private func desk() async -> PreviewAnswer {
        let all = await documents.all()
        var rows: DeskAnswer.Rows?
        if let residents, let first = all.first, let counts = await residents.counts(for: first) {
            rows = DeskAnswer.Rows(counts)
        }
        return .json(
            DeskAnswer(
                language: settings.language, designer: settings.isDesigner,
                hasResidents: residents != nil, residents: Nullable(rows),
                documents: all.map(DeskAnswer.Document.init), idleSeconds: settings.idleSeconds,
                specimens: settings.specimens, hasBaselines: settings.hasBaselines))
    }

    private func fields(_ request: PreviewRequest) async -> PreviewAnswer {
        struct Question: Decodable { let document: String }
        guard let question: Question = Self.question(request) else { return .unreadable }
        guard let document = await documents.document(question.document) else {
            return .noDocument
        }
        return .json(["fields": FormDescription(document).fields])
    }

    private func braille(_ request: PreviewRequest) -> PreviewAnswer {
        struct Question: Decodable { let kana: String }
        guard let question: Question = Self.question(request) else { return .unreadable }
        return .json(BrailleAnswer(kana: question.kana))
    }

    private func search(_ request: PreviewRequest) async -> PreviewAnswer {
        struct Question: Decodable {
            let document: String
            let query: String
            let limit: Int?
        }
        guard let question: Question = Self.question(request) else { return .unreadable }
        guard let residents else {
            return .failure(
                404, "preview.no-residents", "住民ファイルがありません。--input で指定して始め直してください")
        }
        guard let document = await documents.document(question.document) else {
            return .noDocument
        }
        do throws(PreviewFailure) {
            let (result, counts) = try await residents.search(
                question.query, document: document, limit: question.limit ?? Self.searchLimit)
            return .json(SearchAnswer(result, counts))
        } catch { return .findings(error.findings) }
    }

    private func prove(_ request: PreviewRequest) async -> PreviewAnswer {
        guard let drawing = await proofs.shelf.drawing(request.parameters["id"] ?? "") else {
            return .noDrawing
        }
        do throws(PreviewFailure) {
            return .json(ProofAnswer(try await proofs.prove(drawing)))
        } catch { return .findings(error.findings) }
    }

    private func release(_ request: PreviewRequest) async -> PreviewAnswer {
        struct Question: Decodable {
            let confirmation: String?
            let use: CounterEntry.Use
        }
        guard let question: Question = Self.question(request) else { return .unreadable }
        guard let drawing = await proofs.shelf.drawing(request.parameters["id"] ?? "") else {
            return .noDrawing
        }
        do throws(ReleaseRefusal) {
            try await proofs.release(
                drawing, confirmation: question.confirmation, for: question.use)
        } catch { return .failure(error.status, error.code, error.message) }
        return .json(["address": "/api/drawings/\(drawing.id)/notice.pdf"])
    }

    private func notice(_ request: PreviewRequest) async -> PreviewAnswer {
        guard let drawing = await proofs.shelf.drawing(request.parameters["id"] ?? "") else {
            return .noDrawing
        }
        let use: CounterEntry.Use = request.query["use"] == "download" ? .download : .print
        let pdf: [UInt8]
        do throws(ReleaseRefusal) {
            pdf = try await proofs.handOut(drawing, for: use)
        } catch { return .failure(error.status, error.code, error.message) }
        // Of what names a file only what is no person's: the form, its serial, what it is for, and
        // enough of the drawing's own name that no two files have the same.
        let parts = [
            drawing.order.document, drawing.notice.serial,
            drawing.order.purpose == .live ? "" : drawing.order.purpose.rawValue,
            String(drawing.id.prefix(6)),
        ]
        let name = parts.filter { !$0.isEmpty }.joined(separator: "-")
        let disposition = use == .download ? "attachment" : "inline"
        return PreviewAnswer(
            contentType: "application/pdf", body: pdf,
            headers: [
                (
                    name: "Content-Disposition",
                    value: "\(disposition); filename=\"\(name).pdf\""
                )
            ])
    }

    private static func question<Question: Decodable>(_ request: PreviewRequest) -> Question? {
        try? JSONDecoder().decode(Question.self, from: Data(request.body))
    }
}
