internal import PrintJob

/// How a comparison went, for people and for machines.
struct ReconciliationSummary: Encodable {
    /// Most numbers that are shown one by one; a machine gets all of them.
    private static let shown = 20

    /// A reading of the camera.
    struct Reading: Encodable {
        let serial: String
        let line: Int
    }

    /// A serial that was read more than once.
    struct Doubled: Encodable {
        let serial: String
        let lines: [Int]
    }

    let isClean: Bool
    let counts: Reconciliation.Counts
    /// In the notation that `tsuchi reprint --serials` takes.
    let missing: String
    let doubled: [Doubled]
    let foreign: [Reading]
    let outOfOrder: [Reading]

    init(_ result: Reconciliation) {
        isClean = result.isClean
        counts = result.counts
        missing = result.missing.description
        doubled = result.doubled.map {
            Doubled(serial: Self.digits($0.serial), lines: $0.lines.map(Int.init))
        }
        foreign = result.foreign.map(Self.reading)
        outOfOrder = result.outOfOrder.map(Self.reading)
    }

    var text: String {
        var lines = ["印刷した通知 \(counts.planned)通、読んだ番号 \(counts.read)件、一致 \(counts.matched)通"]
        if isClean { return lines[0] + "\nすべて一致しました" }
        if !missing.isEmpty { lines.append("抜け: \(Self.shortened(missing))") }
        lines += Self.list("重なり", doubled) { item in
            "\(item.serial)（\(item.lines.map { "\($0)行目" }.joined(separator: "、"))）"
        }
        lines += Self.list("ほかの仕事の番号", foreign) { "\($0.serial)（\($0.line)行目）" }
        lines += Self.list("順序の違い", outOfOrder) { "\($0.serial)（\($0.line)行目）" }
        return lines.joined(separator: "\n")
    }

    private static func list<Item>(
        _ title: String, _ items: [Item], _ text: (Item) -> String
    ) -> [String] {
        if items.isEmpty { return [] }
        let rest = items.count - shown
        let shownItems = items.prefix(shown).map(text).joined(separator: "、")
        return ["\(title): \(shownItems)" + (rest > 0 ? " ほか\(rest)件" : "")]
    }

    /// As many ranges as a person can take in; `--format json` has all.
    private static func shortened(_ ranges: String) -> String {
        let parts = ranges.split(separator: ",")
        let rest = parts.count - shown
        return parts.prefix(shown).joined(separator: ",") + (rest > 0 ? " ほか\(rest)か所" : "")
    }

    private static func reading(_ reading: ScannedList.Reading) -> Reading {
        Reading(serial: digits(reading.serial), line: Int(reading.line))
    }

    private static func digits(_ serial: UInt32) -> String {
        let digits = String(serial)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
}
