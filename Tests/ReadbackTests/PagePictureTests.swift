internal import PageGraphics
internal import Testing

@testable internal import Readback

@Suite("Dots of a page")
struct PagePictureTests {
    /// 4 × 3 dots, two to a point: a dark one at the second column of the third row, a grey one at
    /// the last of the first.
    private let picture = PagePicture(
        width: 4, height: 3, scale: 2, bleed: .zero,
        dots: [255, 255, 255, 128, 255, 255, 255, 255, 255, 0, 255, 255])

    private func points(_ points: Double) -> Length { Length(points: points) }

    @Test("A stretch has every dot that it touches, within the picture")
    func ranges() {
        #expect(picture.columns(points(0), points(1)) == 0..<2)
        #expect(picture.columns(points(0.4), points(1.1)) == 0..<3)
        #expect(picture.columns(points(-5), points(50)) == 0..<4)
        #expect(picture.rows(points(9), points(12)).isEmpty)
        #expect(picture.columns(points(1), points(1)).isEmpty)
        #expect(picture.columns(points(2), points(1)).isEmpty)
        #expect(picture.columns(points(.nan), points(1)).isEmpty)
        #expect(picture.columns(points(-.infinity), points(.infinity)).isEmpty)
    }

    @Test("A dot is found by its column and row; the bleed shifts stretches")
    func dots() {
        #expect(picture.dot(1, 2) == 0)
        #expect(picture.dot(4, 0) == nil)
        #expect(picture.dot(0, 3) == nil)
        #expect(picture.dot(-1, 0) == nil)
        var sheet = picture
        sheet.bleed = points(0.5)
        #expect(sheet.columns(points(-0.5), points(0)) == 0..<1)
    }

    @Test("Dots are counted by how dark they are")
    func counts() {
        #expect(picture.count(in: 0..<4, 0..<3, darkerThan: 128) == 1)
        #expect(picture.count(in: 0..<4, 0..<3, darkerThan: 129) == 2)
        #expect(picture.has(2, in: 0..<4, 0..<3, darkerThan: 200))
        #expect(!picture.has(3, in: 0..<4, 0..<3, darkerThan: 200))
        #expect(!picture.has(1, in: 0..<0, 0..<3, darkerThan: 200))
        #expect(picture.has(10, in: 0..<4, 0..<3, notDarkerThan: 255))
        #expect(!picture.has(12, in: 0..<4, 0..<3, notDarkerThan: 128))
        #expect(picture.count(in: 0..<4, 0..<3, from: 100, through: 200) == 1)
    }
}
