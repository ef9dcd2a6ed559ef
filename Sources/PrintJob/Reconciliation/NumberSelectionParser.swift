internal import Diagnostics

/// Reads the notation of a ``NumberSelection``.
struct NumberSelectionParser {
    /// More findings help nobody: the list is then something else altogether.
    private static let greatestFindingCount = 20

    let kind: NumberSelection.Kind
    let option: String
    private var findings: [Diagnostic] = []

    init(kind: NumberSelection.Kind, option: String) {
        self.kind = kind
        self.option = option
    }

    /// - Throws: all findings, up to a limit.
    mutating func ranges(in text: String) throws(DiagnosticFailure) -> [ClosedRange<UInt32>] {
        let scalars = text.unicodeScalars.map(Self.narrow)
        let entries = scalars.split(separator: ",", omittingEmptySubsequences: false)
        if entries.allSatisfy({ Self.trimmed($0).isEmpty }) {
            throw DiagnosticFailure(
                Diagnostic(
                    "selection.empty", at: .option(option), "番号がありません", hint: Self.example(kind)))
        }
        var ranges: [ClosedRange<UInt32>] = []
        var count = 0
        for (index, entry) in entries.enumerated() {
            guard findings.count < Self.greatestFindingCount else { break }
            guard let range = range(entry, place: index + 1) else { continue }
            ranges.append(range)
            count += range.count
        }
        if findings.isEmpty, count > NumberSelection.greatestCount {
            report(
                "too-many", "番号が多すぎます",
                hint: "1回に選べるのは\(NumberSelection.greatestCount)個までです。範囲の終わりを確かめてください")
        }
        guard findings.isEmpty else { throw DiagnosticFailure(findings) }
        return ranges
    }

    private mutating func range(
        _ entry: ArraySlice<Unicode.Scalar>, place: Int
    ) -> ClosedRange<UInt32>? {
        let ends = entry.split(separator: "-", omittingEmptySubsequences: false).map(Self.trimmed)
        guard !Self.trimmed(entry).isEmpty else {
            report("empty-entry", "\(place)番目が空です", hint: "余分なコンマを消すか、抜けた番号を入れてください")
            return nil
        }
        guard ends.count <= 2 else {
            report("not-a-range", "\(place)番目にハイフンが2つ以上あります", hint: Self.example(kind))
            return nil
        }
        guard let first = number(ends[0], place), let last = number(ends[ends.count - 1], place)
        else { return nil }
        guard first <= last else {
            report("reversed-range", "\(place)番目の範囲が逆です", hint: "小さい番号を先に書いてください")
            return nil
        }
        return first...last
    }

    private mutating func number(_ digits: ArraySlice<Unicode.Scalar>, _ place: Int) -> UInt32? {
        guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else {
            report(
                "not-a-number", "\(place)番目に番号でないものがあります",
                hint: "番号のあいだはコンマ、範囲はハイフンで書きます。" + Self.example(kind))
            return nil
        }
        switch kind {
        case .serials where digits.count != 8:
            report(
                "wrong-length", "\(place)番目の番号が8桁ではありません",
                hint: "製造管理番号は、範囲の終わりも8桁で書いてください")
            return nil
        case .serials: return Self.value(digits)
        case .pieces: return positive(digits, place, greatest: 9_999_999)
        case .rows: return positive(digits, place, greatest: 999_999_999)
        }
    }

    private mutating func positive(
        _ digits: ArraySlice<Unicode.Scalar>, _ place: Int, greatest: UInt32
    ) -> UInt32? {
        let significant = digits.drop { $0 == "0" }
        if significant.count <= 9, let value = Self.value(significant), value <= greatest,
            value > 0
        {
            return value
        }
        let isZero = significant.isEmpty
        report(
            "out-of-bounds", isZero ? "\(place)番目が0です" : "\(place)番目の番号が大きすぎます",
            hint: "1から\(greatest)までの番号で書いてください")
        return nil
    }

    private static func value(_ digits: ArraySlice<Unicode.Scalar>) -> UInt32? {
        digits.isEmpty ? 0 : UInt32(String(String.UnicodeScalarView(digits)))
    }

    private mutating func report(_ name: String, _ message: String, hint: String) {
        let finding = Diagnostic(
            DiagnosticCode(rawValue: "selection.\(name)"), at: .option(option), message, hint: hint)
        // Both ends of a range may be wrong in the same way.
        if findings.last != finding { findings.append(finding) }
    }

    private static func example(_ kind: NumberSelection.Kind) -> String {
        kind == .serials
            ? "10000019-10000025,10000031 のように書いてください" : "3-7,12 のように書いてください"
    }

    private static func trimmed(_ part: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        let start = part.drop { $0 == " " }
        return start.dropLast(start.reversed().prefix { $0 == " " }.count)
    }

    /// What a Japanese keyboard gives for digits, comma, hyphen and space, as ASCII.
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "０"..."９": Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30))
        case "，", "、", "､": ","
        // Hyphens and dashes, minus, long vowel marks, box drawing, wave dashes and tildes.
        case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FF0D}", "\u{30FC}", "\u{FF70}", "\u{2500}",
            "\u{301C}", "\u{FF5E}", "~":
            "-"
        case "\u{3000}", "\u{00A0}", "\t", "\n", "\r": " "
        default: scalar
        }
    }
}
