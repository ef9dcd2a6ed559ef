internal import CQPDF

/// Info and the XMP packet, made from the same values, so that they agree (ISO 19005-1, 6.7.3).
struct MetadataPacket: Sendable {
    private let information: DocumentInformation
    private let date: DocumentDate
    private let isArchive: Bool

    init(_ information: DocumentInformation, date: DocumentDate, isArchive: Bool) {
        self.information = information
        self.date = date
        self.isArchive = isArchive
    }

    /// Replaces whatever the file said about itself.
    /// - Parameter isTagged: Whether it claims to be accessible, which only a tagged file may.
    func apply(to document: PDFDocument, isTagged: Bool = false) {
        let drawn = document.trailer["/Info"]
        let producer = Self.producer(wrote: drawn.isDictionary ? drawn["/Producer"].text : nil)
        let info = document.dictionary([
            "/Title": document.text(information.title),
            "/Creator": document.text(information.creator),
            "/Producer": document.text(producer),
            "/CreationDate": document.text(date.pdf),
            "/ModDate": document.text(date.pdf),
        ])
        document.trailer.set("/Info", document.indirect(info))
        let root = document.root
        // libqpdf leaves metadata uncompressed, so that whoever looks for the packet finds it.
        let metadata = document.stream(
            Array(packet(producer: producer, isTagged: isTagged).utf8))
        metadata.dictionary.set("/Type", document.name("/Metadata"))
        metadata.dictionary.set("/Subtype", document.name("/XML"))
        root.set("/Metadata", metadata)
        root.set("/Lang", document.text(information.language))
        root.set(
            "/ViewerPreferences",
            document.dictionary(["/DisplayDocTitle": document.boolean(true)]))
    }

    /// The library that drew the file, and the one that finished it.
    private static func producer(wrote drawing: String?) -> String {
        let finishing = "libqpdf \(String(cString: qpdf_get_qpdf_version()))"
        guard let drawing, !drawing.isEmpty else { return finishing }
        return "\(drawing); \(finishing)"
    }

    private func packet(producer: String, isTagged: Bool) -> String {
        let identification =
            (isArchive ? Self.archiveIdentification : "")
            + (isTagged ? Self.accessibleIdentification : "")
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(Self.escaped(information.title))\
            </rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>\(Self.escaped(information.language))</rdf:li></rdf:Bag>\
            </dc:language>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreatorTool>\(Self.escaped(information.creator))</xmp:CreatorTool>
            <xmp:CreateDate>\(date.iso)</xmp:CreateDate>
            <xmp:ModifyDate>\(date.iso)</xmp:ModifyDate>
            <xmp:MetadataDate>\(date.iso)</xmp:MetadataDate>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdf:Producer>\(Self.escaped(producer))</pdf:Producer>
            </rdf:Description>
            \(identification)</rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """
    }

    private static let archiveIdentification = """
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
        <pdfaid:part>1</pdfaid:part>
        <pdfaid:conformance>B</pdfaid:conformance>
        </rdf:Description>

        """

    /// ISO 14289-1, clause 5.
    private static let accessibleIdentification = """
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>

        """

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
