internal import PrintJob

/// How far texts are made smaller or narrower, and what is printed apart, for people.
struct FittingText {
    /// Fields named one by one.
    static let mostFields = 8

    let wording: Wording

    /// A line for the fields together and one for each, as far as the smallest letters in use.
    func lines(_ fitting: [FieldFitting]?) -> [String] {
        guard let fitting, !fitting.isEmpty else { return [] }
        let fields = fitting.prefix(Self.mostFields).map { "  " + line($0) }
        let rest = fitting.count - fields.count
        return [wording("縮小か長体で収める文字", "texts made smaller or narrower to fit") + ":"]
            + fields + (rest > 0 ? [wording("  ほか\(rest)項目", "  \(rest) more fields")] : [])
    }

    /// How many notices are printed apart; nothing if none are.
    func separated(_ count: Int?, files: [String]) -> [String] {
        guard let count, count > 0 else { return [] }
        let notices = wording.count(count, .notice)
        let names = files.isEmpty ? "" : ": " + wording.list(files)
        return [
            wording(
                "うち山分け（枠に収まらず、小さい文字で別の冊に印刷） \(notices)",
                "of these, printed apart in smaller letters, because they do not fit: \(notices)")
                + names
        ]
    }

    private func line(_ field: FieldFitting) -> String {
        let name = field.isOfCarrier ? wording("宛名台紙の", "carrier: ") + field.field : field.field
        let count = wording.count(field.notices, field.isOfCarrier ? .carrier : .notice)
        var parts: [String] = []
        if field.condensed > 0 {
            let least = Int((field.leastCondensing * 100).rounded())
            parts.append(
                wording(
                    "長体 \(wording.number(field.condensed))（\(least) %まで）",
                    "\(wording.number(field.condensed)) condensed (to \(least) %)"))
        }
        if field.shrunk > 0 {
            let sizes = "\(Self.text(field.statedSize)) → \(Self.text(field.smallestSize)) pt"
            parts.append(
                wording(
                    "縮小 \(wording.number(field.shrunk))（最小 \(sizes)）",
                    "\(wording.number(field.shrunk)) shrunk (smallest \(sizes))"))
        }
        if field.separated > 0 {
            parts.append(
                wording(
                    "山分け \(wording.number(field.separated))",
                    "\(wording.number(field.separated)) printed apart"))
        }
        return "\(name) \(count): \(wording.list(parts))"
    }

    /// Points to a tenth or as stated: 8 and 6.5.
    private static func text(_ points: Double) -> String {
        let rounded = (points * 100).rounded() / 100
        return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
    }
}
