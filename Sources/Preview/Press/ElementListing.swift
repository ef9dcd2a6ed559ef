internal import Composition
internal import Diagnostics
internal import Foundation
internal import LayoutDescription
internal import PageGraphics
internal import PrintJob

/// What a designer wants to know of the pages of a notice, in millimetres.
struct ElementListing: Encodable {
    /// A page.
    struct Page: Encodable {
        let elements: [ListedElement]
        let bleed: Double
        /// The room that all text of the page takes together; `nil` on a blank page.
        let typeArea: [Double]?
        let baselineGrid: BaselineGrid?
        /// The window of the envelope; `nil` if the layout states none, and on every page but the
        /// first.
        let window: [Double]?
        /// What of the page is seen wherever the sheet lies in the envelope.
        let alwaysVisible: [Double]?
        /// What of it is seen at one place of the sheet or another.
        let everVisible: [Double]?
    }

    /// The pages, in order.
    let pages: [Page]
    /// What is to be said about the layout.
    let lint: [PreviewFinding]

    init(_ press: RecordPress, _ accounts: [[ElementAccount]]) {
        let places = ElementPlaces(press.layout)
        let bleed = press.layout.bleed.shownMillimetres
        let envelope = press.layout.envelope
        pages = accounts.enumerated().map { number, accounts in
            let envelope = number == 0 ? envelope : nil
            let texts = accounts.filter { $0.layer != .overlay }
                .compactMap { account in places.text(of: account).map { (account, $0) } }
            return Page(
                elements: accounts.map { ListedElement($0, places) }, bleed: bleed,
                typeArea: Self.area(texts.map(\.0.frame)), baselineGrid: BaselineGrid(texts),
                window: envelope?.window.listed, alwaysVisible: envelope?.alwaysVisible.listed,
                everVisible: envelope?.everVisible.listed)
        }
        lint = press.setup.findings.map { PreviewFinding($0) }
    }

    /// As the page is answered; `nil` if it cannot be written.
    var json: [UInt8]? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map(Array.init)
    }

    private static func area(_ frames: [Rect]) -> [Double]? {
        guard let left = frames.map(\.left).min(), let top = frames.map(\.top).min(),
            let right = frames.map(\.right).max(), let bottom = frames.map(\.bottom).max()
        else { return nil }
        return Rect(
            origin: Point(x: left, y: top), size: Size(width: right - left, height: bottom - top)
        ).listed
    }
}

extension Rect {
    /// Left, top, width and height in millimetres.
    var listed: [Double] { [left, top, size.width, size.height].map(\.shownMillimetres) }
}
