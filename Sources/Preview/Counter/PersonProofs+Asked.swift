internal import Diagnostics
internal import NoticeModel

extension PersonProofs {
    /// Whom a drawing was asked for: from the residents file as it is now, or from what was typed.
    /// The record that was drawn must be that person's.
    /// - Throws: ``PreviewFailure`` if it is not, or not any more.
    func asked(_ drawing: Drawing) async throws(PreviewFailure) -> (DeskDocument, AskedPerson) {
        let order = drawing.order
        guard let document = await documents.document(order.document) else {
            throw PreviewFailure(Self.changed)
        }
        if order.purpose == .live {
            guard order.data == .own else { throw PreviewFailure(Self.notOwnData) }
            if case .specimen = drawing.source { throw PreviewFailure(Self.notOwnData) }
        }
        let drawn = try notice(of: order, document)
        if case .row(let row) = drawing.source {
            let kept = try await residents?.notice(row: row, document: order.document)
            guard let kept, order.row == row, kept.values == drawn.values else {
                throw PreviewFailure(Self.changed)
            }
            return (document, AskedPerson(key: drawing.query, notice: kept))
        }
        return (document, AskedPerson(key: drawing.query, notice: drawn))
    }

    /// The record that was ordered, by the rules of the batch.
    private func notice(
        of order: DrawingOrder, _ document: DeskDocument
    ) throws(PreviewFailure) -> Notice {
        guard let validator = document.validator(for: order.purpose) else {
            throw PreviewFailure(Self.changed)
        }
        do throws(DiagnosticFailure) {
            let values =
                switch order.record {
                case .values(let values): values
                case .fields(let fields): try FormDescription(document).values(fields)
                }
            guard values.count == document.document.schema.fields.count else {
                throw DiagnosticFailure(Self.changed)
            }
            switch validator.validate(values, row: order.row) {
            case .accepted(let notice, _): return notice
            case .rejected(let violations):
                throw DiagnosticFailure(violations.map { $0.diagnostic(row: order.row) })
            }
        } catch { throw PreviewFailure(error.diagnostics) }
    }

    private static let notOwnData = Diagnostic(
        "preview.not-own-data", "試しの文字や見本の記録は、本番用に出せません",
        hint: "住民ファイルから選ぶか、記録を入力してください")

    private static let changed = Diagnostic(
        "preview.record-changed", "元の記録が表示したものと違います", hint: "もう一度表示してください")
}
