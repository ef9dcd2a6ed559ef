internal import CHarfBuzz
internal import CPango
internal import Diagnostics
internal import FontCatalog

/// Holds a declared range against what the font really has.
struct RangeCheck {
    /// Most stretches that a finding spells out.
    private static let shownCount = 8

    let face: FontFace

    /// What is wrong with a range; `nil` if every code point of it has a glyph. A declared 外字
    /// without a glyph would be found only when its bearer's notice is refused.
    func finding(_ range: DeclaredRange) -> Diagnostic? {
        guard let font = pango_font_get_hb_font(face.font) else { return nil }
        var missing: [UInt32] = []
        var present: [UInt32] = []
        for point in range.codePoints where point & 0xFFFE != 0xFFFE {
            var glyph: hb_codepoint_t = 0
            let isThere = hb_font_get_nominal_glyph(font, point, &glyph) != 0 && glyph != 0
            if isThere { present.append(point) } else { missing.append(point) }
        }
        guard !missing.isEmpty else { return nil }
        let name = face.file.identifier
        return Diagnostic(
            "font.missing-glyphs", at: range.place,
            "範囲 \(range.text) のうち\(missing.count)字の字形が、書体「\(name)」にありません: "
                + Self.stretches(missing),
            hint: present.isEmpty
                ? "範囲か、書体のファイルを確かめてください" : "書体にある範囲: [\(Self.stretches(present))]")
    }

    /// Code points in order as the stretches they make up, the first few of them.
    static func stretches(_ points: [UInt32]) -> String {
        var ranges: [ClosedRange<UInt32>] = []
        for point in points {
            if let last = ranges.last, last.upperBound + 1 == point {
                ranges[ranges.count - 1] = last.lowerBound...point
            } else {
                ranges.append(point...point)
            }
        }
        let shown = ranges.prefix(shownCount).map(DeclaredRange.text)
        return shown.joined(separator: ", ") + (ranges.count > shownCount ? ", …" : "")
    }
}
