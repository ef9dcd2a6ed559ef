internal import Composition
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import Readback

extension Mutation {
    /// Customer barcodes that say something else, stand elsewhere or are damaged.
    static let barcodes: [Mutation] = sayings + barPlaces + barDamages

    private static func bars(
        _ name: String, _ fault: ReadbackFinding.Fault, _ kind: VolumeKind = .expiry,
        _ change: @escaping @Sendable ([Rect]) throws -> [Rect]
    ) -> Mutation {
        Mutation(
            name, kind, fault, page: 1, field: "customer-barcode",
            .pages { try $0[0].editBars(change) })
    }

    private static func saying(_ name: String, _ text: String) -> Mutation {
        Mutation(
            name, .expiry, .barcodeDiffers, page: 1, field: "customer-barcode",
            .sheet(0) { $0.customerBarcode = text })
    }

    private static let sayings: [Mutation] = [
        bars("the barcode of the next page", .barcodeDiffers) { _ in
            try TrueVolume.of(.expiry).pages[1][0].bars
        },
        bars("the barcode of the next carrier", .barcodeDiffers, .carrier) { _ in
            try TrueVolume.of(.carrier).pages[1][0].bars
        },
        saying("one digit of the house changed", "10000131-3-2-504"),
        saying("one digit of the postcode changed", "10000141-3-2-503"),
        saying("two digits exchanged", "10000131-2-3-503"),
        saying("the room left out", "10000131-3-2"),
        saying("the postcode alone", "1000013"),
        saying("a letter more", "10000131-3-2A503"),
        bars("the last two characters exchanged", .barcodeDiffers) { bars in
            exchanged(bars, 3 * 19 + 2, 3 * 20 + 2)
        },
        Mutation(
            "missing", .expiry, .barcodeMissing, page: 1, field: "customer-barcode",
            .sheet(0) { $0.customerBarcode = "" }),
        Mutation(
            "where there is none", .expiry, .barcodeUnexpected, page: 3, field: "customer-barcode",
            .sheet(2) { $0.customerBarcode = "10000131-3-2-503" }),
        bars("one bar where there is none", .barcodeUnreadable) { [$0[0]] },
    ]

    /// The bars of two characters that begin at some bars change their places.
    private static func exchanged(_ bars: [Rect], _ one: Int, _ other: Int) -> [Rect] {
        let distance = bars[other].left - bars[one].left
        return bars.enumerated().map { index, bar in
            switch index {
            case one..<(one + 3): bar.offset(by: Point(x: distance, y: .zero))
            case other..<(other + 3): bar.offset(by: Point(x: distance * -1, y: .zero))
            default: bar
            }
        }
    }

    private static let dot = Length(dots: 1, resolution: 600)

    private static func moved(_ bars: [Rect], right: Length, down: Length) -> [Rect] {
        bars.map { $0.offset(by: Point(x: right, y: down)) }
    }

    private static let barPlaces: [Mutation] = [
        bars("a dot to the right", .barcodePlace) { moved($0, right: dot, down: .zero) },
        bars("half a dot down", .barcodePlace) { moved($0, right: .zero, down: dot / 2) },
        bars("half a millimetre up", .barcodeUnreadable) {
            moved($0, right: .zero, down: Length(millimetres: -0.5))
        },
        bars("5 mm to the right", .barcodeUnreadable) {
            moved($0, right: Length(millimetres: 5), down: .zero)
        },
        Mutation(
            "8 mm down", .expiry, .markUnexpected, page: 1,
            .pages { pages in
                try pages[0].editBars {
                    moved($0, right: .zero, down: Length(millimetres: 8))
                }
            }),
        bars("8 mm down and away from its place", .barcodeMissing) {
            moved($0, right: .zero, down: Length(millimetres: 8))
        },
        bars("1 % wider", .barcodePlace) { bars in
            bars.map { bar in
                let left = bars[0].left + (bar.left - bars[0].left) * 1.01
                return Rect(origin: Point(x: left, y: bar.top), size: bar.size)
            }
        },
        bars("a bar a dot wider", .barcodePlace) { bars in
            var bars = bars
            bars[30].size.width = bars[30].size.width + dot
            return bars
        },
        bars("upside down", .barcodeUnreadable) { bars in
            let middle = bars[0].top + bars[0].size.height / 2
            return bars.map { bar in
                let top = middle * 2 - bar.bottom
                return Rect(origin: Point(x: bar.left, y: top), size: bar.size)
            }
        },
        bars("mirrored", .barcodeDiffers) { bars in
            let ends = bars[0].left + bars[66].right
            return bars.map { bar in
                Rect(origin: Point(x: ends - bar.right, y: bar.top), size: bar.size)
            }
        },
    ]

    private static let barDamages: [Mutation] = [
        bars("a bar lost", .barcodeUnreadable) { bars in bars.filter { $0 != bars[20] } },
        bars("a bar too many", .barcodeUnreadable) { bars in
            bars + [bars[66].offset(by: Point(x: bars[1].left - bars[0].left, y: .zero))]
        },
        bars("a long bar half as long", .barcodeUnreadable) { bars in
            var bars = bars
            bars[0].size.height = bars[0].size.height * 0.5
            return bars
        },
        bars("a bar drawn twice", .barcodePlace) { bars in bars + [bars[10]] },
        Mutation(
            "the right half under a white box", .expiry, .barcodeUnreadable, page: 1,
            field: "customer-barcode",
            .pages { pages in
                let bars = pages[0].bars
                let cover = Rect(
                    origin: bars[40].origin,
                    size: Size(
                        width: bars[39].right - bars[0].left,
                        height: Length(millimetres: 4)))
                pages[0] = pages[0].adding([
                    .rectangle(cover, radius: .zero, stroke: nil, fill: Ink(coverage: 0))
                ])
            }),
        Mutation(
            "a line through its white", .expiry, .barcodeCovered, page: 1,
            field: "customer-barcode",
            .pages { pages in
                let bars = pages[0].bars
                let y = bars[0].bottom + Length(millimetres: 1)
                pages[0] = pages[0].adding([
                    .line(
                        from: Point(x: bars[0].left, y: y), to: Point(x: bars[66].right, y: y),
                        Stroke(weight: Length(millimetres: 0.5)))
                ])
            }),
    ]
}
