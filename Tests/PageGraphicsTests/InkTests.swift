import PageGraphics
import Testing

@Suite("Inks: what comes to the same on the press is the same value")
struct InkTests {
    static let red = ProcessColor(cyan: 0, magenta: 0.9, yellow: 0.8, black: 0)
    static let seal = InkColor.spot(name: "DIC 156", alternate: red)

    @Test("Black unless said otherwise; coverages and mixtures stay within 0 and 1")
    func plain() {
        #expect(Ink(coverage: 0.5).color == .black)
        #expect(Ink.black == Ink(.black, coverage: 7))
        #expect(Ink.paper == Ink(coverage: -1))
        let clamped = ProcessColor(cyan: -1, magenta: 2, yellow: 0.5, black: 1)
        #expect(clamped == ProcessColor(cyan: 0, magenta: 1, yellow: 0.5, black: 1))
        #expect(Ink(Self.seal, coverage: 0.3) != Ink(Self.seal, coverage: 0.4))
        #expect(Ink(Self.seal, coverage: 1) != Ink(.process(Self.red), coverage: 1))
    }

    @Test("No coverage is paper; a mixture of black alone is a tint of black, not four inks")
    func normal() {
        #expect(Ink(Self.seal, coverage: 0) == .paper)
        let gray = ProcessColor(cyan: 0, magenta: 0, yellow: 0, black: 0.5)
        #expect(Ink(.process(gray), coverage: 0.5) == Ink(coverage: 0.25))
        #expect(Ink(.process(gray), coverage: 0.5).color == .black)
        // A spot ink is a plate of its own even where its proof is black.
        let varnish = InkColor.spot(name: "ニス", alternate: gray)
        #expect(Ink(varnish, coverage: 1).color == varnish)
    }

    @Test("Overprinting is how an ink is used, not another ink")
    func overprint() {
        let stamp = Ink(Self.seal, coverage: 0.2, overprints: true)
        #expect(stamp != Ink(Self.seal, coverage: 0.2))
        #expect(stamp.knockingOut == Ink(Self.seal, coverage: 0.2))
    }

    @Test("A tint takes the same part of every ink")
    func tint() {
        let color = ProcessColor(cyan: 1, magenta: 0.5, yellow: 0, black: 0.25).tinted(0.5)
        #expect(color == ProcessColor(cyan: 0.5, magenta: 0.25, yellow: 0, black: 0.125))
        #expect(!color.isPaper)
        #expect(color.tinted(0).isPaper)
    }

    @Test("On a screen paper is white, black is black and tints of black are neutral")
    func neutrals() {
        for coverage in [0, 0.25, 0.5, 1] {
            let color = ScreenColor(Ink(coverage: coverage))
            #expect(
                [color.red, color.green, color.blue] == Array(repeating: 1 - coverage, count: 3))
            #expect(abs(color.darkness - coverage) < 1e-9)
        }
        let rich = ProcessColor(cyan: 1, magenta: 1, yellow: 1, black: 1)
        #expect(ScreenColor(Ink(.process(rich), coverage: 1)).darkness == 1)
    }

    @Test("Solids look like their inks, and a tint lies between solid and paper")
    func solids() {
        func look(_ c: Double, _ m: Double, _ y: Double, _ tint: Double = 1) -> ScreenColor {
            let color = ProcessColor(cyan: c, magenta: m, yellow: y, black: 0)
            return ScreenColor(Ink(.process(color), coverage: tint))
        }
        let (cyan, magenta, yellow) = (look(1, 0, 0), look(0, 1, 0), look(0, 0, 1))
        #expect(cyan.blue > cyan.green && cyan.green > cyan.red)
        #expect(magenta.red > magenta.blue && magenta.blue > magenta.green)
        #expect(yellow.red > yellow.blue && yellow.green > yellow.blue)
        #expect(yellow.darkness < 0.2 && cyan.darkness > 0.3)
        let red = look(0, 1, 1)
        #expect(red.red > red.green && red.red > red.blue)
        let pale = look(0, 1, 1, 0.2)
        #expect(pale.darkness > 0 && pale.darkness < red.darkness / 2)
    }
}
