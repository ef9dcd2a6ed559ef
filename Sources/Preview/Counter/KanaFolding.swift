/// Katakana of all forms as the plain full-width ones, for ``SearchKey``.
enum KanaFolding {
    /// A small katakana as the large one (ャ as ヤ, ヵ as カ); others as they are.
    static func large(_ kana: Unicode.Scalar) -> Unicode.Scalar {
        let value: UInt32 =
            switch kana.value {
            case 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE:
                kana.value + 1
            case 0x30F5: 0x30AB
            case 0x30F6: 0x30B1
            default: kana.value
            }
        return Unicode.Scalar(value) ?? kana
    }

    /// A half-width katakana (U+FF66 to U+FF9D) as the large full-width one.
    static func fullWidth(_ kana: Unicode.Scalar) -> Unicode.Scalar {
        let index = Int(kana.value) - 0xFF66
        return wide.indices.contains(index) ? wide[index] : kana
    }

    /// A kana with 濁点 or 半濁点 put to it; as it is where there is no such kana.
    static func voiced(_ kana: Unicode.Scalar, isHalf: Bool) -> Unicode.Scalar {
        if isHalf {
            guard let index = pRow.firstIndex(of: kana.value) else { return kana }
            return Unicode.Scalar(pRow[index] + 2) ?? kana
        }
        if kana.value == 0x30A6 { return "ヴ" }
        if kana.value == 0x30EF { return "ヷ" }
        let isVoiceable =
            0x30AB...0x30C1 ~= kana.value && kana.value & 1 == 1
            || [0x30C4, 0x30C6, 0x30C8].contains(kana.value) || pRow.contains(kana.value)
        return isVoiceable ? Unicode.Scalar(kana.value + 1) ?? kana : kana
    }

    /// ハヒフヘホ.
    private static let pRow: [UInt32] = [0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB]

    /// What U+FF66 to U+FF9D stand for, small ones as large.
    private static let wide = Array(
        ("ヲアイウエオヤユヨツーアイウエオカキクケコサシスセソタチツテトナニヌネノ"
            + "ハヒフヘホマミムメモヤユヨラリルレロワン").unicodeScalars)
}
