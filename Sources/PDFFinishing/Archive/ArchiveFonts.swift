/// Completes embedded fonts as PDF/A-1b asks (ISO 19005-1, 6.3): the map from character identifiers
/// to glyphs is said, and the set of identifiers in the file.
struct ArchiveFonts {
    private let document: PDFDocument

    /// Elements an array may have (ISO 19005-1, 6.1.12, by way of PDF 1.4, annex C).
    private static let greatestArrayCount = 8191

    init(_ document: PDFDocument) { self.document = document }

    /// Completes a font.
    /// - Throws: ``ContentFault/font`` for one that is not embedded as TrueType, or not whole.
    func complete(_ font: PDFObject) throws(ContentFault) {
        let subtype = font["/Subtype"]
        if subtype.isNamed("/TrueType") {
            _ = try glyphCount(font["/FontDescriptor"])
        } else if subtype.isNamed("/Type0") {
            let descendants = font["/DescendantFonts"]
            guard descendants.arrayCount == 1 else { throw .font }
            try completeDescendant(descendants[0])
        } else {
            throw .font
        }
        guard font["/ToUnicode"].isStream else { throw .font }
    }

    private func completeDescendant(_ font: PDFObject) throws(ContentFault) {
        guard font["/Subtype"].isNamed("/CIDFontType2") else { throw .font }
        let widths = font["/W"]
        for index in 0..<(widths.arrayCount ?? 0) {
            let isTooLong = (widths[index].arrayCount ?? 0) > Self.greatestArrayCount
            if isTooLong { throw .font }
        }
        let descriptor = font["/FontDescriptor"]
        let count = try glyphCount(descriptor)
        if !font["/CIDToGIDMap"].isStream {
            font.set("/CIDToGIDMap", document.name("/Identity"))
        }
        // With the identity map every glyph of the subset is a character identifier.
        var bits = [UInt8](repeating: 0xFF, count: (count + 7) / 8)
        if count % 8 != 0 { bits[bits.count - 1] = ~(0xFF >> UInt8(count % 8)) }
        descriptor.set("/CIDSet", document.stream(bits))
    }

    /// Glyphs of the embedded font file, from its `maxp` table.
    private func glyphCount(_ descriptor: PDFObject) throws(ContentFault) -> Int {
        guard descriptor.isDictionary, descriptor["/FontFile2"].isStream,
            let count = descriptor["/FontFile2"].withData(Self.glyphCount), let count, count > 0
        else { throw .font }
        return count
    }

    private static func glyphCount(_ file: UnsafeBufferPointer<UInt8>) -> Int? {
        func number(_ offset: Int, _ size: Int) -> Int? {
            guard offset >= 0, offset + size <= file.count else { return nil }
            return file[offset..<offset + size].reduce(0) { $0 << 8 | Int($1) }
        }
        guard let tables = number(4, 2) else { return nil }
        for table in 0..<tables {
            let entry = 12 + 16 * table
            guard let tag = number(entry, 4) else { return nil }
            guard tag == 0x6D61_7870 else { continue }
            guard let offset = number(entry + 8, 4) else { return nil }
            return number(offset + 4, 2)
        }
        return nil
    }
}
