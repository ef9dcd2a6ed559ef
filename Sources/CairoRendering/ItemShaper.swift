internal import CPango
internal import Composition
internal import FontCatalog
internal import PageGraphics

/// Shapes one Pango item (a stretch of one script) and reads its clusters.
struct ItemShaper {
    let face: FontFace
    /// The whole text the item belongs to.
    let text: UnsafeBufferPointer<UInt8>
    let item: UnsafeMutablePointer<PangoItem>

    /// The item's clusters in ems; clusters that show nothing are added to `missing`.
    func clusters(
        start: Int, missing: inout [UnshowableText.Sequence]
    ) -> [ShapedCluster] {
        let offset = Int(item.pointee.offset)
        let length = Int(item.pointee.length)
        guard face.isFile(of: item.pointee.analysis.font) else {
            missing += sequences(in: offset..<offset + length, start: start)
            return []
        }
        let glyphs = pango_glyph_string_new()!
        defer { pango_glyph_string_free(glyphs) }
        text.withMemoryRebound(to: CChar.self) { characters in
            pango_shape_full(
                characters.baseAddress! + offset, Int32(length), characters.baseAddress,
                Int32(characters.count), &item.pointee.analysis, glyphs)
        }
        return read(glyphs.pointee, offset: offset, length: length, start: start, &missing)
    }

    private func read(
        _ string: PangoGlyphString, offset: Int, length: Int, start: Int,
        _ missing: inout [UnshowableText.Sequence]
    ) -> [ShapedCluster] {
        let count = Int(string.num_glyphs)
        var clusters: [ShapedCluster] = []
        var first = 0
        while first < count {
            let begin = Int(string.log_clusters[first])
            var end = first + 1
            while end < count, Int(string.log_clusters[end]) == begin { end += 1 }
            let stop = end < count ? Int(string.log_clusters[end]) : length
            let bytes = offset + begin..<offset + stop
            if let cluster = cluster(string.glyphs, first..<end, bytes: bytes) {
                clusters.append(cluster)
            } else {
                missing += sequences(in: bytes, start: start)
            }
            first = end
        }
        return clusters
    }

    /// One cluster, or `nil` if a glyph of it is unknown or empty, or a combining mark has become
    /// a glyph of its own.
    private func cluster(
        _ infos: UnsafeMutablePointer<PangoGlyphInfo>, _ range: Range<Int>, bytes: Range<Int>
    ) -> ShapedCluster? {
        let em = FontFace.shapingSize * Double(PANGO_SCALE)
        let piece = String(decoding: text[bytes], as: UTF8.self)
        guard !hasLooseMark(piece, glyphCount: range.count, at: bytes.lowerBound) else {
            return nil
        }
        var glyphs: [GlyphRun.Glyph] = []
        var x = 0.0
        for index in range {
            let info = infos[index]
            // PANGO_GLYPH_EMPTY, and PANGO_GLYPH_UNKNOWN_FLAG: macros that Swift does not import.
            guard info.glyph != 0x0FFF_FFFF, info.glyph & 0x1000_0000 == 0, info.glyph != 0 else {
                return nil
            }
            glyphs.append(
                GlyphRun.Glyph(
                    index: info.glyph, x: x + Double(info.geometry.x_offset) / em,
                    y: Double(info.geometry.y_offset) / em))
            x += Double(info.geometry.width) / em
        }
        return ShapedCluster(
            text: piece, font: face.file.identifier, glyphs: glyphs, advance: x)
    }

    /// A font that composes a character by itself might not do so beside others.
    private func hasLooseMark(_ piece: String, glyphCount: Int, at offset: Int) -> Bool {
        let scalars = piece.unicodeScalars
        if offset > 0, scalars.first?.isCombiningMark == true { return true }
        return glyphCount > 1 && scalars.dropFirst().contains(where: \.isCombiningMark)
    }

    /// The whole characters that a piece of the text is of.
    private func sequences(in bytes: Range<Int>, start: Int) -> [UnshowableText.Sequence] {
        var end = 0
        var found: [UnshowableText.Sequence] = []
        for (index, character) in String(decoding: text, as: UTF8.self).enumerated() {
            let begin = end
            end += character.utf8.count
            guard begin < bytes.upperBound else { break }
            guard end > bytes.lowerBound else { continue }
            found.append(UnshowableText.Sequence(position: start + index + 1, character))
        }
        return found
    }
}
