internal import Diagnostics
internal import PositionedYAML

/// Reads the code points that a font is declared for, and finds what is wrong with them as far as
/// that can be seen without the font.
struct RangeReader {
    var reader: YAMLReader

    /// The ranges of a font; none after reporting what is wrong.
    /// - Parameter isOutsideAllowed: Whether `outside-private-use: true` is written.
    mutating func ranges(_ value: YAMLValue, isOutsideAllowed: Bool) -> [DeclaredRange] {
        guard let items = reader.sequence(value) else { return [] }
        if items.isEmpty {
            reader.report(
                "empty-ranges", at: value.place, "rangesに範囲がありません",
                hint: "[E000-E0FF] のように、書体を使う符号を16進で書いてください")
        }
        var ranges: [DeclaredRange] = []
        for item in items {
            guard let range = range(item) else { continue }
            if !isOutsideAllowed, !Self.isPrivateUse(range.codePoints) {
                reader.report(
                    "outside-private-use", at: range.place,
                    "範囲 \(range.text) は私用領域（E000-F8FF、F0000-10FFFF）の外です",
                    hint: "外字でない文字もこの書体で出すときだけ、この書体に outside-private-use: true を書いてください")
            } else if let other = ranges.first(where: {
                $0.codePoints.overlaps(range.codePoints)
            }) {
                reader.report(
                    "overlapping-ranges", at: range.place,
                    "範囲 \(range.text) は、同じ書体の \(other.text) と重なっています",
                    hint: "どちらかの範囲を直してください")
            } else {
                ranges.append(range)
            }
        }
        return ranges
    }

    /// Two fonts of one role that are declared for the same code point: which of them is meant?
    mutating func reportOverlaps(in role: FontRole) {
        for (index, font) in role.fonts.enumerated() {
            for earlier in role.fonts[..<index] where earlier.identifier != font.identifier {
                for range in font.ranges {
                    for other in earlier.ranges where range.codePoints.overlaps(other.codePoints) {
                        let shared = range.codePoints.clamped(to: other.codePoints)
                        reader.report(
                            "overlapping-ranges", at: range.place,
                            "役割「\(role.name)」で、書体「\(font.identifier)」の範囲 "
                                + "\(DeclaredRange.text(shared)) は"
                                + "書体「\(earlier.identifier)」にも宣言されています",
                            hint: "どちらの書体の外字か決めて、片方の範囲から除いてください")
                    }
                }
            }
        }
    }

    private mutating func range(_ value: YAMLValue) -> DeclaredRange? {
        guard let text = reader.string(value) else { return nil }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map(Self.codePoint)
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1]
        else {
            reader.report(
                "bad-range", at: value.place, "符号の範囲として読めません",
                hint: "E000-E0FF のように、16進4〜6桁の符号を「-」でつないで書いてください")
            return nil
        }
        guard first <= last, last <= 0x10FFFF, !(0xD800...0xDFFF).overlaps(first...last) else {
            reader.report(
                "bad-range", at: value.place, "範囲が逆向きか、文字の符号ではないところに及んでいます",
                hint: "小さい符号から順に、D800-DFFFを除く10FFFFまでで書いてください")
            return nil
        }
        return DeclaredRange(codePoints: first...last, place: value.place)
    }

    private static func codePoint(_ text: Substring) -> UInt32? {
        let digits = text.hasPrefix("U+") ? text.dropFirst(2) : text
        guard (4...6).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit) else {
            return nil
        }
        return UInt32(digits, radix: 16)
    }

    private static func isPrivateUse(_ range: ClosedRange<UInt32>) -> Bool {
        DeclaredRange.isPrivateUse(range.lowerBound) && DeclaredRange.isPrivateUse(range.upperBound)
            && (range.lowerBound > 0xF8FF || range.upperBound <= 0xF8FF)
    }
}
