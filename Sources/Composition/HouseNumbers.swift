/// The numbers of an address: `1-2-3`, `1番地の2`, `一丁目2番3号`, `2305号室`. Each is one stretch in
/// which no line ends; what follows another number at once belongs to it.
struct HouseNumbers {
    /// For every cluster whether it stands within a number, behind the first of it.
    private(set) var isInside: [Bool]
    /// For every cluster whether a number begins with it that is not that of a room: 101号室 goes on
    /// what stands before it.
    private(set) var isBeginning: [Bool]

    init(_ clusters: [ShapedCluster]) {
        isInside = Array(repeating: false, count: clusters.count)
        isBeginning = isInside
        let texts = clusters.map(\.text)
        var index = 0
        while index < texts.count {
            let town = Self.endOfTown(texts, from: index)
            let end = town ?? Self.end(of: texts, from: index)
            if end > index {
                isBeginning[index] = town == nil && !Self.isRoom(texts, upTo: end)
                for inside in (index + 1)..<max(end, index + 1) { isInside[inside] = true }
            }
            index = max(end, index + 1)
        }
    }

    /// Where a number that begins at `start` ends; `start` if none does.
    private static func end(of texts: [String], from start: Int) -> Int {
        var end = start
        var index = start
        while true {
            let digits = index
            while index < texts.count, isDigit(texts[index]) { index += 1 }
            guard index > digits else { return end }
            let unitEnd = endOfUnits(texts, from: index)
            // 三郎 and 八千代 are names: numerals in kanji count only with what they number.
            let isPlain = texts[digits..<index].contains(where: isArabic)
            guard isPlain || unitEnd > index else { return end }
            index = unitEnd
            end = index
            if index + 1 < texts.count, joints.contains(texts[index]), isDigit(texts[index + 1]) {
                index += 1
            }
        }
    }

    /// Where the numbered name of a town ends, such as 三番町: as whole as a number, and yet none.
    private static func endOfTown(_ texts: [String], from start: Int) -> Int? {
        var index = start
        while index < texts.count, kanji.contains(texts[index]) { index += 1 }
        guard index > start else { return nil }
        return towns.first { matches(texts, $0, at: index) }.map { index + $0.count }
    }

    private static func isRoom(_ texts: [String], upTo end: Int) -> Bool {
        roomUnits.contains { unit in matches(texts, unit, at: end - unit.count) }
    }

    private static func endOfUnits(_ texts: [String], from start: Int) -> Int {
        var index = start
        while let unit = units.first(where: { matches(texts, $0, at: index) }) {
            index += unit.count
        }
        return index
    }

    private static func matches(_ texts: [String], _ unit: [String], at index: Int) -> Bool {
        index >= 0 && index + unit.count <= texts.count
            && texts[index..<(index + unit.count)].elementsEqual(unit)
    }

    private static func isDigit(_ text: String) -> Bool {
        isArabic(text) || kanji.contains(text)
    }

    private static func isArabic(_ text: String) -> Bool {
        guard let scalar = text.unicodeScalars.first else { return false }
        return (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
    }

    private static let kanji = Set("〇一二三四五六七八九十百千".map(String.init))
    /// Between two numbers.
    private static let joints = Set("-－‐‑−–ーのノﾉ之".map(String.init))
    /// Behind a number; the longer before the shorter.
    private static let units =
        ["丁目", "番地", "地割", "号室", "号棟", "番", "号", "条", "線", "区"].map { $0.map(String.init) }
        + roomUnits
    /// Behind a numeral that names a town.
    private static let towns = ["番町", "番丁"].map { $0.map(String.init) }
    private static let roomUnits = ["号室", "号棟", "階", "室", "棟"].map { $0.map(String.init) }
}
