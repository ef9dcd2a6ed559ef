internal import Diagnostics

/// Why something is printed again, in the words of whoever asks. It stands in the evidence that is
/// kept when personal data is purged, so it must not carry any.
struct ReprintReason {
    /// Most characters.
    static let greatestLength = 100
    /// So many digits in a row are a number of a person, not a date or a count.
    private static let digits = 9

    let text: String

    /// - Throws: findings `reprint.reason-…` that repeat nothing of it.
    init(_ text: String) throws(DiagnosticFailure) {
        let trimmed = String(
            text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        let place = Place.option("--reason")
        var findings: [Diagnostic] = []
        if trimmed.isEmpty {
            findings.append(
                Diagnostic(
                    "reprint.reason-missing", at: place, "再印刷の理由がありません",
                    hint: "「紙詰まり」のように短く書いてください"))
        }
        if trimmed.count > Self.greatestLength {
            findings.append(
                Diagnostic(
                    "reprint.reason-too-long", at: place,
                    "再印刷の理由は\(Self.greatestLength)文字までです"))
        }
        if trimmed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            findings.append(
                Diagnostic("reprint.reason-control", at: place, "再印刷の理由に改行や制御文字があります"))
        }
        if Self.longestNumber(in: trimmed) >= Self.digits {
            findings.append(
                Diagnostic(
                    "reprint.reason-number", at: place, "再印刷の理由に長い番号があります",
                    hint: "理由は証跡に残るので、個人番号や申請書ID、氏名を書かないでください"))
        }
        guard findings.isEmpty else { throw DiagnosticFailure(findings) }
        self.text = trimmed
    }

    /// Most digits in a row, of any script, spaces and hyphens between them left out.
    private static func longestNumber(in text: String) -> Int {
        var (longest, length) = (0, 0)
        for character in text {
            if character.isNumber {
                length += 1
                longest = max(longest, length)
            } else if !character.isWhitespace, !"-－ー‐".contains(character) {
                length = 0
            }
        }
        return longest
    }
}
