/// Edits the pages of a file, one after the other, and what the file keeps about its pages.
struct PageEditing {
    private let document: PDFDocument
    private let profile: PDFProfile
    private let hasCompleteFonts: Bool
    private let contents: ResourceFinishing
    private var markings: [PageMarking] = []
    private var identifiers: [Int32] = []
    private var parts: DocumentParts?

    /// - Parameter isTagged: Whether the file is to be heard too: ISO 14289-1, 7.21, asks of fonts
    ///   what an archive asks.
    init(
        _ document: PDFDocument, profile: PDFProfile, inks: InkTable, isTagged: Bool = false
    ) {
        self.document = document
        self.profile = profile
        hasCompleteFonts = isTagged || profile == .archive
        contents = ResourceFinishing(document, inks: inks, isArchive: profile == .archive)
        parts = profile == .vt ? DocumentParts(document) : nil
    }

    /// Edits the page of an index, from 0.
    mutating func edit(_ index: Int, _ marking: PageMarking) throws(PDFFinishingFailure) {
        let page = document.page(index)
        let facts: ContentFacts
        do throws(ContentFault) {
            facts = try contents.finish(page["/Contents"], page["/Resources"])
        } catch { throw PDFFinishingFailure(error, page: index + 1) }
        setGroup(of: page, facts)
        try setBoxes(of: page, bleed: marking.bleed)
        try parts?.add(page, marking.mailPiece)
        markings.append(marking)
        identifiers.append(page.identifier)
    }

    /// Adds to the file what is known only after the last page.
    mutating func finish() throws(PDFFinishingFailure) {
        PageTree(document).build(identifiers)
        // A prefix alone: the label is the serial, whatever number the page has.
        let labels = NumberTree(document).root(count: markings.count) { page in
            document.dictionary(["/P": document.text(markings[page].label)])
        }
        document.root.set("/PageLabels", labels)
        parts?.finish()
        if hasCompleteFonts { try completeFonts() }
    }

    private func completeFonts() throws(PDFFinishingFailure) {
        let fonts = ArchiveFonts(document)
        for font in contents.fonts {
            do throws(ContentFault) {
                try fonts.complete(document.indirect(font))
            } catch { throw .font }
        }
    }

    /// A page has a transparency group only where something blends, and never in RGB.
    private func setGroup(of page: PDFObject, _ facts: ContentFacts) {
        guard facts.blends else {
            page.remove("/Group")
            return
        }
        page.set(
            "/Group",
            document.dictionary([
                "/Type": document.name("/Group"), "/S": document.name("/Transparency"),
                "/I": document.boolean(true), "/CS": document.name(facts.blendingSpace),
            ]))
    }

    private func setBoxes(of page: PDFObject, bleed: Double) throws(PDFFinishingFailure) {
        guard bleed > 0 else {
            guard bleed == 0 else { throw .invalidInformation }
            page.set("/TrimBox", page["/MediaBox"])
            return
        }
        let media = page["/MediaBox"]
        guard media.arrayCount == 4 else { throw .unreadable }
        let edges = (0..<4).map { media[$0].number }
        let trim = [edges[0] + bleed, edges[1] + bleed, edges[2] - bleed, edges[3] - bleed]
        guard bleed.isFinite, trim[0] < trim[2], trim[1] < trim[3] else {
            throw .invalidInformation
        }
        page.set("/BleedBox", media)
        page.set("/TrimBox", document.array(trim.map { document.number($0) }))
    }
}

extension PDFFinishingFailure {
    /// The failure that a fault on a page, from 1, makes.
    init(_ fault: ContentFault, page: Int) {
        self =
            switch fault {
            case .foreignColor: .foreignColor(page: page)
            case .foreignContent: .foreignContent(page: page)
            case .coloredImage: .coloredImage(page: page)
            case .transparency: .transparency(page: page)
            case .font: .font
            }
    }
}
