internal import Glibc
internal import Readback

/// Where two pictures of the same resolution differ, gathered in cells of a millimetre.
struct DifferenceMap {
    private struct Cell {
        var dots = 0
        var excess = 0
        var ink = 0
        var columns = Int.max...Int.max
        var rows = Int.max...Int.max

        mutating func add(_ x: Int, _ y: Int, excess: Int, ink: Int) {
            columns = dots == 0 ? x...x : min(columns.lowerBound, x)...max(columns.upperBound, x)
            rows = dots == 0 ? y...y : min(rows.lowerBound, y)...max(rows.upperBound, y)
            dots += 1
            self.excess += excess
            self.ink += ink
        }

        mutating func add(_ other: Cell) {
            columns =
                min(
                    columns.lowerBound, other.columns.lowerBound)...max(
                    columns.upperBound, other.columns.upperBound)
            rows =
                min(
                    rows.lowerBound, other.rows.lowerBound)...max(
                    rows.upperBound, other.rows.upperBound)
            dots += other.dots
            excess += other.excess
            ink += other.ink
        }
    }

    private struct Place: Hashable {
        let column: Int
        let row: Int
    }

    private let before: GreyPicture
    private let after: GreyPicture
    private let thresholds: PictureThresholds
    /// What lies in the left picture at (x, y) lies in the right one at (x + across, y + down).
    private let across: Int
    private let down: Int
    /// Columns and rows that are not looked at.
    private let ignored: [(columns: ClosedRange<Int>, rows: ClosedRange<Int>)]
    private let side: Int
    private var cells: [Place: Cell] = [:]

    init(
        _ before: GreyPicture, _ after: GreyPicture, _ thresholds: PictureThresholds,
        _ ignoring: [PageFrame]
    ) {
        self.before = before
        self.after = after
        self.thresholds = thresholds
        across = Int(((after.left - before.left) * before.scale).rounded())
        down = Int(((after.top - before.top) * before.scale).rounded())
        side = max(Int(before.scale.rounded()), 1)
        ignored = ignoring.map { frame in
            let margin = thresholds.overhang
            func dot(_ place: Double) -> Int { Int((place * before.scale).rounded(.down)) }
            return (
                dot(frame.left + before.left - margin)...dot(frame.right + before.left + margin),
                dot(frame.top + before.top - margin)...dot(frame.bottom + before.top + margin)
            )
        }
    }

    /// Looks at all dots that both pictures have.
    mutating func compare() {
        let columns = max(0, -across)..<min(before.width, after.width - across)
        let rows = max(0, -down)..<min(before.height, after.height - down)
        guard !columns.isEmpty, !rows.isEmpty else { return }
        let (left, right) = (before, after)
        left.dots.withUnsafeBufferPointer { old in
            right.dots.withUnsafeBufferPointer { new in
                for row in rows { compare(row, columns, old, new) }
            }
        }
    }

    private mutating func compare(
        _ row: Int, _ columns: Range<Int>, _ old: UnsafeBufferPointer<UInt8>,
        _ new: UnsafeBufferPointer<UInt8>
    ) {
        guard let oldBase = old.baseAddress, let newBase = new.baseAddress else { return }
        let oldRow = oldBase + row * before.width
        let newRow = newBase + (row + down) * after.width + across
        if memcmp(oldRow + columns.lowerBound, newRow + columns.lowerBound, columns.count) == 0 {
            return
        }
        for column in columns where oldRow[column] != newRow[column] {
            let (a, b) = (Int(oldRow[column]), Int(newRow[column]))
            guard abs(a - b) > thresholds.slack else { continue }
            let forward = Self.distance(b, Self.forgiven(old, before, column, row))
            let backward = Self.distance(
                a, Self.forgiven(new, after, column + across, row + down))
            let (near, far) = (min(forward, backward), max(forward, backward))
            // A thin line that lies on one row of dots or between two is a line in both, but only
            // the sharper picture can be shifted into the other.
            if near <= thresholds.slack, hasSameInk(column, row, old, new) { continue }
            guard !isIgnored(column, row) else { continue }
            let excess = max(far - thresholds.slack, (abs(a - b) - thresholds.slack + 1) / 2)
            cells[Place(column: column / side, row: row / side), default: Cell()]
                .add(column, row, excess: excess, ink: a - b)
        }
    }

    /// The values that a dot may take when the page is shifted by half a dot in any direction.
    private static func forgiven(
        _ dots: UnsafeBufferPointer<UInt8>, _ picture: GreyPicture, _ column: Int, _ row: Int
    ) -> ClosedRange<Int> {
        let own = Int(dots[row * picture.width + column])
        var (least, most) = (own, own)
        for y in max(row - 1, 0)...min(row + 1, picture.height - 1) {
            for x in max(column - 1, 0)...min(column + 1, picture.width - 1) {
                let value = Int(dots[y * picture.width + x])
                least = min(least, value)
                most = max(most, value)
            }
        }
        return (own + least) / 2...(own + most + 1) / 2
    }

    private static func distance(_ value: Int, _ range: ClosedRange<Int>) -> Int {
        max(range.lowerBound - value, value - range.upperBound, 0)
    }

    /// Whether the ink around a dot is the same, only distributed otherwise.
    private func hasSameInk(
        _ column: Int, _ row: Int, _ old: UnsafeBufferPointer<UInt8>,
        _ new: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var (left, right, difference) = (0, 0, 0)
        for y in (row - 3)...(row + 3) where isCommonRow(y) {
            for x in (column - 3)...(column + 3) where isCommonColumn(x) {
                let a = 255 - Int(old[y * before.width + x])
                let b = 255 - Int(new[(y + down) * after.width + x + across])
                left += a
                right += b
                difference += abs(a - b)
            }
        }
        let balance = abs(left - right)
        return 4 * balance <= difference || 5 * balance <= max(left, right)
    }

    private func isCommonRow(_ y: Int) -> Bool {
        y >= 0 && y < before.height && y + down >= 0 && y + down < after.height
    }

    private func isCommonColumn(_ x: Int) -> Bool {
        x >= 0 && x < before.width && x + across >= 0 && x + across < after.width
    }

    private func isIgnored(_ column: Int, _ row: Int) -> Bool {
        ignored.contains { $0.columns.contains(column) && $0.rows.contains(row) }
    }

    /// Cells that touch, or have one cell between them, as one region each.
    var regions: [PictureComparison.Region] {
        var rest = cells
        var regions: [PictureComparison.Region] = []
        for start in cells.keys.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
            guard var region = rest.removeValue(forKey: start) else { continue }
            var waiting = [start]
            while let place = waiting.popLast() {
                for row in (place.row - 2)...(place.row + 2) {
                    for column in (place.column - 2)...(place.column + 2) {
                        let next = Place(column: column, row: row)
                        guard let cell = rest.removeValue(forKey: next) else { continue }
                        region.add(cell)
                        waiting.append(next)
                    }
                }
            }
            if region.excess >= thresholds.distinguishable { regions.append(self.region(region)) }
        }
        return regions
    }

    private func region(_ cell: Cell) -> PictureComparison.Region {
        let frame = before.frame(columns: Range(cell.columns), rows: Range(cell.rows))
        return PictureComparison.Region(
            frame: PageFrame(frame), dots: cell.dots, excess: cell.excess, ink: cell.ink,
            verdict: cell.excess >= thresholds.unacceptable ? .unacceptable : .distinguishable)
    }
}
