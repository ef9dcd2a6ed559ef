internal import Foundation

/// A TrueType font read by its tables, by nobody's library: what tests hold against what the
/// program's font libraries say of it.
public struct FontTables {
    /// A variation sequence of the font (`cmap` format 14).
    public struct Variation: Hashable, Sendable {
        /// The base character.
        public let base: UInt32
        /// The variation selector.
        public let selector: UInt32
        /// The glyph; `nil` if the sequence looks like its base character (default UVS).
        public let glyph: Int?

        /// The sequence as text.
        public var text: String {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: [base, selector].compactMap(Unicode.Scalar.init))
            return String(text)
        }
    }

    private let bytes: [UInt8]
    /// The tables by their tags.
    private let tables: [String: Range<Int>]
    /// Glyphs by code point (`cmap` format 12).
    public let glyphs: [UInt32: Int]
    /// All variation sequences, by selector and base.
    public let variations: [Variation]

    /// Reads a font file.
    public init(path: String) throws {
        bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let count = Self.number(bytes, 4, 2)
        var tables: [String: Range<Int>] = [:]
        for index in 0..<count {
            let entry = 12 + 16 * index
            let tag = String(decoding: bytes[entry..<entry + 4], as: UTF8.self)
            let start = Self.number(bytes, entry + 8, 4)
            tables[tag] = start..<start + Self.number(bytes, entry + 12, 4)
        }
        self.tables = tables
        guard let cmap = tables["cmap"]?.lowerBound else { throw CocoaError(.fileReadCorruptFile) }
        var glyphs: [UInt32: Int] = [:]
        var variations: [Variation] = []
        for index in 0..<Self.number(bytes, cmap + 2, 2) {
            let table = cmap + Self.number(bytes, cmap + 4 + 8 * index + 4, 4)
            switch Self.number(bytes, table, 2) {
            case 12: glyphs = Self.glyphs(bytes, table)
            case 14: variations = Self.variations(bytes, table)
            default: break
            }
        }
        self.glyphs = glyphs
        self.variations = variations
    }

    /// The bytes of a table; empty if there is none.
    public func table(_ tag: String) -> ArraySlice<UInt8> {
        tables[tag].map { bytes[$0] } ?? []
    }

    /// The outline of a glyph as the font stores it: two glyphs with the same bytes look the same.
    public func outline(_ glyph: Int) -> ArraySlice<UInt8> {
        guard let head = tables["head"], let loca = tables["loca"], let glyf = tables["glyf"] else {
            return []
        }
        let isLong = Self.number(bytes, head.lowerBound + 50, 2) == 1
        func offset(_ index: Int) -> Int {
            isLong
                ? Self.number(bytes, loca.lowerBound + 4 * index, 4)
                : Self.number(bytes, loca.lowerBound + 2 * index, 2) * 2
        }
        return bytes[(glyf.lowerBound + offset(glyph))..<(glyf.lowerBound + offset(glyph + 1))]
    }

    private static func glyphs(_ bytes: [UInt8], _ table: Int) -> [UInt32: Int] {
        var glyphs: [UInt32: Int] = [:]
        for group in 0..<number(bytes, table + 12, 4) {
            let entry = table + 16 + 12 * group
            let (first, last) = (number(bytes, entry, 4), number(bytes, entry + 4, 4))
            for point in first...last {
                glyphs[UInt32(point)] = number(bytes, entry + 8, 4) + point - first
            }
        }
        return glyphs
    }

    private static func variations(_ bytes: [UInt8], _ table: Int) -> [Variation] {
        var found: [Variation] = []
        for record in 0..<number(bytes, table + 6, 4) {
            let entry = table + 10 + 11 * record
            let selector = UInt32(number(bytes, entry, 3))
            let (defaults, others) = (number(bytes, entry + 3, 4), number(bytes, entry + 7, 4))
            if defaults != 0 {
                for range in 0..<number(bytes, table + defaults, 4) {
                    let place = table + defaults + 4 + 4 * range
                    let first = number(bytes, place, 3)
                    for base in first...first + number(bytes, place + 3, 1) {
                        found.append(
                            Variation(base: UInt32(base), selector: selector, glyph: nil))
                    }
                }
            }
            if others != 0 {
                for mapping in 0..<number(bytes, table + others, 4) {
                    let place = table + others + 4 + 5 * mapping
                    found.append(
                        Variation(
                            base: UInt32(number(bytes, place, 3)), selector: selector,
                            glyph: number(bytes, place + 3, 2)))
                }
            }
        }
        return found
    }

    /// A big-endian number of some bytes.
    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int {
        bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
