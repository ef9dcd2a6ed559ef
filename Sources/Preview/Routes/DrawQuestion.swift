internal import NoticeModel

/// `POST /api/draw`: what is to be drawn.
struct DrawQuestion: Decodable {
    /// Which record.
    enum Record {
        case row(Int)
        case values([String: String])
        case specimen(String)
    }

    let document: String
    let purpose: PrintPurpose
    let record: Record
    let query: String?
    let data: DrawingOrder.DataLength?
}

extension DrawQuestion.Record: Decodable {
    private enum CodingKeys: String, CodingKey { case row, values, specimen }

    /// Reads an object with exactly one of the keys.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        guard container.allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: container.codingPath, debugDescription: "one record"))
        }
        if let row = try container.decodeIfPresent(Int.self, forKey: .row) {
            self = .row(row)
        } else if let name = try container.decodeIfPresent(String.self, forKey: .specimen) {
            self = .specimen(name)
        } else {
            self = .values(try container.decode([String: String].self, forKey: .values))
        }
    }
}

/// What it is answered.
struct DrawAnswer: Encodable {
    struct Page: Encodable {
        let label: String
        let width: Double
        let height: Double
    }

    let drawing: String
    let pages: [Page]
    let serial: String
    let warnings: [PreviewFinding]
    let isMasked: Bool
    let hasIndividualNumber: Bool
    /// The specimen that is shown; `nil` for any other record.
    let specimen: String?

    init(_ drawing: Drawing) {
        let notice = drawing.notice
        self.drawing = drawing.id
        pages = notice.pages.map { Page(label: $0.label, width: $0.width, height: $0.height) }
        serial = notice.serial
        warnings = notice.warnings.map { PreviewFinding($0) }
        isMasked = notice.hasIndividualNumber && !drawing.isUnmasked
        hasIndividualNumber = notice.hasIndividualNumber
        specimen = if case .specimen(let name) = drawing.source { name } else { nil }
    }
}
