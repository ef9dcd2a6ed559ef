public import Diagnostics

/// Who sits at the desk, as the counter's book names them. It is kept for years, so it must not
/// hold a number of a resident's.
public struct OperatorName: Hashable, Sendable {
    /// Most characters.
    public static let greatestLength = 40
    /// So many digits are a number of a person, not of a desk or a clerk.
    private static let digits = 9

    /// The name, without blanks around it.
    public let text: String

    /// Takes a name.
    /// - Throws: findings `preview.operator-…` that repeat nothing of it.
    public init(_ text: String) throws(DiagnosticFailure) {
        let trimmed = String(
            text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        let place = Place.option("--operator")
        var findings: [Diagnostic] = []
        if trimmed.isEmpty {
            findings.append(
                Diagnostic(
                    "preview.operator-missing", at: place, "担当者の名前がありません",
                    hint: "名前か職員番号を書くか、--operator を省いてください"))
        }
        if trimmed.count > Self.greatestLength {
            findings.append(
                Diagnostic(
                    "preview.operator-too-long", at: place, "担当者の名前は\(Self.greatestLength)文字までです"))
        }
        let unsuitable: Set<Unicode.GeneralCategory> = [
            .control, .format, .lineSeparator, .paragraphSeparator,
        ]
        if trimmed.unicodeScalars.contains(where: {
            unsuitable.contains($0.properties.generalCategory)
        }) {
            findings.append(
                Diagnostic("preview.operator-control", at: place, "担当者の名前に改行や制御文字があります"))
        }
        if trimmed.count(where: \.isNumber) >= Self.digits {
            findings.append(
                Diagnostic(
                    "preview.operator-number", at: place, "担当者の名前に長い番号があります",
                    hint: "名前は記録に残るので、個人番号や申請書IDを書かないでください"))
        }
        guard findings.isEmpty else { throw DiagnosticFailure(findings) }
        self.text = trimmed
    }
}
