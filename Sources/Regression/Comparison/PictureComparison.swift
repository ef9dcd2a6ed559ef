internal import Glibc
public import Readback

/// Two pictures of a page, dot by dot.
///
/// Forgives antialiasing and nothing else: a dot may differ if its value lies between the values
/// that half a dot's shift gives it in the other picture, and the other way round; one way is enough
/// where the ink around it is the same. A mark that is gone, new, heavier, lighter or shifted by
/// more than half a dot lies beyond.
public struct PictureComparison: Sendable {
    /// A place where the pictures differ.
    public struct Region: Hashable, Sendable {
        /// Where it is.
        public let frame: PageFrame
        /// Dots that differ beyond forgiving.
        public let dots: Int
        /// What they differ by beyond forgiving, taken together.
        public let excess: Int
        /// What was added to the ink; negative if ink is gone.
        public let ink: Int
        /// How grave it is.
        public let verdict: PageChange.Verdict
    }

    /// The places that differ, from the top.
    public private(set) var regions: [Region] = []

    /// Compares pictures.
    /// - Parameters:
    ///   - before: The left picture.
    ///   - after: The right picture, of the same resolution.
    ///   - ignoring: Places that need no telling again.
    ///   - thresholds: From when on a difference counts.
    public init(
        before: GreyPicture, after: GreyPicture, ignoring: [PageFrame] = [],
        thresholds: PictureThresholds = .standard
    ) {
        guard abs(before.scale - after.scale) < before.scale / 1000 else {
            let whole = before.frame(columns: 0..<before.width, rows: 0..<before.height)
            regions = [
                Region(
                    frame: PageFrame(whole), dots: before.dots.count, excess: .max, ink: 0,
                    verdict: .unacceptable)
            ]
            return
        }
        var map = DifferenceMap(before, after, thresholds, ignoring)
        map.compare()
        regions = map.regions
    }

    /// The regions as changes of the page.
    public var changes: [PageChange] {
        regions.map { region in
            let detail =
                if abs(region.ink) < region.excess / 2 { "見た目が違います" } else if region.ink > 0 {
                    "濃くなったか、描き足されています"
                } else { "薄くなったか、欠けています" }
            return PageChange(
                .picture, seenBy: .pixels, verdict: region.verdict, beforeFrame: region.frame,
                afterFrame: region.frame, detail: detail)
        }
    }
}
