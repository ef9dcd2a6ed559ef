internal import Diagnostics
internal import Foundation
internal import NoticeModel

@testable internal import Preview

/// Drawings whose PDF is the JSON of what stands on it, and their reader: what is read depends on
/// the bytes of the file alone, as with a real one.
struct PaperReader: DrawingReader {
    /// What stands on a paper.
    struct Paper: Codable {
        var texts: [String: [String]]
        var codes: [String]
    }

    func read(_ drawing: Drawing) async throws(PreviewFailure) -> ReadNotice {
        guard
            let paper = try? JSONDecoder().decode(Paper.self, from: Data(drawing.notice.pdf))
        else { throw PreviewFailure(Diagnostic("readback.unreadable", "PDFが壊れています")) }
        return ReadNotice(texts: paper.texts, codes: paper.codes)
    }

    /// A finished notice of a record.
    static func notice(_ record: [String: String]) throws -> DrawnNotice {
        let schema = DocumentType.cardApplication.schema
        let validator = try NoticeValidator(document: .cardApplication, purpose: .live)
        let values = schema.fields.map { record[$0.name] }
        guard case .accepted(let notice, _) = validator.validate(values, row: 1) else {
            throw PreviewFailure([])
        }
        var texts: [String: [String]] = [:]
        for field in ["氏名", "生年月日", "申請書ID"] {
            texts[field] = [notice.text(of: field) ?? ""]
        }
        if let kana = notice.text(of: "点字カナ"), !kana.isEmpty { texts["点字カナ"] = [kana] }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let paper = Paper(
            texts: texts, codes: ["https://example.jp/\(record["申請書ID"] ?? "")"])
        return DrawnNotice(
            pdf: Array(try encoder.encode(paper)), pages: [], serial: "00000014")
    }
}
