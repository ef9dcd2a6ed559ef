internal import Crypto
public import PageGraphics

extension DisplayList {
    /// Records a page.
    /// - Parameters:
    ///   - page: The page; its size and bleed count.
    ///   - marks: Its marks in painting order, each with the name of the element it belongs to.
    public init(_ page: Page, marks: [(owner: String, item: DrawItem)]) {
        self.init(
            width: page.size.width.micrometres, height: page.size.height.micrometres,
            bleed: page.bleed.micrometres,
            marks: marks.map { DisplayMark($0.item, of: $0.owner) })
    }
}

extension DisplayMark {
    /// Records a mark.
    public init(_ item: DrawItem, of owner: String) {
        switch item {
        case .glyphs(let run): self.init(run, of: owner)
        case .line(let start, let end, let stroke):
            self.init(
                form: .line, owner: owner, left: start.x.micrometres, top: start.y.micrometres,
                width: (end.x - start.x).micrometres, height: (end.y - start.y).micrometres,
                style: Self.style(of: stroke))
        case .rectangle(let rect, let radius, let stroke, let fill):
            let styles = [
                stroke.map(Self.style), fill.map { "塗り \(Self.style(of: $0))" },
                radius == .zero ? nil : "角 \(Self.text(radius.micrometres)) mm",
            ]
            self.init(.box, owner, rect, style: styles.compactMap(\.self).joined(separator: " "))
        case .symbol(let matrix, let origin, let module):
            let side = module * Double(matrix.width)
            self.init(
                .symbol, owner, Rect(origin: origin, size: Size(width: side, height: side)),
                style: "\(matrix.width)×\(matrix.width)", digest: Self.digest(matrix.modules))
        case .bars(let bars):
            self.init(
                .symbol, owner, Self.hull(of: bars), style: Self.barcodeStyle,
                digest: Self.digest(Self.bytes(of: bars)))
        case .image(let image, let rect):
            self.init(.picture, owner, rect, style: "", digest: Self.digest(image.png))
            words = image.name
        }
    }

    /// What the style of bars begins with.
    static let barcodeStyle = "カスタマバーコード"

    private static func hull(of bars: [Rect]) -> Rect {
        let left = bars.map(\.left).min() ?? .zero
        let top = bars.map(\.top).min() ?? .zero
        let right = bars.map(\.right).max() ?? left
        let bottom = bars.map(\.bottom).max() ?? top
        return Rect(
            origin: Point(x: left, y: top), size: Size(width: right - left, height: bottom - top))
    }

    /// Where bars stand to each other, in µm.
    private static func bytes(of bars: [Rect]) -> [UInt8] {
        let hull = hull(of: bars)
        return bars.flatMap { bar in
            [bar.left - hull.left, bar.top - hull.top, bar.size.width, bar.size.height]
        }.flatMap { length in
            withUnsafeBytes(of: Int32(clamping: length.micrometres).littleEndian, Array.init)
        }
    }

    private init(
        _ form: Form, _ owner: String, _ rect: Rect, style: String, digest: String = ""
    ) {
        self.init(
            form: form, owner: owner, left: rect.left.micrometres, top: rect.top.micrometres,
            width: rect.size.width.micrometres, height: rect.size.height.micrometres,
            style: style, digest: digest)
    }

    private init(_ run: GlyphRun, of owner: String) {
        var style =
            "\(run.font.font) \(Self.decimal(run.font.size.points, places: 2))pt "
            + Self.style(of: run.ink)
        if run.font.condensing != 1 {
            style += " 長体 \(Self.decimal(run.font.condensing * 100, places: 1))%"
        }
        if run.rotation != 0 { style += " 回転 \(Self.decimal(run.rotation, places: 1))°" }
        var bytes: [UInt8] = []
        for glyph in run.glyphs {
            for value in [
                Int(glyph.index), Length(points: glyph.x).micrometres,
                Length(points: glyph.y).micrometres,
            ] {
                withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) }
            }
        }
        self.init(
            form: .text, owner: owner, left: run.origin.x.micrometres,
            top: run.origin.y.micrometres,
            width: Length(points: (run.glyphs.last?.x ?? 0) - (run.glyphs.first?.x ?? 0))
                .micrometres,
            height: run.font.size.micrometres, style: style, words: run.text,
            digest: Self.digest(bytes))
    }

    private static func style(of stroke: Stroke) -> String {
        let dashes = stroke.dashes.map { text($0.micrometres) }.joined(separator: "-")
        return "線 \(decimal(stroke.weight.points, places: 3))pt \(style(of: stroke.ink))"
            + (dashes.isEmpty ? "" : " 破線 \(dashes)")
    }

    private static func style(of ink: Ink) -> String {
        let coverage = decimal(ink.coverage * 100, places: 1)
        let name =
            switch ink.color {
            case .black: "K\(coverage)"
            case .process(let mixture): "\(name(of: mixture)) \(coverage)%"
            case .spot(let name, _): "\(name) \(coverage)%"
            }
        return ink.overprints ? name + " 刷り重ね" : name
    }

    private static func name(of mixture: ProcessColor) -> String {
        let parts = [
            ("C", mixture.cyan), ("M", mixture.magenta), ("Y", mixture.yellow),
            ("K", mixture.black),
        ]
        return parts.map { $0 + decimal($1 * 100, places: 1) }.joined()
    }

    /// A number with so many places, and without zeros that say nothing.
    private static func decimal(_ number: Double, places: Int) -> String {
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let scaled = Int((number * Double(scale)).rounded())
        let fraction = String(scale + scaled.magnitudeInt % scale).dropFirst()
        var text = "\(scaled < 0 ? "-" : "")\(scaled.magnitudeInt / scale).\(fraction)"
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return text
    }

    /// Enough of a hash to see that two things differ.
    private static func digest(_ bytes: [UInt8]) -> String {
        HashText.digits(SHA256.hash(data: bytes).prefix(6))
    }
}

extension Int {
    fileprivate var magnitudeInt: Int { Int(magnitude) }
}

extension Length {
    /// Whole µm.
    fileprivate var micrometres: Int { Int((millimetres * 1000).rounded()) }
}
