internal import Readback

/// What has become of the codes of a page.
enum SymbolComparison {
    /// Greatest distance in millimetres of two places that are one: codes are found in a picture,
    /// to a dot or two.
    private static let slack = 0.35
    /// How far in millimetres a code with another message may be from the one it stands for.
    private static let nearby = 5.0

    static func changes(
        before: [PageReading.Symbol], after: [PageReading.Symbol]
    ) -> [PageChange] {
        var (old, new) = (before, after)
        var changes: [PageChange] = []
        let rules: [(PageReading.Symbol, PageReading.Symbol) -> Bool] = [
            { $0.payload == $1.payload && distance($0, $1) <= nearby },
            { distance($0, $1) <= nearby },
            { $0.payload == $1.payload },
        ]
        for rule in rules {
            var rest: [PageReading.Symbol] = []
            for symbol in old {
                let match = new.indices.filter { rule(symbol, new[$0]) }
                    .min { distance(symbol, new[$0]) < distance(symbol, new[$1]) }
                guard let match else {
                    rest.append(symbol)
                    continue
                }
                if let change = change(symbol, new.remove(at: match)) { changes.append(change) }
            }
            old = rest
        }
        changes += old.map { symbol in
            PageChange(
                .symbol, seenBy: .symbols, before: symbol.payload,
                beforeFrame: PageFrame(symbol.frame), detail: "コードが消えたか、読めなくなりました")
        }
        changes += new.map { symbol in
            PageChange(
                .symbol, seenBy: .symbols, after: symbol.payload,
                afterFrame: PageFrame(symbol.frame), detail: "コードが加わりました")
        }
        return changes
    }

    private static func change(
        _ before: PageReading.Symbol, _ after: PageReading.Symbol
    ) -> PageChange? {
        var details: [String] = []
        if before.kind != after.kind || before.payload != after.payload {
            details.append("コードの内容が違います")
        }
        if let old = before.level, let new = after.level, old != new {
            details.append("誤り訂正レベルが\(old)から\(new)")
        }
        if let old = before.version, let new = after.version, old != new {
            details.append("型番が\(old)から\(new)")
        }
        if details.isEmpty { details += placeDetail(before.frame, after.frame) }
        guard !details.isEmpty else { return nil }
        return PageChange(
            .symbol, seenBy: .symbols, before: before.payload, after: after.payload,
            beforeFrame: PageFrame(before.frame), afterFrame: PageFrame(after.frame),
            detail: details.joined(separator: "、"))
    }

    private static func placeDetail(
        _ before: PageReading.Frame, _ after: PageReading.Frame
    ) -> [String] {
        let (across, down) = (after.left - before.left, after.top - before.top)
        if abs(after.width - before.width) > slack || abs(after.height - before.height) > slack {
            return [
                "大きさが\(Measure.tenths(before.width)) mmから\(Measure.tenths(after.width)) mm"
            ]
        }
        guard max(abs(across), abs(down)) > slack else { return [] }
        return [Measure.movement(across, down)]
    }

    private static func distance(_ left: PageReading.Symbol, _ right: PageReading.Symbol) -> Double
    {
        max(abs(left.frame.left - right.frame.left), abs(left.frame.top - right.frame.top))
    }
}
