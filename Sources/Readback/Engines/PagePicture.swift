internal import PageGraphics

/// A page as the rasterizer draws it: 8-bit grey.
struct PagePicture {
    let width: Int
    let height: Int
    /// Dots to a point.
    let scale: Double
    /// How far outside the page its first dot lies.
    var bleed: Length
    /// The least part of its ink that a letter's stroke leaves in some dot.
    var leastStroke = 0.5
    var dots: [UInt8]

    /// The dots of a stretch from the left or top edge, all that it touches, within the picture.
    func columns(_ left: Length, _ right: Length) -> Range<Int> {
        range(left, right, limit: width)
    }

    func rows(_ top: Length, _ bottom: Length) -> Range<Int> {
        range(top, bottom, limit: height)
    }

    private func range(_ start: Length, _ end: Length, limit: Int) -> Range<Int> {
        let first = ((start + bleed).points * scale).rounded(.down)
        let last = ((end + bleed).points * scale).rounded(.up)
        guard first.isFinite, last.isFinite, last > first else { return 0..<0 }
        let lower = Int(min(max(first, 0), Double(limit)))
        return lower..<max(lower, Int(min(max(last, 0), Double(limit))))
    }

    /// A dot; `nil` outside the picture.
    func dot(_ column: Int, _ row: Int) -> UInt8? {
        guard 0..<width ~= column, 0..<height ~= row else { return nil }
        return dots[row * width + column]
    }

    /// Whether a rectangle holds so many dots darker than a level. Most do in their first rows.
    func has(
        _ least: Int, in columns: Range<Int>, _ rows: Range<Int>, darkerThan level: UInt8
    ) -> Bool {
        dots.withUnsafeBufferPointer { dots in
            var count = 0
            for row in rows {
                let line = row * width
                for column in columns where dots[line + column] < level { count += 1 }
                if count >= least { return true }
            }
            return false
        }
    }

    /// Whether a rectangle holds so many dots that are as light as a level or lighter.
    func has(
        _ least: Int, in columns: Range<Int>, _ rows: Range<Int>, notDarkerThan level: UInt8
    ) -> Bool {
        dots.withUnsafeBufferPointer { dots in
            var count = 0
            for row in rows {
                let line = row * width
                for column in columns where dots[line + column] >= level { count += 1 }
                if count >= least { return true }
            }
            return false
        }
    }

    /// How many dots of a rectangle are between two levels.
    func count(
        in columns: Range<Int>, _ rows: Range<Int>, from darkest: UInt8, through lightest: UInt8
    ) -> Int {
        dots.withUnsafeBufferPointer { dots in
            var count = 0
            for row in rows {
                let line = row * width
                for column in columns where darkest...lightest ~= dots[line + column] { count += 1 }
            }
            return count
        }
    }

    /// How many dots of a rectangle are darker than a level.
    func count(in columns: Range<Int>, _ rows: Range<Int>, darkerThan level: UInt8) -> Int {
        dots.withUnsafeBufferPointer { dots in
            var count = 0
            for row in rows {
                let line = row * width
                for column in columns where dots[line + column] < level { count += 1 }
            }
            return count
        }
    }
}
