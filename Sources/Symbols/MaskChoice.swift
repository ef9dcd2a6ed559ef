internal import LayoutDescription

/// Chooses the mask of a symbol that was made with mask 0: the one with the lowest penalty, of
/// equals the first, format information counted in.
///
/// All eight differ from the first by patterns that are known, so they are scored from its rows and
/// columns as words, without making them.
struct MaskChoice {
    /// Modules along a side, at most 64.
    private let width: Int
    private let level: QRCode.Level
    private var rows: ModuleLines
    private var columns: ModuleLines

    /// Largest width that can be scored.
    static let widthLimit = 64

    /// Reads a symbol.
    /// - Parameter modules: libqrencode's bytes, row by row: bit 0 is the module, bit 7 is set where
    ///   it does not belong to the data and is not masked.
    init(modules: UnsafeBufferPointer<UInt8>, width: Int, level: QRCode.Level) {
        self.width = width
        self.level = level
        rows = ModuleLines(rowsOf: modules, width: width)
        columns = rows.transposed
    }

    /// The rows of the symbol with the best mask, column x in bit x.
    func bestRows() -> [UInt64] {
        var best = (mask: 0, penalty: Int.max)
        for mask in 0..<MaskPatterns.count {
            let penalty = penalty(of: mask, limit: best.penalty)
            if penalty < best.penalty { best = (mask, penalty) }
        }
        let change = change(to: best.mask)
        return (0..<width).map { rows.line($0, change.rows) }
    }

    /// What a mask changes in the rows and in the columns.
    private func change(to mask: Int) -> (rows: ModuleLines.Change, columns: ModuleLines.Change) {
        let first = FormatInformation(mask: 0, level: level, width: width)
        let format = FormatInformation(mask: mask, level: level, width: width)
        let (row, column) = (format.row ^ first.row, format.column ^ first.column)
        return (
            ModuleLines.Change(
                patterns: MaskPatterns.rows, mask: mask, along: row, across: column),
            ModuleLines.Change(
                patterns: MaskPatterns.columns, mask: mask, along: column, across: row)
        )
    }

    /// The penalty of a mask, or some number from `limit` on if it has reached that.
    private func penalty(of mask: Int, limit: Int) -> Int {
        let rule = MaskPenalty(width: width)
        let change = change(to: mask)
        var (sum, dark, upper) = (0, 0, UInt64(0))
        for y in 0..<width {
            let row = rows.line(y, change.rows)
            sum += rule.alongLine(row)
            if y > 0 { sum += rule.betweenRows(upper, row) }
            dark += row.nonzeroBitCount
            upper = row
        }
        sum += rule.ofBalance(dark: dark)
        for x in 0..<width where sum < limit {
            sum += rule.alongLine(columns.line(x, change.columns))
        }
        return sum
    }
}
