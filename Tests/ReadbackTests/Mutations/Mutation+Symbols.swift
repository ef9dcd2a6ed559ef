internal import LayoutDescription
internal import PageGraphics
internal import Readback
internal import Symbols

extension Mutation {
    /// QR codes that say something else, stand elsewhere or are damaged.
    static let symbols: [Mutation] = contents + symbolPlaces + damages

    private static let url = "code.application-url"

    private static func symbol(
        _ name: String, _ kind: VolumeKind, _ fault: ReadbackFinding.Fault,
        field: String? = url, number: Int = 0,
        _ change: @escaping @Sendable (ModuleMatrix, Point, Length) throws -> [DrawItem]
    ) -> Mutation {
        Mutation(
            name, kind, fault, page: 1, field: field,
            .pages { try $0[0].editSymbol(number, change) })
    }

    private static func encoded(
        _ payload: String, _ version: Int, _ level: QRCode.Level
    ) throws -> ModuleMatrix {
        try QRSymbolEncoder().encode(payload, version: version, level: level)
    }

    /// What the QR code of the first page says.
    private static func payload() throws -> String {
        try TrueVolume.of(.expiry).expectations[0].symbols[0].payload
    }

    private static let contents: [Mutation] = [
        symbol("the QR code of the next page", .expiry, .symbolPayload) { _, origin, module in
            let other = try TrueVolume.of(.expiry).pages[1][0].symbols[0].matrix
            return [.symbol(other, origin: origin, module: module)]
        },
        Mutation(
            "the two QR codes of a page exchanged", .application, .symbolForm, page: 1,
            .pages { pages in
                let symbols = pages[0].symbols
                try pages[0].editSymbol(0) { _, origin, module in
                    [.symbol(symbols[1].matrix, origin: origin, module: symbols[1].module)]
                }
                try pages[0].editSymbol(1) { _, origin, module in
                    [.symbol(symbols[0].matrix, origin: origin, module: symbols[0].module)]
                }
            }),
        symbol("one digit of its payload changed", .expiry, .symbolPayload) { _, origin, module in
            let changed = String(try payload().dropLast()) + "9"
            return [.symbol(try encoded(changed, 7, .quartile), origin: origin, module: module)]
        },
        symbol("its payload in lower case", .expiry, .symbolPayload) { _, origin, module in
            let changed = try payload().replacing("https", with: "HTTPS")
            return [.symbol(try encoded(changed, 7, .quartile), origin: origin, module: module)]
        },
        symbol("a line feed behind its payload", .expiry, .symbolPayload) { _, origin, module in
            let changed = try payload() + "\n"
            return [.symbol(try encoded(changed, 7, .quartile), origin: origin, module: module)]
        },
        symbol("level M for Q", .expiry, .symbolForm) { _, origin, module in
            [.symbol(try encoded(try payload(), 7, .medium), origin: origin, module: module)]
        },
        symbol("level H for Q", .expiry, .symbolForm) { _, origin, module in
            let short = String(try payload().prefix(60))
            return [.symbol(try encoded(short, 7, .high), origin: origin, module: module)]
        },
        symbol("version 8 for 7 in the same square", .expiry, .symbolForm) {
            matrix, origin, module in
            let larger = try encoded(try payload(), 8, .quartile)
            let scale = Double(matrix.width) / Double(larger.width)
            return [.symbol(larger, origin: origin, module: module * scale)]
        },
        symbol("version 8 for 7 at the same module", .expiry, .symbolForm) { _, origin, module in
            [.symbol(try encoded(try payload(), 8, .quartile), origin: origin, module: module)]
        },
        symbol("missing", .expiry, .symbolMissing) { _, _, _ in [] },
        symbol(
            "missing at the foot", .application, .symbolMissing, field: "code.barcode", number: 1
        ) { _, _, _ in [] },
        symbol("a second QR code in a free place", .expiry, .symbolUnexpected, field: nil) {
            let elsewhere = Point(x: Length(millimetres: 60), y: Length(millimetres: 262))
            return [
                .symbol($0, origin: $1, module: $2), .symbol($0, origin: elsewhere, module: $2),
            ]
        },
        symbol("a second QR code on the first", .expiry, .symbolUnexpected, field: nil) {
            [.symbol($0, origin: $1, module: $2), .symbol($0, origin: $1, module: $2)]
        },
    ]

    private static func shifted(_ origin: Point, right: Double, down: Double) -> Point {
        origin + Point(x: Length(points: right), y: Length(points: down))
    }

    private static let dot = 72.0 / 600

    private static let symbolPlaces: [Mutation] = [
        symbol("1 % larger", .expiry, .symbolPlace) {
            [.symbol($0, origin: $1, module: $2 * 1.01)]
        },
        symbol("1 % smaller", .expiry, .symbolPlace) {
            [.symbol($0, origin: $1, module: $2 * 0.99)]
        },
        symbol("larger by one dot in all", .expiry, .symbolPlace) { matrix, origin, module in
            let grown = module + Length(points: dot / Double(matrix.width))
            return [.symbol(matrix, origin: origin, module: grown)]
        },
        symbol("half as large", .expiry, .symbolPlace) {
            [.symbol($0, origin: $1, module: $2 / 2)]
        },
        symbol("a dot to the right", .expiry, .symbolPlace) {
            [.symbol($0, origin: shifted($1, right: dot, down: 0), module: $2)]
        },
        symbol("half a dot to the right", .expiry, .symbolPlace) {
            [.symbol($0, origin: shifted($1, right: dot / 2, down: 0), module: $2)]
        },
        symbol("a third of a dot down", .expiry, .symbolPlace) {
            [.symbol($0, origin: shifted($1, right: 0, down: dot / 3), module: $2)]
        },
        symbol("5 mm to the left", .expiry, .symbolPlace) {
            [.symbol($0, origin: shifted($1, right: -14, down: 0), module: $2)]
        },
        symbol("turned by a quarter", .expiry, .symbolCovered) { matrix, origin, module in
            let last = matrix.width - 1
            return [.symbol(matrix.moving { ($1, last - $0) }, origin: origin, module: module)]
        },
        symbol("upside down", .expiry, .symbolCovered) { matrix, origin, module in
            let last = matrix.width - 1
            return [
                .symbol(matrix.moving { (last - $0, last - $1) }, origin: origin, module: module)
            ]
        },
        symbol("mirrored", .expiry, .symbolCovered) { matrix, origin, module in
            let last = matrix.width - 1
            return [.symbol(matrix.moving { (last - $0, $1) }, origin: origin, module: module)]
        },
    ]

    private static let damages: [Mutation] = [
        symbol("one module flipped in its data", .expiry, .symbolCovered) {
            [.symbol($0.flipping(20, 25), origin: $1, module: $2)]
        },
        symbol("one module flipped in its last column", .expiry, .symbolCovered) {
            [.symbol($0.flipping(44, 30), origin: $1, module: $2)]
        },
        symbol("one module flipped in a finder", .expiry, .symbolUnreadable) {
            [.symbol($0.flipping(3, 3), origin: $1, module: $2)]
        },
        symbol("one module flipped in the timing pattern", .expiry, .symbolCovered) {
            [.symbol($0.flipping(12, 6), origin: $1, module: $2)]
        },
        symbol("one module flipped in the format", .expiry, .symbolCovered) {
            [.symbol($0.flipping(8, 2), origin: $1, module: $2)]
        },
        symbol("one module flipped in the version", .expiry, .symbolCovered) {
            [.symbol($0.flipping(34, 0), origin: $1, module: $2)]
        },
        symbol("dark and light exchanged", .expiry, .symbolUnreadable) { matrix, origin, module in
            let inverted = ModuleMatrix(width: matrix.width, modules: matrix.modules.map { 1 - $0 })
            return [.symbol(inverted, origin: origin, module: module)]
        },
        symbol("a white box over a quarter of it", .expiry, .symbolUnreadable) {
            matrix, origin, module in
            let half = module * (Double(matrix.width) / 2)
            return [
                .symbol(matrix, origin: origin, module: module), white(origin, half),
            ]
        },
        symbol("a white box over three of its modules", .expiry, .symbolCovered) {
            matrix, origin, module in
            let corner = origin + Point(x: module * 20, y: module * 20)
            return [.symbol(matrix, origin: origin, module: module), white(corner, module * 3)]
        },
        symbol("a white box of half a module", .expiry, .markUnexpected, field: nil) {
            matrix, origin, module in
            let corner = origin + Point(x: module * 20, y: module * 20)
            return [.symbol(matrix, origin: origin, module: module), white(corner, module / 2)]
        },
        symbol("a dark box in its quiet zone", .expiry, .symbolCovered) { matrix, origin, module in
            let corner = origin + Point(x: module * -3, y: module * 10)
            return [
                .symbol(matrix, origin: origin, module: module),
                .rectangle(
                    Rect(origin: corner, size: Size(width: module * 2, height: module * 2)),
                    radius: .zero, stroke: nil, fill: .black),
            ]
        },
        symbol("a rule through it", .expiry, .symbolCovered) { matrix, origin, module in
            let side = module * Double(matrix.width)
            let left = origin + Point(x: .zero, y: side / 2)
            return [
                .symbol(matrix, origin: origin, module: module),
                .line(
                    from: left, to: left + Point(x: side, y: .zero), Stroke(weight: module * 1.5)),
            ]
        },
    ]

    private static func white(_ origin: Point, _ side: Length) -> DrawItem {
        .rectangle(
            Rect(origin: origin, size: Size(width: side, height: side)), radius: .zero,
            stroke: nil, fill: .paper)
    }
}
