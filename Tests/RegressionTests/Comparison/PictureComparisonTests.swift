internal import Readback
internal import Regression
internal import Testing

@Suite("Pictures of pages, dot by dot")
struct PictureComparisonTests {
    /// Dots per millimetre at 150 dpi.
    private static let scale = 150 / 25.4

    /// A sheet of 20 mm with upright rectangles in dots, whose edges are drawn antialiased.
    private func picture(
        _ marks: [(left: Double, top: Double, width: Double, height: Double)], ink: Double = 255
    ) throws -> GreyPicture {
        let side = 120
        var dots = [UInt8](repeating: 255, count: side * side)
        for row in 0..<side {
            for column in 0..<side {
                var depth = 0.0
                for mark in marks {
                    let across =
                        min(mark.left + mark.width, Double(column + 1))
                        - max(mark.left, Double(column))
                    let down =
                        min(mark.top + mark.height, Double(row + 1)) - max(mark.top, Double(row))
                    depth += max(across, 0) * max(down, 0) * ink
                }
                dots[row * side + column] = UInt8(max(255 - depth, 0).rounded())
            }
        }
        return try #require(
            GreyPicture(width: side, height: side, scale: Self.scale, dots: dots))
    }

    private func compare(
        _ before: (left: Double, top: Double, width: Double, height: Double),
        _ after: (left: Double, top: Double, width: Double, height: Double)
    ) throws -> PictureComparison {
        PictureComparison(before: try picture([before]), after: try picture([after]))
    }

    @Test(
        "A line may lie a quarter of a dot elsewhere, which is 0.04 mm",
        arguments: [0.1, 0.2, 0.25])
    func antialiasing(shift: Double) throws {
        for weight in [0.6, 1.0, 1.2, 2.5] {
            for start in [50.0, 50.3, 50.5] {
                let comparison = try compare(
                    (10, start, 90, weight), (10, start + shift, 90, weight))
                #expect(comparison.regions.isEmpty, "\(weight) at \(start)")
            }
        }
    }

    @Test(
        "A hairline shifted by 0.2 mm is found, wherever it lies between the dots",
        arguments: [50.0, 50.2, 50.4, 50.5, 50.7, 50.9])
    func shiftedLine(start: Double) throws {
        for weight in [0.3, 0.6, 1.0, 2.0] {
            let shift = 0.2 * Self.scale
            let comparison = try compare((10, start, 90, weight), (10, start + shift, 90, weight))
            #expect(comparison.regions.first?.verdict == .unacceptable, "\(weight)")
        }
    }

    @Test("A line's weight is seen: 0.10 mm and 0.15 mm, 0.20 mm and 0.30 mm")
    func weight() throws {
        for (old, new) in [(0.10, 0.15), (0.15, 0.10), (0.20, 0.30), (0.35, 0.25)] {
            let comparison = try compare(
                (10, 50.2, 90, old * Self.scale), (10, 50.2, 90, new * Self.scale))
            #expect(comparison.regions.count == 1)
            #expect((comparison.regions.first?.ink ?? 0 > 0) == (new > old))
        }
    }

    @Test("One stroke of a dakuten that is gone is found, and where")
    func dakuten() throws {
        // 0.3 mm long, 0.1 mm wide: type of 9 pt.
        let stroke = (left: 60.3, top: 30.4, width: 0.6, height: 1.8)
        let comparison = PictureComparison(
            before: try picture([(40, 30, 8, 8), stroke]), after: try picture([(40, 30, 8, 8)]))
        let region = try #require(comparison.regions.first)
        #expect(comparison.regions.count == 1)
        #expect(abs(region.frame.left - 60 / Self.scale) < 0.2)
        #expect(abs(region.frame.top - 30 / Self.scale) < 0.2)
        #expect(region.ink < 0)
    }

    @Test("What has been told is not told again, and a change beside it is")
    func told() throws {
        let before = try picture([(20, 20, 10, 10), (80, 80, 10, 10)])
        let after = try picture([])
        let told = PageFrame(
            left: 20 / Self.scale, top: 20 / Self.scale, width: 10 / Self.scale,
            height: 10 / Self.scale)
        #expect(PictureComparison(before: before, after: after).regions.count == 2)
        let rest = PictureComparison(before: before, after: after, ignoring: [told]).regions
        #expect(rest.count == 1)
        #expect(abs((rest.first?.frame.left ?? 0) - 80 / Self.scale) < 0.01)
    }

    @Test("A baseline is no difference from its page in the same tones; a paler line is one")
    func quantised() throws {
        for phase in [0.1, 0.3, 0.5, 0.8] {
            let page = try picture([(10, 50 + phase, 90, 1.3), (20.7, 20.2, 0.4, 60)])
            let png = try #require(page.png())
            let baseline = try #require(GreyPicture(png: png, scale: page.scale))
            #expect(PictureComparison(before: baseline, after: page.quantised).regions.isEmpty)
        }
        let comparison = PictureComparison(
            before: try picture([(10, 50, 90, 2)]), after: try picture([(10, 50, 90, 2)], ink: 200))
        #expect(comparison.regions.first?.verdict == .unacceptable)
    }

    @Test("Pictures that begin elsewhere are laid one over the other by the page's corner")
    func bleed() throws {
        let page = try picture([(10, 10, 20, 20)])
        let shifted = try picture([(28, 22, 20, 20)])
        let bled = try #require(
            GreyPicture(
                width: shifted.width, height: shifted.height, scale: shifted.scale,
                left: 18 / Self.scale, top: 12 / Self.scale, dots: shifted.dots))
        #expect(PictureComparison(before: page, after: bled).regions.isEmpty)
        #expect(!PictureComparison(before: page, after: shifted).regions.isEmpty)
    }

    @Test("Another resolution cannot be compared, and says so")
    func resolution() throws {
        let page = try picture([])
        let other = try #require(
            GreyPicture(width: page.width, height: page.height, scale: 12, dots: page.dots))
        #expect(
            PictureComparison(before: page, after: other).changes.first?.verdict == .unacceptable)
    }
}
