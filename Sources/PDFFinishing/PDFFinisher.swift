public import PageGraphics

/// Turns a PDF as it was drawn into one that a print shop or an archive takes.
///
/// Black becomes K alone, ink markers become their inks, and what the file says about itself is
/// replaced. A pure function: the same input gives the same bytes.
///
/// ```swift
/// let finisher = try PDFFinisher(profile: .print, information: information)
/// try finisher.finish(drawn, pages: markings) { bytes in file.write(bytes) }
/// ```
public struct PDFFinisher: Sendable {
    private let profile: PDFProfile
    private let packet: MetadataPacket
    private let outputIntent: ICCProfile?

    /// Settles how volumes are finished.
    /// - Parameters:
    ///   - profile: What for.
    ///   - information: What the file says about itself.
    ///   - outputIntent: The profile of an archived file's colours, which ``PDFProfile/archive``
    ///     asks for and others do not use. A file of black alone takes any, best a grey one; one
    ///     with other inks takes one of four components.
    /// - Throws: ``PDFFinishingFailure/invalidInformation``, ``PDFFinishingFailure/colorProfile``.
    public init(
        profile: PDFProfile, information: DocumentInformation, outputIntent: ICCProfile? = nil
    ) throws(PDFFinishingFailure) {
        guard let date = DocumentDate(information.date), !information.language.isEmpty,
            !information.title.isEmpty
        else { throw .invalidInformation }
        guard profile != .archive || outputIntent != nil else { throw .colorProfile }
        self.profile = profile
        self.outputIntent = outputIntent
        packet = MetadataPacket(information, date: date, isArchive: profile == .archive)
    }

    /// Finishes a file.
    /// - Parameters:
    ///   - source: A whole PDF as drawing writes it, in memory.
    ///   - inks: The inks that the drawing's markers stand for, in the markers' order.
    ///   - pages: What is to be known of its pages, in their order.
    ///   - structure: What the pages say, in reading order: makes a tagged PDF for the screen, which
    ///     claims to be PDF/UA-1. Its pages must have been drawn as tagged ones.
    ///   - write: Takes the finished bytes in order; gives 0 or an `errno`, and is not called again
    ///     after one.
    /// - Throws: ``PDFFinishingFailure``; nothing has been handed over then, but for
    ///   ``PDFFinishingFailure/write(errno:)``.
    public func finish(
        _ source: UnsafeRawBufferPointer, inks: [Ink] = [], pages: [PageMarking],
        structure: DocumentStructure? = nil, into write: (UnsafeRawBufferPointer) -> Int32
    ) throws(PDFFinishingFailure) {
        if profile == .archive, !inks.isEmpty, outputIntent?.colorSpace != .cmyk {
            throw .colorProfile
        }
        let document = try PDFDocument(source)
        let found = try document.pageCount()
        guard found == pages.count else {
            throw .pageCount(expected: pages.count, found: found)
        }
        if let structure { try StructureTagging(document, structure).apply() }
        var editing = PageEditing(
            document, profile: profile, inks: InkTable(inks), isTagged: structure != nil)
        for (index, marking) in pages.enumerated() {
            try editing.edit(index, marking)
            try document.check()
            // libqpdf keeps a handle for every object that was asked for.
            document.releaseObjects()
        }
        try editing.finish()
        packet.apply(to: document, isTagged: structure != nil)
        if let outputIntent, profile == .archive { OutputIntent(outputIntent).apply(to: document) }
        try document.check()
        try document.write(version: version, into: write)
    }

    /// PDF/A-1 is PDF 1.4; document parts came with PDF/VT on PDF 1.6.
    private var version: PDFDocument.Version {
        switch profile {
        case .print: .atLeast("1.5")
        case .archive: .exactly("1.4")
        case .vt: .atLeast("1.6")
        }
    }
}
