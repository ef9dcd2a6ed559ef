/// Changes of half and full width. No character is lost by any: what a folding does not know stays
/// as it is.
enum WidthFolding: String, Hashable, Sendable, CaseIterable {
    /// ASCII, blanks and half-width kana to full width; a mark of voice joins its kana.
    case full
    /// Full-width ASCII and blanks to half width; kana stay.
    case half
    /// Half-width kana alone to full width.
    case kana

    /// The text in that width.
    func folded(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch self {
            case .half: result.append(Self.half(scalar))
            case .full: Self.append(Self.full(scalar), to: &result)
            case .kana: Self.append(scalar, to: &result)
            }
        }
        return String(result)
    }

    private static func half(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x3000: " "
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default: scalar
        }
    }

    private static func full(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x20: "\u{3000}"
        case 0x21...0x7E: Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
        default: scalar
        }
    }

    /// The full-width forms of U+FF61 to U+FF9F.
    private static let kanaForms = Array(
        ("。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモ"
            + "ヤユヨラリルレロワン゛゜").unicodeScalars)

    private static func append(
        _ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView
    ) {
        guard 0xFF61...0xFF9F ~= scalar.value else { return result.append(scalar) }
        let offset: UInt32? =
            switch scalar.value {
            case 0xFF9E: 1
            case 0xFF9F: 2
            default: nil
            }
        if let offset, let last = result.last, let voiced = voiced(last, by: offset) {
            result.removeLast()
            return result.append(voiced)
        }
        result.append(kanaForms[Int(scalar.value - 0xFF61)])
    }

    /// カ and ゛ are ガ; ハ and ゜ are パ.
    private static func voiced(_ kana: Unicode.Scalar, by offset: UInt32) -> Unicode.Scalar? {
        if kana == "ウ", offset == 1 { return "ヴ" }
        let isFit =
            switch kana.value {
            case 0x30AB...0x30C1: offset == 1 && kana.value % 2 == 1
            case 0x30C4...0x30C8: offset == 1 && kana.value % 2 == 0
            case 0x30CF...0x30DD: kana.value % 3 == 0
            default: false
            }
        return isFit ? Unicode.Scalar(kana.value + offset) : nil
    }
}
