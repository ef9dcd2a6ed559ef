internal import Composition

/// Widths of what one role has shaped, so that a text is measured without being shaped again.
///
/// It takes texts apart just as `PangoTextShaper` does: characters that shape without regard to
/// their neighbours one by one, the stretches between them whole. A text with anything else in it
/// is not measured. A class because it is filled in place inside a dictionary.
final class AdvanceTable {
    private typealias Shape = (String) -> [ShapedCluster]?

    /// Ems by code point in the basic plane; negative where nothing is known.
    private let basic: UnsafeMutablePointer<Double>
    /// Ems of the rest: characters beyond the basic plane and with a variation selector.
    private var others: [UInt64: Double] = [:]
    private var stretches: [UInt64: (advance: Double, clusterCount: Int)] = [:]
    private let stretchLimit: Int

    /// - Parameter stretchLimit: Most stretches kept.
    init(stretchLimit: Int) {
        self.stretchLimit = stretchLimit
        basic = .allocate(capacity: 0x10000)
        basic.initialize(repeating: -1, count: 0x10000)
    }

    deinit { basic.deallocate() }

    /// The measure of a text, `nil` if it has to be shaped to know.
    /// - Parameter shape: Shapes a piece of text; `nil` if it cannot be shown.
    func measure(_ text: String, shape: (String) -> [ShapedCluster]?) -> TextMeasure? {
        let measure = text.utf8.withContiguousStorageIfAvailable { bytes in
            withoutActuallyEscaping(shape) { self.measure(bytes, shape: $0) }
        }
        return measure ?? nil
    }

    private func measure(_ bytes: UnsafeBufferPointer<UInt8>, shape: Shape) -> TextMeasure? {
        var sum = AdvanceSum()
        var scalars = UTF8Scalars(bytes)
        var position = 0
        var next = scalars.next()
        while let point = next {
            if Self.isStretch(point) {
                let start = position
                while let letter = next, Self.isStretch(letter) {
                    position = scalars.position
                    next = scalars.next()
                }
                guard let known = stretch(bytes[start..<position], shape) else { return nil }
                sum.add(known)
            } else {
                position = scalars.position
                next = scalars.next()
                guard Self.standsAlone(point) else { return nil }
                var selector: UInt32 = 0
                if let follower = next, Self.isVariationSelector(follower) {
                    selector = follower
                    position = scalars.position
                    next = scalars.next()
                }
                guard let advance = advance(of: point, selector, shape) else { return nil }
                sum.add(advance, isIdeograph: selector == 0 && Self.isIdeograph(point))
            }
        }
        return sum.measure
    }

    private func advance(of point: UInt32, _ selector: UInt32, _ shape: Shape) -> Double? {
        let key = UInt64(selector) << 32 | UInt64(point)
        if key < 0x10000 {
            if basic[Int(key)] >= 0 { return basic[Int(key)] }
        } else if let known = others[key] {
            return known
        }
        let scalars = [point, selector].filter { $0 != 0 }.compactMap(Unicode.Scalar.init)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        // More than one cluster would not be kept by the shaper either.
        guard let clusters = shape(String(text)), clusters.count == 1 else { return nil }
        let advance = clusters[0].advance
        guard advance >= 0 else { return nil }
        if key < 0x10000 { basic[Int(key)] = advance } else { others[key] = advance }
        return advance
    }

    /// Long stretches, foreign names, hardly ever come back.
    private func stretch(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ shape: Shape
    ) -> (advance: Double, clusterCount: Int)? {
        guard bytes.count <= 8 else { return nil }
        let key = bytes.reduce(0) { $0 << 8 | UInt64($1) }
        if let known = stretches[key] { return known }
        guard let clusters = shape(String(decoding: bytes, as: UTF8.self)) else { return nil }
        let measure = (clusters.reduce(0) { $0 + $1.advance }, clusters.count)
        guard measure.0 >= 0 else { return nil }
        if stretches.count >= stretchLimit { stretches = [:] }
        stretches[key] = measure
        return measure
    }

    /// Letters and signs that may shape with their like beside them, each a character by itself
    /// whatever stands beside it: ASCII but for digits, Latin, signs and figures.
    static func isStretch(_ point: UInt32) -> Bool {
        switch point {
        case 0x30...0x39: false
        case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x24F, 0x2010...0x2027, 0x2030...0x205E,
            0x2100...0x2BFF:
            true
        default: false
        }
    }

    /// Whether a line may begin between this code point and another such, whatever else there is.
    static func isIdeograph(_ point: UInt32) -> Bool { 0x4E00...0x9FFF ~= point }

    private static func isVariationSelector(_ point: UInt32) -> Bool {
        0xFE00...0xFE0F ~= point || 0xE0100...0xE01EF ~= point
    }

    /// Whether a code point is a character by itself, whatever of this kind or of ASCII stands
    /// beside it, and shapes without regard to its neighbours: no mark that joins the character
    /// before it (tone marks, combining and half-width voiced marks).
    static func standsAlone(_ point: UInt32) -> Bool {
        switch point {
        case 0x302A...0x302F, 0x3099...0x309A, 0xFF9E...0xFF9F: false
        default: Character.isContextFree(point)
        }
    }
}
