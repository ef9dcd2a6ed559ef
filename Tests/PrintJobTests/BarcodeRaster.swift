internal import TestSupport

/// Reads the customer barcode of a page at 600 dpi as a sorting machine would: by what is black.
///
/// It shares nothing with what draws or reads back the bars; its table is the manual's, by the
/// numbers of the bars (1 long, 2 up, 3 down, 4 short).
enum BarcodeRaster {
    /// What it says.
    struct Reading: Equatable {
        /// Postcode and number of the address, letters put together again; `*` for half a letter.
        let text: String
        /// Whether the sum of all places is a multiple of 19.
        let isSumRight: Bool
        /// Dots from one bar to the next, all of them.
        let pitches: Set<Int>
        /// Dots that bars are wide, all of them.
        let widths: Set<Int>
    }

    private static let codes = [
        144, 114, 132, 312, 123, 141, 321, 213, 231, 411, 414, 324, 342, 234, 432, 243, 423, 441,
        111,
    ]

    /// The barcode below the name of a page.
    /// - Returns: `nil` if there is nothing black.
    /// - Throws: if what is black is no barcode.
    static func read(_ pdf: FinishedPDF, page: Int) throws -> Reading? {
        let (left, top, width, height) = (460, 1_295, 2_200, 165)
        let raster = try pdf.raster(
            page: page, left: left, top: top, width: width, height: height, resolution: 600)
        let rows = (0..<height).filter { y in (0..<width).contains { raster[$0, y] } }
        guard let first = rows.first, let last = rows.last else { return nil }
        let middle = (first + last) / 2
        var runs: [Range<Int>] = []
        var x = 0
        while x < width {
            let start = x
            while x < width, raster[x, middle] { x += 1 }
            if x > start { runs.append(start..<x) }
            x += 1
        }
        let third = (last - first + 1) / 3
        let bars = runs.map { run in
            let column = (run.lowerBound + run.upperBound) / 2
            let (up, down) = (
                raster[column, first + third / 2], raster[column, last - third / 2]
            )
            return up ? down ? 1 : 2 : down ? 3 : 4
        }
        guard bars.count == 67, bars.prefix(2) == [1, 3], bars.suffix(2) == [3, 1] else {
            throw NoBarcode()
        }
        let values = try stride(from: 2, to: 65, by: 3).map { index in
            let code = bars[index] * 100 + bars[index + 1] * 10 + bars[index + 2]
            guard let value = codes.firstIndex(of: code) else { throw NoBarcode() }
            return value
        }
        return Reading(
            text: try text(Array(values.dropLast())),
            isSumRight: values.reduce(0, +).isMultiple(of: 19),
            pitches: Set(zip(runs, runs.dropFirst()).map { $1.lowerBound - $0.lowerBound }),
            widths: Set(runs.map(\.count)))
    }

    private static func text(_ values: [Int]) throws -> String {
        var text = ""
        var index = 0
        while index < values.count {
            switch values[index] {
            case 0...9: text += "\(values[index])"
            case 10: text += "-"
            case 11...13 where index + 1 == values.count: text += "*"
            case 11...13:
                let letter = (values[index] - 11) * 10 + values[index + 1]
                text.unicodeScalars.append(Unicode.Scalar(UInt8(65 + letter)))
                index += 1
            case 14:
                guard values[index...].allSatisfy({ $0 == 14 }) else { throw NoBarcode() }
                return text
            default: throw NoBarcode()
            }
            index += 1
        }
        return text
    }

    struct NoBarcode: Error {}
}
