internal import PageGraphics

/// How closely pages are looked at.
struct Eyesight: Hashable {
    /// Dots an inch.
    let resolution: Int
    /// How the edges of shapes and letters are drawn.
    let edges: PictureReader.Edges

    /// Dots an inch that show whether letters are there; more if a QR code's modules are small.
    private static let leastResolution = 120
    /// Dots that a module takes at least. The dot in its middle is its own from one dot a module
    /// on; a reader of codes wants more.
    private static let leastModuleDots = 1.6

    /// For many pages: the quickest from page to page.
    /// - Parameter smallestModule: Side of the smallest module; `nil` if there is none.
    static func ofVolume(smallestModule: Length?) -> Eyesight {
        Eyesight(resolution: resolution(leastResolution, smallestModule), edges: .hard)
    }

    /// For a notice that somebody waits for: the first page comes 40 ms earlier, and each page
    /// takes 3 ms more. Edges are soft, so that a stroke thinner than a dot is pale and not
    /// lost; with a quarter more dots, it is not too pale.
    static func ofNotice(smallestModule: Length?) -> Eyesight {
        Eyesight(resolution: resolution(leastResolution * 5 / 4, smallestModule), edges: .soft)
    }

    private static func resolution(_ least: Int, _ smallestModule: Length?) -> Int {
        guard let points = smallestModule?.points, points > 0 else { return least }
        return max(least, Int((leastModuleDots * 72 / points).rounded(.up)))
    }
}
