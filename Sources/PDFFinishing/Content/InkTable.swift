/// What takes the place of the markers in content streams and resources.
struct InkTable: Sendable {
    /// The operators that choose an ink.
    struct Entry: Sendable {
        let fill: [UInt8]
        let stroke: [UInt8]
        /// Index of the spot ink whose colour space they name.
        let spot: Int?
    }

    /// A spot ink, once for all its tints.
    struct Spot: Hashable, Sendable {
        let name: String
        let alternate: CMYKColor
    }

    let entries: [Entry]
    let spots: [Spot]

    init(_ inks: [ProcessInk]) {
        var spots: [Spot] = []
        entries = inks.map { ink in
            switch ink {
            case .process(let color, let tint):
                let amounts = color.components.map { Self.decimal($0 * tint) }
                let text = amounts.joined(separator: " ")
                return Entry(
                    fill: Array("\(text) k".utf8), stroke: Array("\(text) K".utf8), spot: nil)
            case .spot(let name, let alternate, let tint):
                let spot = Spot(name: name, alternate: alternate)
                let index = spots.firstIndex(of: spot) ?? spots.count
                if index == spots.count { spots.append(spot) }
                let key = Self.resourceKey(index)
                let amount = Self.decimal(tint)
                return Entry(
                    fill: Array("\(key) cs \(amount) scn".utf8),
                    stroke: Array("\(key) CS \(amount) SCN".utf8), spot: index)
            }
        }
        self.spots = spots
    }

    /// The entry that a marker stands for; `nil` for any other colour. cairo writes six significant
    /// digits, far finer than the step between markers.
    func index(red: Double, green: Double, blue: Double) -> Int? {
        let number = red * 255
        let index = Int(number.rounded()) - 1
        guard green == 0, blue == 1, abs(number - number.rounded()) < 0.01,
            entries.indices.contains(index)
        else { return nil }
        return index
    }

    /// The key of a spot ink's colour space in resources.
    static func resourceKey(_ spot: Int) -> String { "/TsuchiInk\(spot)" }

    /// A number from 0 to 1 in at most four decimals, without an exponent.
    static func decimal(_ value: Double) -> String {
        let units = Int((value * 10_000).rounded())
        guard units % 10_000 != 0 else { return "\(units / 10_000)" }
        let digits = String(units % 10_000)
        var text = String(repeating: "0", count: 4 - digits.count) + digits
        while text.hasSuffix("0") { text.removeLast() }
        return "\(units / 10_000).\(text)"
    }
}
