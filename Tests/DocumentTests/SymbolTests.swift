internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("QR codes say and measure what they should")
struct SymbolTests {
    private static let applicationURL = "https://net.kojinbango-card.go.jp/application?id="

    @Test(
        "The whole page holds the codes of its record and no others",
        arguments: [
            (PaperDocument.individualNumberNotice, ["15101201909270000000644"], []),
            (.expiryNotice, ["15101201909270000000644"], []),
            (.notificationCard, ["12345678901234567890123"], ["3190110000019#"]),
            (.cardApplication, ["12345678901234567890123"], ["3190110000019#"]),
        ])
    func payloads(document: PaperDocument, identifiers: [String], codes: [String]) throws {
        let pages = try Specimens.job(of: document).withVolume { try $0.symbols() }
        let expected = identifiers.map { Self.applicationURL + $0 } + codes
        #expect(pages[0].sorted() == expected.sorted())
        #expect(pages.dropFirst().allSatisfy { $0.isEmpty })
    }

    @Test(
        "Modules are whole printer dots, the quiet zone is white, version and level as stated",
        arguments: [
            (PaperDocument.individualNumberNotice, "application-qr", 7, SymbolLevel.quartile),
            (.expiryNotice, "application-qr", 7, .quartile),
            (.notificationCard, "application-qr", 7, .quartile),
            (.notificationCard, "control-qr", 2, .high),
            (.cardApplication, "application-qr", 7, .quartile),
            (.cardApplication, "control-qr", 2, .high),
        ])
    func geometry(
        document: PaperDocument, identifier: String, version: Int, level: SymbolLevel
    ) throws {
        let job = try Specimens.job(of: document)
        let place = try #require(job.place(of: identifier))
        let (resolution, dotsPerModule, quietModules) = (600, 8, 4)
        #expect(Double(dotsPerModule) * 25.4 / Double(resolution) >= 0.25)
        func dots(_ length: Length) -> Int {
            Int((length.points * Double(resolution) / 72).rounded())
        }
        let margin = quietModules * dotsPerModule
        let side = (17 + 4 * version) * dotsPerModule
        let raster = try job.withVolume {
            try $0.raster(
                page: place.page + 1, left: dots(place.frame.left) - margin,
                top: dots(place.frame.top) - margin, width: side + 2 * margin,
                height: side + 2 * margin, resolution: resolution)
        }
        let symbol = MeasuredSymbol(raster, dotsPerModule: dotsPerModule, margin: margin)
        #expect(symbol.isSurroundedByWhite)
        #expect(symbol.hasWholeModules)
        #expect(symbol.width == 17 + 4 * version)
        #expect(symbol.hasFinders)
        #expect(symbol.level == level)
    }
}

/// The error correction level as the format information of a symbol states it (ISO/IEC 18004).
enum SymbolLevel: Int {
    case medium = 0
    case low = 1
    case high = 2
    case quartile = 3
}

/// A QR symbol read from printer dots, without a decoder.
struct MeasuredSymbol {
    /// Modules along a side.
    let width: Int
    /// Whether nothing but the symbol is black.
    let isSurroundedByWhite: Bool
    /// Whether all dots of each module have one colour.
    let hasWholeModules: Bool
    private let modules: [[Bool]]

    init(_ raster: DotRaster, dotsPerModule: Int, margin: Int) {
        let side = raster.width - 2 * margin
        let inside = margin..<(margin + side)
        var isWhite = true
        for y in 0..<raster.height {
            for x in 0..<raster.width where raster[x, y] {
                if !inside.contains(x) || !inside.contains(y) { isWhite = false }
            }
        }
        isSurroundedByWhite = isWhite
        width = side / dotsPerModule
        var isWhole = side % dotsPerModule == 0
        var modules: [[Bool]] = []
        for row in 0..<width {
            modules.append([])
            for column in 0..<width {
                let (left, top) = (margin + column * dotsPerModule, margin + row * dotsPerModule)
                let isBlack = raster[left, top]
                for y in top..<(top + dotsPerModule) {
                    for x in left..<(left + dotsPerModule) where raster[x, y] != isBlack {
                        isWhole = false
                    }
                }
                modules[row].append(isBlack)
            }
        }
        hasWholeModules = isWhole
        self.modules = modules
    }

    /// Whether three corners hold the finder pattern, and the fourth does not.
    var hasFinders: Bool {
        hasFinder(0, 0) && hasFinder(0, width - 7) && hasFinder(width - 7, 0)
            && !hasFinder(width - 7, width - 7)
    }

    private func hasFinder(_ top: Int, _ left: Int) -> Bool {
        (0..<7).allSatisfy { row in
            (0..<7).allSatisfy { column in
                let ring = max(abs(row - 3), abs(column - 3))
                return modules[top + row][left + column] == (ring != 2)
            }
        }
    }

    /// The first two bits of the format information, beside the upper left finder, unmasked.
    var level: SymbolLevel? {
        let bits = (modules[8][0] ? 2 : 0) + (modules[8][1] ? 1 : 0)
        return SymbolLevel(rawValue: bits ^ 0b10)
    }
}
