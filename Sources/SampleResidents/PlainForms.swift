internal import NoticeModel

/// The substitutes that stand in the sample's 代替文字情報. For invented people they may be made by a
/// table; for real ones they are a registrar's decision.
enum PlainForms {
    private static let forms: [Unicode.Scalar: Unicode.Scalar] = [
        "𠮷": "吉", "髙": "高", "﨑": "崎", "濵": "浜", "德": "徳", "瀨": "瀬", "𣘺": "橋",
        "\u{FA19}": "神", "\u{FA1B}": "福", "靍": "鶴",
    ]

    /// The substitute for a text, or `nil` if it needs none.
    static func substitute(for text: String) -> String? {
        guard SubstituteRule.isNeeded(for: text) else { return nil }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isVariationSelector {
            plain.append(forms[scalar] ?? scalar)
        }
        return String(plain)
    }
}
