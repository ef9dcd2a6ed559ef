internal import CairoRendering
public import Composition
internal import LayoutDescription
internal import NoticeModel
public import PageGraphics

extension RecordPress {
    /// The pages with a grey box in the place of everything that shows one of some values.
    /// - Parameters:
    ///   - names: Names of fields, as layouts bind them.
    ///   - accounts: What the elements of the pages became.
    /// - Returns: The pages, their own where they show none of the values.
    public func pages(
        of composed: Composed, _ accounts: [[ElementAccount]], hiding names: Set<String>
    ) -> [Page] {
        zip(composed.pages, accounts).map { page, accounts in
            guard accounts.contains(where: { Self.shows($0, names) }) else { return page }
            return Page(
                size: page.size, bleed: page.bleed,
                template: PageTemplate(identifier: "\(page.template.identifier)-hidden", items: []),
                items: accounts.flatMap { account in
                    Self.shows(account, names) ? cover(account.frame) : account.items
                })
        }
    }

    /// Whether an element of any page shows one of some values.
    public static func shows(_ accounts: [[ElementAccount]], _ names: Set<String>) -> Bool {
        accounts.joined().contains { shows($0, names) }
    }

    private static func shows(_ account: ElementAccount, _ names: Set<String>) -> Bool {
        !account.items.isEmpty && account.values.contains(where: names.contains)
    }

    private static let notice = "表示していません"
    /// The most that the words measure, in points.
    private static let greatestSize = 8.0

    private func cover(_ frame: Rect) -> [DrawItem] {
        let box = DrawItem.rectangle(frame, radius: .zero, stroke: nil, fill: Ink(coverage: 0.2))
        let role = layout.fontRoles.first?.name ?? ""
        let shaper = PangoTextShaper(library: press.library)
        guard let clusters = try? shaper.shape(Self.notice, role: role), !clusters.isEmpty else {
            return [box]
        }
        let width = clusters.reduce(0) { $0 + $1.advance }
        let size = min(
            Self.greatestSize, frame.size.width.points * 0.95 / width,
            frame.size.height.points * 0.8)
        guard size > 0 else { return [box] }
        var x = frame.left.points + (frame.size.width.points - width * size) / 2
        // The em of Japanese fonts stands 0.88 over 0.12.
        let baseline = frame.top.points + frame.size.height.points / 2 + 0.38 * size
        return [box]
            + clusters.map { cluster in
                defer { x += cluster.advance * size }
                return .glyphs(
                    GlyphRun(
                        font: FontInstance(font: cluster.font, size: Length(points: size)),
                        origin: Point(x: Length(points: x), y: Length(points: baseline)),
                        ink: .black, text: cluster.text,
                        glyphs: cluster.glyphs.map {
                            GlyphRun.Glyph(index: $0.index, x: $0.x * size, y: $0.y * size)
                        },
                        clusters: [
                            GlyphRun.Cluster(
                                byteCount: cluster.text.utf8.count,
                                glyphCount: cluster.glyphs.count)
                        ]))
            }
    }
}
