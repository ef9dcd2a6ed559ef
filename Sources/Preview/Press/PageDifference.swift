internal import PageGraphics
internal import Readback
internal import Regression

/// A page with the ink of before and after on each other, and a frame around every place where they
/// differ: orange where ink is gone, blue where there is more.
struct PageDifference {
    /// Dots an inch of the picture.
    static let resolution = 150

    /// What is to be drawn.
    let page: Page

    /// - Parameters:
    ///   - before: The recorded picture, a PNG.
    ///   - after: The page as it is now.
    ///   - size: Its size after trimming.
    init(before: [UInt8], after: GreyPicture, size: Size) {
        let after = after.quantised
        var items: [DrawItem] = []
        let recorded = GreyPicture(
            png: before, scale: after.scale, left: after.left, top: after.top)
        if let picture = Self.sum(recorded, after), let png = picture.png() {
            items.append(
                .image(
                    ImageData(name: "difference", png: png),
                    Rect(
                        millimetres: -picture.left, -picture.top,
                        Double(picture.width) / picture.scale,
                        Double(picture.height) / picture.scale)))
        }
        if let recorded {
            items += PictureComparison(before: recorded, after: after).regions.map(Self.frame)
        }
        page = Page(
            size: size, template: PageTemplate(identifier: "difference", items: []), items: items)
    }

    /// The darker of two pictures at every dot; the later one if they cannot be laid on each other.
    private static func sum(_ before: GreyPicture?, _ after: GreyPicture) -> GreyPicture? {
        guard let before, before.width == after.width, before.height == after.height else {
            return after
        }
        return GreyPicture(
            width: after.width, height: after.height, scale: after.scale, left: after.left,
            top: after.top, dots: zip(before.dots, after.dots).map { min($0, $1) })
    }

    private static func frame(_ region: PictureComparison.Region) -> DrawItem {
        let color =
            region.ink < 0
            ? ProcessColor(cyan: 0, magenta: 0.55, yellow: 1, black: 0)
            : ProcessColor(cyan: 1, magenta: 0.4, yellow: 0, black: 0)
        let place = Rect(
            millimetres: region.frame.left, region.frame.top, region.frame.width,
            region.frame.height)
        return .rectangle(
            place.inset(by: Length(millimetres: -0.8)), radius: .zero,
            stroke: Stroke(
                weight: Length(millimetres: 0.5),
                dashes: region.ink < 0 ? [Length(millimetres: 1.5), Length(millimetres: 0.8)] : [],
                ink: Ink(.process(color), coverage: 1)),
            fill: nil)
    }
}
