internal import CPango
public import Composition
internal import FontCatalog
internal import PageGraphics

/// Shapes text with Pango in the catalogued fonts.
///
/// Ideographs, kana, punctuation and digits of these fonts shape without regard to their
/// neighbours, so each is shaped once and kept; Roman letters are shaped a stretch at a time,
/// because they may kern, and short stretches are kept whole. Used from one thread.
public final class PangoTextShaper: TextShaper {
    /// The roles of the catalogue.
    public let roles: [String]
    private let library: FontLibrary
    private let chains: [String: [FontFace]]
    private var shaped: [String: [UInt64: ShapedCluster]] = [:]
    /// For ``measure(_:role:)``, by role.
    private var advances: [String: AdvanceTable] = [:]
    private var stretches: [ShortStretch: [ShapedCluster]] = [:]
    /// Most characters kept a role, and most stretches kept; a city uses far fewer.
    private static let cacheLimit = 20_000

    /// Makes a shaper for the fonts of a library.
    public init(library: FontLibrary) {
        self.library = library
        roles = library.catalog.roles.map(\.name)
        chains = Dictionary(
            library.catalog.roles.map { role in
                (role.name, role.fonts.compactMap { library.face($0.identifier) })
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Shapes one line, as `TextShaper` asks for.
    /// - Throws: `UnshowableText` with every character that no font of the role has.
    public func shape(_ text: String, role: String) throws(UnshowableText) -> [ShapedCluster] {
        let chain = chains[role] ?? []
        var known = shaped[role] ?? [:]
        shaped[role] = nil
        defer { shaped[role] = known.count > Self.cacheLimit ? [:] : known }
        var clusters: [ShapedCluster] = []
        var missing: [UnshowableText.Sequence] = []
        var pending = (text: "", face: FontFace?.none, start: 0)
        for (position, character) in text.enumerated() {
            let key = character.contextFreeKey
            if let key, let cluster = known[key] {
                flush(&pending, into: &clusters, &missing)
                clusters.append(cluster)
                continue
            }
            guard let face = chain.first(where: { $0.covers(character) }) else {
                missing.append(.init(position: position + 1, character))
                continue
            }
            if let key {
                flush(&pending, into: &clusters, &missing)
                let alone = shape(String(character), face, position, &missing)
                if alone.count == 1 { known[key] = alone[0] }
                clusters += alone
            } else {
                if pending.face !== face { flush(&pending, into: &clusters, &missing) }
                if pending.text.isEmpty { pending = ("", face, position) }
                pending.text.append(character)
            }
        }
        flush(&pending, into: &clusters, &missing)
        if !missing.isEmpty { throw UnshowableText(role: role, sequences: Self.ordered(missing)) }
        return clusters
    }

    /// How wide a text is, as far as its characters have been shaped before; a character that
    /// comes up for the first time is.
    public func measure(_ text: String, role: String) -> TextMeasure? {
        let table: AdvanceTable
        if let known = advances[role] {
            table = known
        } else {
            table = AdvanceTable(stretchLimit: Self.cacheLimit)
            advances[role] = table
        }
        return table.measure(text) { piece in try? self.shape(piece, role: role) }
    }

    /// Line break opportunities as Pango (UAX #14, language ja) sees them.
    public func breakOpportunities(in text: String) -> [Bool] {
        var text = text
        let count = text.unicodeScalars.count
        return text.withUTF8 { bytes in
            var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: count + 1)
            bytes.withMemoryRebound(to: CChar.self) { characters in
                pango_get_log_attrs(
                    characters.baseAddress, Int32(characters.count), -1,
                    pango_language_from_string("ja"), &attributes, Int32(count + 1))
            }
            return attributes.dropLast().map { $0.is_line_break != 0 }
        }
    }

    /// Stretches are shaped later than what stands behind them is looked up, and several pieces of
    /// one character may be missing.
    private static func ordered(
        _ missing: [UnshowableText.Sequence]
    ) -> [UnshowableText.Sequence] {
        missing.sorted { $0.position < $1.position }.reduce(into: []) { found, sequence in
            if found.last != sequence { found.append(sequence) }
        }
    }

    private func flush(
        _ pending: inout (text: String, face: FontFace?, start: Int),
        into clusters: inout [ShapedCluster], _ missing: inout [UnshowableText.Sequence]
    ) {
        guard let face = pending.face, !pending.text.isEmpty else { return }
        clusters += stretch(pending.text, face, pending.start, &missing)
        pending = ("", nil, 0)
    }

    /// A stretch is shaped by itself, so a short one that comes back (the space within a number,
    /// the hyphen of an address) looks as it did before.
    private func stretch(
        _ text: String, _ face: FontFace, _ start: Int,
        _ missing: inout [UnshowableText.Sequence]
    ) -> [ShapedCluster] {
        guard let key = ShortStretch(text, face: face) else {
            return shape(text, face, start, &missing)
        }
        if let known = stretches[key] { return known }
        let missingBefore = missing.count
        let clusters = shape(text, face, start, &missing)
        if missing.count == missingBefore {
            if stretches.count >= Self.cacheLimit { stretches = [:] }
            stretches[key] = clusters
        }
        return clusters
    }

    /// Shapes a stretch in one face. A piece for which Pango picked another font, or drew no
    /// glyph of its own, is reported as missing.
    private func shape(
        _ text: String, _ face: FontFace, _ start: Int,
        _ missing: inout [UnshowableText.Sequence]
    ) -> [ShapedCluster] {
        face.select(in: library.context)
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let base = characters.baseAddress else { return [] }
                let length = Int32(characters.count)
                let items = pango_itemize(library.context, base, 0, length, nil, nil)
                defer { g_list_free(items) }
                var clusters: [ShapedCluster] = []
                var link = items
                while let node = link {
                    let item = node.pointee.data.assumingMemoryBound(to: PangoItem.self)
                    let stretch = ItemShaper(face: face, text: bytes, item: item)
                    clusters += stretch.clusters(start: start, missing: &missing)
                    pango_item_free(item)
                    link = node.pointee.next
                }
                return clusters
            }
        }
    }
}

extension UnshowableText.Sequence {
    init(position: Int, _ character: Character) {
        self.init(position: position, codePoints: character.unicodeScalars.map(\.value))
    }
}
