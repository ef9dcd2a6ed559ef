import Foundation
import TestSupport

/// The strip with the name of every page of a PDF, as Poppler draws it: an engine that had no part
/// in writing the file.
struct PageStrips {
    /// Dots a point.
    private let scale: Double
    private let left: Int
    private let top: Int
    private let width: Int
    private let height: Int
    /// Rows of grey dots a page.
    private let pages: [[UInt8]]

    /// Draws the parts of the pages where the signs of names stand.
    /// - Parameter every: Which pages count: the first of so many, one or two.
    init(
        _ pdf: FinishedPDF, _ names: [[NameBench.Sign]], every: Int, resolution: Int = 300
    ) throws {
        scale = Double(resolution) / 72
        let signs = names.joined()
        let most = signs.map(\.size).max() ?? 0
        left = Int(((signs.map(\.x).min() ?? 0) - most) * scale)
        top = Int(((signs.map(\.y).min() ?? 0) - 2 * most) * scale)
        width = Int(((signs.map(\.x).max() ?? 0) + 2 * most) * scale) - left
        height = Int(((signs.map(\.y).max() ?? 0) + most) * scale) - top
        let folder = try Checkout.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let result = try ExternalTool.run(
            "pdftoppm",
            [
                "-r", "\(resolution)", "-gray", "-x", "\(self.left)", "-y", "\(self.top)", "-W",
                "\(self.width)", "-H", "\(self.height)", pdf.path, folder + "/page",
            ] + (every == 2 ? ["-o"] : []))
        guard result.status == 0 else { throw CocoaError(.fileReadUnknown) }
        let size = self.width * self.height
        pages = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
            Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)).suffix(size))
        }
    }

    var count: Int { pages.count }

    /// The dots of a character's box but for its rim, where neighbours may reach in.
    func cell(page: Int, _ sign: NameBench.Sign) -> [UInt8] {
        let x = Int((sign.x + 0.03 * sign.width) * scale) - left
        let y = Int((sign.y - 0.88 * sign.size) * scale) - top
        let (columns, rows) = (Int(0.94 * sign.width * scale), Int(sign.size * scale))
        return (max(y, 0)..<min(y + rows, height)).flatMap { row in
            pages[page][(row * width + x)..<(row * width + x + columns)]
        }
    }
}
