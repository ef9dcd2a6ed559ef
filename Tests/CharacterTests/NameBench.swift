import Diagnostics
import Foundation
import LayoutDescription
import NoticeModel
import PageGraphics
import PrintJob
import Readback
import TestSupport

/// Prints names as a job does: composition, cairo, finishing. Whatever else is on the notice is the
/// same for all.
final class NameBench {
    static let engines = ReadingEngines(
        textReader: "/usr/bin/pdftotext", rasterizer: "/usr/bin/mutool")
    /// The most characters of a name.
    static let limit = 100

    let press: RecordPress
    private let font: String

    /// - Parameter font: The catalogue's font whose runs are the name.
    init(fonts: String = Checkout.fonts, font: String = "IPAmj明朝") throws {
        self.font = font
        press = try RecordPress(
            layoutPath: Checkout.layouts + "/individual-number-notice.yaml",
            issuerPath: Checkout.layouts + "/Samples/issuer.yaml", fontFolder: fonts,
            purpose: .live)
    }

    /// One notice of a person of this name.
    func compose(_ name: String, row: Int = 1) throws -> RecordPress.Composed {
        let values = press.layout.document.schema.fields.map { field -> String? in
            switch field.name {
            case "個人番号": "123456789018"
            case "氏名": name
            case "生年月日": "1993-03-31"
            case "性別": "女"
            case "申請書ID": "99999201911050000000017"
            default: nil
            }
        }
        return try press.compose(values, row: row)
    }

    /// What keeps a name from being printed.
    func findings(_ name: String) -> [Diagnostic] {
        do {
            _ = try compose(name)
            return []
        } catch { return (error as? DiagnosticFailure)?.diagnostics ?? [] }
    }

    /// Texts put together to names of as many characters as a name may have.
    static func names(_ texts: [String]) -> [[String]] {
        stride(from: 0, to: texts.count, by: limit).map {
            Array(texts[$0..<min($0 + limit, texts.count)])
        }
    }

    /// A character of a printed name: its text, its glyph and where that stands, in points.
    struct Sign: Equatable {
        let text: [UInt32]
        let glyph: Int
        let x: Double
        let y: Double
        let size: Double
        /// To the next character of the line; the last is as wide as the one before it.
        var width = 0.0
    }

    /// The characters of the name of a composed notice, on its first page.
    func signs(_ composed: RecordPress.Composed) -> [Sign] {
        var signs = placedSigns(composed)
        for index in signs.indices {
            let hasNext = index + 1 < signs.count && signs[index + 1].y == signs[index].y
            signs[index].width =
                hasNext
                ? signs[index + 1].x - signs[index].x
                : index > 0 ? signs[index - 1].width : signs[index].size
        }
        return signs
    }

    private func placedSigns(_ composed: RecordPress.Composed) -> [Sign] {
        composed.pages[0].items.flatMap { item -> [Sign] in
            guard case .glyphs(let run) = item, run.font.font == font else { return [] }
            var text = Array(run.text.utf8)[...]
            var glyphs = run.glyphs[...]
            return run.clusters.map { cluster in
                let part = String(decoding: text.prefix(cluster.byteCount), as: UTF8.self)
                text = text.dropFirst(cluster.byteCount)
                let first = glyphs.first!
                glyphs = glyphs.dropFirst(cluster.glyphCount)
                return Sign(
                    text: part.unicodeScalars.map(\.value), glyph: Int(first.index),
                    x: run.origin.x.points + first.x, y: run.origin.y.points + first.y,
                    size: run.font.size.points)
            }
        }
    }
}
