internal import LayoutDescription
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("Pages are legible: nothing overlaps, leaves the page, or is too small")
struct TypographyTests {
    @Test("No text leaves the page or runs into other text", arguments: PaperDocument.allCases)
    func separate(document: PaperDocument) throws {
        for (index, page) in try ResidentBatch.batch(of: document).job.pages.enumerated() {
            #expect(page.strayWords(on: .a4).isEmpty, "page \(index)")
            #expect(page.collisions().isEmpty, "page \(index)")
        }
    }

    @Test("No text touches a rule", arguments: PaperDocument.allCases)
    func clearOfRules(document: PaperDocument) throws {
        let job = try ResidentBatch.batch(of: document).job
        for (index, page) in job.pages.enumerated() {
            let rules = job.layout.pages[index % document.pagesPerNotice].elements.flatMap(\.rules)
            #expect(!rules.isEmpty)
            for rule in rules { #expect(page.words(touching: rule).isEmpty, "page \(index)") }
        }
    }

    @Test("No type is smaller than 6 pt", arguments: PaperDocument.allCases)
    func sizes(document: PaperDocument) throws {
        for page in try ResidentBatch.batch(of: document).job.pages {
            #expect(page.words.allSatisfy { $0.height > 5.98 })
        }
    }

    @Test("All but the card's small print is 7 pt or more", arguments: PaperDocument.allCases)
    func bodySizes(document: PaperDocument) throws {
        let card = Rect(millimetres: 15, 12, 85.6, 53.98)
        for page in try Specimens.job(of: document).pages {
            let outside = page.words.filter {
                document != .notificationCard || !card.contains($0.box)
            }
            #expect(outside.allSatisfy { $0.height > 6.98 })
        }
    }

    @Test(
        "Fonts are the catalogue's, embedded as subsets that read back",
        arguments: PaperDocument.allCases)
    func fonts(document: PaperDocument) throws {
        let fonts = try ResidentBatch.batch(of: document).job.withVolume { try $0.fontEntries() }
        let names = Set(fonts.map(\.name))
        #expect(names.isSubset(of: ["BIZUDGothic-Regular", "BIZUDGothic-Bold", "IPAmjMincho"]))
        #expect(names.count == 3)
        #expect(fonts.allSatisfy { $0.isEmbedded && $0.isSubset && $0.hasUnicodeMap })
    }
}

extension ReadPage {
    /// Words that are not wholly on the page.
    func strayWords(on size: Size) -> [PlacedWord] {
        let sheet = Rect(origin: .origin, size: size)
        return words.filter { !sheet.contains($0.box) }
    }

    /// Pairs of words whose boxes share more than a tenth of a millimetre in both directions.
    func collisions() -> [(PlacedWord, PlacedWord)] {
        let tolerance = Length(millimetres: 0.05)
        let sorted = words.sorted { $0.top < $1.top }
        var found: [(PlacedWord, PlacedWord)] = []
        for (index, word) in sorted.enumerated() {
            for other in sorted[(index + 1)...] {
                if other.top >= word.bottom { break }
                if word.box.inset(by: tolerance).overlaps(other.box.inset(by: tolerance)) {
                    found.append((word, other))
                }
            }
        }
        return found
    }
}

extension Element {
    /// The printed rules of an element as thin rectangles.
    var rules: [Rect] {
        switch content {
        case .line(let from, let to, let stroke):
            return [Self.rule(from, to, stroke.weight)]
        case .box(_, let stroke?, _):
            let corners = [
                frame.origin, Point(x: frame.right, y: frame.top),
                Point(x: frame.right, y: frame.bottom), Point(x: frame.left, y: frame.bottom),
            ]
            return corners.indices.map {
                Self.rule(corners[$0], corners[($0 + 1) % 4], stroke.weight)
            }
        default:
            return []
        }
    }

    private static func rule(_ from: Point, _ to: Point, _ weight: Length) -> Rect {
        let left = min(from.x, to.x)
        let top = min(from.y, to.y)
        return Rect(
            origin: Point(x: left - weight / 2, y: top - weight / 2),
            size: Size(
                width: max(from.x, to.x) - left + weight, height: max(from.y, to.y) - top + weight))
    }
}
