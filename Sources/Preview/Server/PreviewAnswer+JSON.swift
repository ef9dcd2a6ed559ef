public import Diagnostics
internal import Foundation

extension PreviewAnswer {
    /// A value as JSON, keys in order. Keys without a value are left out.
    public static func json(_ value: some Encodable, status: Int = 200) -> PreviewAnswer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let body = try? encoder.encode(value) else {
            // Only a number that is none comes here; what it stood for is not said.
            return .failure(500, "preview.unwritable", "答えを作れませんでした")
        }
        return PreviewAnswer(
            status: status, contentType: "application/json; charset=utf-8", body: Array(body))
    }

    /// Findings that kept a notice from being drawn: status 422, `{"findings":[…]}`.
    public static func findings(_ findings: [Diagnostic]) -> PreviewAnswer {
        json(FindingList(findings: findings.map { PreviewFinding($0) }), status: 422)
    }

    /// Why a request is not answered: `{"error":"code","message":"…"}`.
    ///
    /// - Parameters:
    ///   - code: A stable code such as `preview.locked`.
    ///   - message: Japanese, for the person before the page; never a value of a record.
    public static func failure(_ status: Int, _ code: String, _ message: String) -> PreviewAnswer {
        json(Failure(error: code, message: message), status: status)
    }

    private struct FindingList: Encodable {
        let findings: [PreviewFinding]
    }

    private struct Failure: Encodable {
        let error: String
        let message: String
    }
}
