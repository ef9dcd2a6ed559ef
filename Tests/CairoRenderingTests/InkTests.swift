internal import CairoRendering
internal import Foundation
internal import PageGraphics
internal import TestSupport
internal import Testing

@Suite("Inks reach the file as their markers, black as grey")
struct InkTests {
    private let drawing: Drawing
    private let red = InkColor.spot(
        name: "DIC 156", alternate: ProcessColor(cyan: 0, magenta: 0.9, yellow: 0.8, black: 0))
    private let leaf = InkColor.process(
        ProcessColor(cyan: 0.8, magenta: 0, yellow: 1, black: 0.2))

    init() throws { drawing = try Drawing() }

    private func line(_ y: Double, _ ink: Ink) -> DrawItem {
        .line(
            from: Point(x: Length(points: 10), y: Length(points: y)),
            to: Point(x: Length(points: 90), y: Length(points: y)),
            Stroke(weight: Length(points: 2), ink: ink))
    }

    private func box(_ y: Double, _ ink: Ink) -> DrawItem {
        Drawing.fill(Drawing.rect(10, y, 80, 5), ink)
    }

    private func marker(_ number: Int) throws -> [Double] {
        let marker = try #require(InkMarker(number: number))
        return [marker.red, marker.green, marker.blue]
    }

    private func read(_ colors: [[Double]]) -> [Int?] {
        colors.map { InkMarker(red: $0[0], green: $0[1], blue: $0[2])?.number }
    }

    @Test("A file in black alone has greys alone and names no ink")
    func black() throws {
        let items = [line(10, .black), box(20, Ink(coverage: 0.25)), box(30, .paper)]
        let (bytes, inks) = try drawing.pdf([Drawing.page(items, template: [line(90, .black)])])
        #expect(inks.isEmpty)
        let colors = try drawing.colors(bytes)
        #expect(Set(colors) == [[0, 0, 0], [0.75, 0.75, 0.75], [1, 1, 1]])
    }

    @Test("Inks are numbered in order of first use, the template's first, each tint by itself")
    func order() throws {
        let pages = [
            Drawing.page(
                [line(10, Ink(leaf, coverage: 1)), box(20, Ink(red, coverage: 0.3))],
                template: [box(80, Ink(red, coverage: 1))]),
            Drawing.page([
                line(10, Ink(red, coverage: 0.3)), box(30, Ink(leaf, coverage: 0.5)),
                line(50, Ink(leaf, coverage: 1)),
            ]),
        ]
        let (bytes, inks) = try drawing.pdf(pages)
        let expected = [
            Ink(red, coverage: 1), Ink(leaf, coverage: 1), Ink(red, coverage: 0.3),
            Ink(leaf, coverage: 0.5),
        ]
        #expect(inks == expected)
        let found = read(try drawing.colors(bytes))
        #expect(!found.contains(nil))
        #expect(Set(found.compactMap(\.self)) == [0, 1, 2, 3])
        let again = try drawing.pdf(pages)
        #expect(again.bytes == bytes && again.inks == inks)
    }

    @Test("Lines of one ink still share a call, and black ones beside them stay black")
    func batches() throws {
        let seal = Ink(red, coverage: 1)
        let items = [line(10, seal), line(20, seal), line(30, .black), line(40, .black)]
        let colors = try drawing.colors(try drawing.pdf([Drawing.page(items)]).bytes)
        #expect(read(colors) == [0, nil])
        #expect(colors.last == [0, 0, 0])
    }

    @Test("No coverage of an ink is paper and needs no plate")
    func paper() throws {
        let (bytes, inks) = try drawing.pdf([Drawing.page([box(20, Ink(red, coverage: 0))])])
        #expect(inks.isEmpty)
        #expect(try drawing.colors(bytes) == [[1, 1, 1]])
    }

    @Test("An ink that overprints is the same ink, multiplied with what lies beneath")
    func overprint() throws {
        let stamp = Ink(red, coverage: 0.3, overprints: true)
        let items = [line(10, .black), box(5, stamp), box(20, Ink(red, coverage: 0.3))]
        let (bytes, inks) = try drawing.pdf([Drawing.page(items)])
        #expect(inks == [Ink(red, coverage: 0.3)])
        #expect(try drawing.source(bytes).contains("/BM /Multiply"))
        let plain = try drawing.pdf([Drawing.page([box(20, Ink(red, coverage: 0.3))])])
        #expect(!(try drawing.source(plain.bytes).contains("/BM /Multiply")))
    }

    @Test("Every one of 254 inks can be told from the file; one more is refused, not mistaken")
    func limit() throws {
        func pages(_ count: Int) -> [Page] {
            (1...count).map { number in
                Drawing.page([box(20, Ink(red, coverage: Double(number) / 1000))])
            }
        }
        let (bytes, inks) = try drawing.pdf(pages(InkMarker.maximumCount))
        #expect(inks.count == 254)
        #expect(read(try drawing.colors(bytes)) == (0..<254).map { $0 })
        #expect(throws: RenderingFailure.tooManyInks) { try drawing.pdf(pages(255)) }
    }

    @Test("A symbol is black whatever surrounds it")
    func symbol() throws {
        let matrix = ModuleMatrix(width: 2, modules: [1, 0, 0, 1])
        let items: [DrawItem] = [
            box(5, Ink(red, coverage: 1)),
            .symbol(
                matrix, origin: Point(x: Length(points: 40), y: Length(points: 40)),
                module: Length(points: 10)),
        ]
        let colors = try drawing.colors(try drawing.pdf([Drawing.page(items)]).bytes)
        #expect(read(colors) == [0, nil])
        #expect(colors.last == [0, 0, 0])
    }
}
