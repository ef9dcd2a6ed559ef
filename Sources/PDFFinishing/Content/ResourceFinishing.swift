/// Finishes contents together with the resources they use: of pages, and of the forms they share,
/// each form once.
final class ResourceFinishing {
    private let document: PDFDocument
    private let isArchive: Bool
    private var rewriter: ContentRewriter
    private let inks: InkTable
    /// Spot inks' colour spaces by object number.
    private let spotSpaces: [Int32]
    private var forms: [Int32: ContentFacts] = [:]
    /// Fonts by object number, in the order in which pages use them.
    private(set) var fonts: [Int32] = []
    private var knownFonts: Set<Int32> = []
    private var depth = 0

    private static let greatestDepth = 16

    init(_ document: PDFDocument, inks: InkTable, isArchive: Bool) {
        self.document = document
        self.isArchive = isArchive
        self.inks = inks
        rewriter = ContentRewriter(inks: inks, isOutlining: isArchive)
        spotSpaces = inks.spots.map { SpotColorSpace.add($0, to: document) }
    }

    /// Finishes a content stream and its resources.
    func finish(
        _ stream: PDFObject, _ resources: PDFObject
    ) throws(ContentFault) -> ContentFacts {
        guard stream.isStream, resources.isDictionary else { throw .foreignContent }
        let states = try graphicsStates(resources)
        rewriter.blendings = states.blendings
        let rewritten: [UInt8]?? = try rewrite(stream)
        guard let rewritten else { throw .foreignContent }
        if let rewritten { rewritten.withUnsafeBufferPointer { stream.replaceData($0) } }
        var facts = rewriter.facts
        facts.blends = states.blends
        addSpots(facts.spots, to: resources)
        try noteFonts(resources["/Font"])
        try finishObjects(resources["/XObject"], &facts)
        return facts
    }

    private func rewrite(_ stream: PDFObject) throws(ContentFault) -> [UInt8]?? {
        let result = stream.withData { data in
            Result { () throws(ContentFault) in try self.rewriter.rewrite(data) }
        }
        guard let result else { return nil }
        return .some(try result.get())
    }

    // MARK: - Graphics states

    private func graphicsStates(
        _ resources: PDFObject
    ) throws(ContentFault) -> (
        blendings: [(name: [UInt8], blending: ContentRewriter.Blending)], blends: Bool
    ) {
        var blendings: [(name: [UInt8], blending: ContentRewriter.Blending)] = []
        var blends = false
        let states = resources["/ExtGState"]
        guard states.isDictionary else { return ([], false) }
        for key in states.keys {
            let state = states[key]
            let needsBlending = try Self.isTranslucent(state)
            if needsBlending, isArchive { throw .transparency }
            blends = blends || needsBlending
            guard state.has("/BM") else { continue }
            let mode = state["/BM"]
            if mode.isNamed("/Normal") || mode.isNamed("/Compatible") {
                blendings.append((Array(key.utf8), .ends))
            } else if mode.isNamed("/Multiply") {
                blendings.append((Array(key.utf8), .multiplies))
                if isArchive { states.remove(key) } else { blends = true }
            } else {
                throw .foreignContent
            }
        }
        return (blendings, blends)
    }

    private static func isTranslucent(_ state: PDFObject) throws(ContentFault) -> Bool {
        guard state.isDictionary else { throw .foreignContent }
        for key in ["/ca", "/CA"] {
            let alpha = state[key]
            if alpha.isNumber, alpha.number != 1 { return true }
        }
        let mask = state["/SMask"]
        // A soft mask is a form with a blending space of its own, which drawing does not write.
        if !mask.isNull, !mask.isNamed("/None") { throw .foreignContent }
        return false
    }

    // MARK: - Colours and fonts

    private func addSpots(_ spots: Set<Int>, to resources: PDFObject) {
        guard !spots.isEmpty else { return }
        if !resources["/ColorSpace"].isDictionary {
            resources.set("/ColorSpace", document.dictionary())
        }
        let spaces = resources["/ColorSpace"]
        for spot in spots.sorted() {
            spaces.set(InkTable.resourceKey(spot), document.indirect(spotSpaces[spot]))
        }
    }

    private func noteFonts(_ fonts: PDFObject) throws(ContentFault) {
        guard fonts.isDictionary else { return }
        for font in fonts.values where knownFonts.insert(font.identifier).inserted {
            // Its glyphs are content streams that could hold colours; drawing has none.
            if font["/Subtype"].isNamed("/Type3") { throw .foreignContent }
            self.fonts.append(font.identifier)
        }
    }

    // MARK: - Forms and images

    private func finishObjects(
        _ objects: PDFObject, _ facts: inout ContentFacts
    ) throws(ContentFault) {
        guard objects.isDictionary else { return }
        for object in objects.values {
            guard object.isStream else { throw .foreignContent }
            let dictionary = object.dictionary
            let subtype = dictionary["/Subtype"]
            if subtype.isNamed("/Image") {
                if dictionary["/ImageMask"].isTrue { continue }
                var image = ImageFinishing(document, isArchive: isArchive)
                try image.finish(object)
                facts.blends = facts.blends || image.blends
            } else if subtype.isNamed("/Form") {
                facts.formUnion(try form(object, dictionary))
            } else {
                throw .foreignContent
            }
        }
    }

    private func form(
        _ object: PDFObject, _ dictionary: PDFObject
    ) throws(ContentFault) -> ContentFacts {
        let identifier = object.identifier
        if let known = forms[identifier] { return known }
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.greatestDepth else { throw .foreignContent }
        let facts = try finish(object, dictionary["/Resources"])
        setGroup(ofForm: dictionary, facts)
        forms[identifier] = facts
        return facts
    }

    /// Archived forms have no transparency group, for nothing in them blends; others keep theirs,
    /// whose blending is never in RGB.
    private func setGroup(ofForm form: PDFObject, _ facts: ContentFacts) {
        let group = form["/Group"]
        guard group.isDictionary else { return }
        if isArchive {
            form.remove("/Group")
        } else {
            group.set("/CS", document.name(facts.blendingSpace))
        }
    }
}
