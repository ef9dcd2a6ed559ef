internal import PageGraphics

/// What takes the place of the markers in content streams and resources.
struct InkTable: Sendable {
    /// The operators that choose an ink.
    struct Entry: Sendable {
        let fill: [UInt8]
        let stroke: [UInt8]
        /// Index of the spot ink whose colour space they name.
        let spot: Int?

        init(_ fill: String, _ stroke: String, spot: Int?) {
            self.fill = Array(fill.utf8)
            self.stroke = Array(stroke.utf8)
            self.spot = spot
        }
    }

    /// A spot ink, once for all its tints.
    struct Spot: Hashable, Sendable {
        let name: String
        let alternate: ProcessColor
    }

    let entries: [Entry]
    let spots: [Spot]

    init(_ inks: [Ink]) {
        var spots: [Spot] = []
        entries = inks.map { ink in
            switch ink.color {
            case .black:
                let level = Self.decimal(1 - ink.coverage)
                return Entry("\(level) g", "\(level) G", spot: nil)
            case .process(let color):
                let amounts = color.components.map { Self.decimal($0 * ink.coverage) }
                let text = amounts.joined(separator: " ")
                return Entry("\(text) k", "\(text) K", spot: nil)
            case .spot(let name, let alternate):
                let spot = Spot(name: name, alternate: alternate)
                let index = spots.firstIndex(of: spot) ?? spots.count
                if index == spots.count { spots.append(spot) }
                let key = Self.resourceKey(index)
                let tint = Self.decimal(ink.coverage)
                return Entry("\(key) cs \(tint) scn", "\(key) CS \(tint) SCN", spot: index)
            }
        }
        self.spots = spots
    }

    /// The entry that the operands of a colour operator mark; `nil` for any other colour.
    func index(red: Double, green: Double, blue: Double) -> Int? {
        guard let marker = InkMarker(red: red, green: green, blue: blue),
            entries.indices.contains(marker.number)
        else { return nil }
        return marker.number
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

extension ProcessColor {
    /// Cyan, magenta, yellow and black, as PDF orders them.
    var components: [Double] { [cyan, magenta, yellow, black] }
}
