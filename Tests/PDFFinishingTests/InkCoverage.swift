internal import TestSupport

/// How much of each ink Ghostscript lays on a page, each from 0 to 1.
struct InkCoverage: Hashable, Sendable {
    let cyan: Double
    let magenta: Double
    let yellow: Double
    let black: Double

    /// The coverages of a file's pages, as a raster image processor separates them.
    static func pages(of pdf: FinishedPDF) throws -> [InkCoverage] {
        let result = try ExternalTool.run(
            "gs", ["-q", "-dSAFER", "-o", "-", "-sDEVICE=inkcov", pdf.path])
        guard result.status == 0 else {
            throw NotSeparated(errors: result.errors)
        }
        return result.text.split(separator: "\n").compactMap { line in
            let numbers = line.split(separator: " ").prefix(4).compactMap { Double($0) }
            guard numbers.count == 4 else { return nil }
            return InkCoverage(
                cyan: numbers[0], magenta: numbers[1], yellow: numbers[2], black: numbers[3])
        }
    }

    struct NotSeparated: Error { let errors: String }

    var isBlackAlone: Bool { cyan == 0 && magenta == 0 && yellow == 0 }
}
