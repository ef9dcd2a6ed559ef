/// Says what an archived file's colours look like (ISO 19005-1, 6.2.2).
struct OutputIntent {
    private let profile: ICCProfile

    init(_ profile: ICCProfile) { self.profile = profile }

    /// Adds it to a file.
    func apply(to document: PDFDocument) {
        let stream = document.stream(profile.bytes)
        stream.dictionary.set("/N", document.integer(profile.colorSpace.componentCount))
        let intent = document.dictionary([
            "/Type": document.name("/OutputIntent"), "/S": document.name("/GTS_PDFA1"),
            "/OutputConditionIdentifier": document.text("Custom"),
            "/Info": document.text(profile.colorSpace.description),
            "/DestOutputProfile": stream,
        ])
        document.root.set("/OutputIntents", document.array([document.indirect(intent)]))
    }
}

extension ICCProfile.ColorSpace {
    fileprivate var description: String {
        switch self {
        case .gray: "Grey"
        case .rgb: "RGB"
        case .cmyk: "CMYK"
        }
    }
}
