internal import Diagnostics
internal import NoticeModel
internal import PageGraphics
internal import PositionedYAML

/// The state of reading one layout: which file is being read, what was found and declared so far.
struct LayoutAssembly {
    /// Includes within includes.
    static let maximumIncludeDepth = 8
    /// Elements of a whole layout; includes that include twice grow fast.
    static let maximumElementCount = 5_000

    let files: LayoutFiles
    let folder: String
    let path: String
    let issuerNames: [String]?

    /// The reader of the file that is being read.
    var reader: YAMLReader
    /// What was found in files that are read to their end.
    var findings: [Diagnostic] = []
    /// All files used, in order of first use.
    var sourceFiles: [String]
    /// Styles by name, as the file that is being read sees them.
    var styles = StyleTable()
    /// The inks that the layout declares, for itself and for what it includes.
    var inks = InkTable()
    /// The fields that templates and conditions may name; `nil` if the document is unknown.
    var schema: RecordSchema?
    var resolution = 600
    var identifiers: Set<String> = []
    /// The files that include one another down to the one being read.
    var includeStack: [String]
    var fragments: [String: Fragment] = [:]
    var images: [String: ImageData] = [:]
    var elementCount = 0
    /// Whether there are more elements than that: comparing all with all would take too long.
    var hasTooManyElements: Bool { elementCount > Self.maximumElementCount }
    /// Whether an element could not be read; then nothing is said about what the layout lacks.
    var hasLostElements = false

    /// A file that is included, read and parsed once.
    struct Fragment {
        let reader: YAMLReader
        let root: YAMLValue?
    }

    init(files: LayoutFiles, path: String, issuerValueNames: [String]?) {
        self.files = files
        self.path = path
        (folder, _) = LayoutFiles.split(path)
        issuerNames = issuerValueNames?.map { $0.hasPrefix("issuer.") ? $0 : "issuer.\($0)" }
        reader = YAMLReader(file: path, room: "layout")
        sourceFiles = [path]
        includeStack = [path]
    }

    /// Everything found up to now.
    var allFindings: [Diagnostic] { findings + reader.diagnostics }

    /// Reads the layout; `nil` if so much is wrong that there is none.
    mutating func layout() -> Layout? {
        guard let root = parse(LayoutFiles.split(path).name),
            let fields = reader.fields(root, LayoutKeys.vocabulary)
        else { return nil }
        let version = reader.read(LayoutKeys.layout, in: fields)
        if version == nil, fields.value(of: LayoutKeys.layout) != nil { return nil }
        let document = document(fields)
        schema = document?.schema
        let pageSize = pageSize(fields)
        resolution = resolution(fields)
        let bleed = bleed(fields)
        if let value = fields.value(of: LayoutKeys.inks) { declareInks(value) }
        if let value = fields.value(of: LayoutKeys.styles) { declareStyles(value) }
        let pages = pages(fields)
        let (specimen, copy) = overlays(fields)
        let envelope = envelope(fields, on: pageSize)
        // Without pages nobody can tell which styles they would have used.
        if pages == nil { hasLostElements = true }
        reportUnusedStyles()
        reportUnusedInks()
        guard let document, let pageSize, let pages else { return nil }
        let layout = Layout(
            document: document, pageSize: pageSize, bleed: bleed, printerResolution: resolution,
            pages: pages, specimenOverlay: specimen, copyOverlay: copy, sourceFiles: sourceFiles,
            fontRoles: styles.fontRoles,
            brailleKanaLimit: reader.read(LayoutKeys.brailleLimit, in: fields),
            carrier: carrier(fields, of: document), envelope: envelope)
        if !hasLostElements {
            let place = fields.place(of: LayoutKeys.document)
            reader.report(RequiredElementCheck(layout).findings(at: place))
            reader.report(MeaningCheck(layout).findings())
        }
        return layout
    }

    /// Reads and parses a file of the layout's folder with the current reader.
    mutating func parse(_ name: String) -> YAMLValue? {
        guard let bytes = bytes(of: name, at: .file(reader.file)) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            reader.report(
                "not-utf8", at: .file(reader.file), "UTF-8の文字列として読めません",
                hint: "文字コードをUTF-8にして保存してください")
            return nil
        }
        return reader.parse(text)
    }

    /// The bytes of a file; what keeps it from being read is reported at `place`.
    mutating func bytes(of name: String, at place: Place) -> [UInt8]? {
        do {
            return try files.read(name, folder)
        } catch {
            report(error, name: name, at: place)
            return nil
        }
    }

    private mutating func report(_ failure: LayoutFiles.Failure, name: String, at place: Place) {
        switch failure {
        case .missing:
            let names = (try? files.names(folder)) ?? []
            let nearest = NameSuggestion.nearest(to: name, in: names)
            reader.report(
                "file-not-found", at: place, "ファイル「\(name)」がありません",
                hint: nearest.map { "「\($0)」ではありませんか" })
        case .unreadable:
            reader.report(
                "file-unreadable", at: place, "ファイル「\(name)」を読めません",
                hint: "読み取りの権限を確かめてください")
        case .outsideFolder:
            reader.report(
                "outside-folder", at: place, "ファイル「\(name)」はリンクで、フォルダーの外を指しています",
                hint: "ファイルそのものをレイアウトと同じフォルダーに置いてください")
        case .tooLarge:
            let limit = LayoutFiles.maximumByteCount / 1024 / 1024
            reader.report(
                "file-too-large", at: place, "ファイル「\(name)」は\(limit)MBを超えています")
        }
    }

    /// Findings in the order of the files and the places within them, each once: an included
    /// file's findings come up wherever it is included.
    func sorted(_ findings: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        let order = findings.filter { seen.insert($0).inserted }.enumerated().map {
            (key: sortKey($1.place) + [$0], finding: $1)
        }
        return order.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.finding)
    }

    private func sortKey(_ place: Place?) -> [Int] {
        switch place {
        case .position(let file, let line, let column):
            [sourceFiles.firstIndex(of: file) ?? sourceFiles.count, line, column]
        case .file(let file): [sourceFiles.firstIndex(of: file) ?? sourceFiles.count, 0, 0]
        default: [-1, 0, 0]
        }
    }
}
