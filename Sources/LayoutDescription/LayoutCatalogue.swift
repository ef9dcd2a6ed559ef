public import Diagnostics
internal import NoticeModel
internal import PositionedYAML

/// The layouts of a folder: every `*.yaml` directly in it that has `layout:` at its top. Files
/// that layouts include have none and are not listed.
public struct LayoutCatalogue: Sendable {
    /// One layout of the folder.
    public struct Entry: Hashable, Sendable {
        /// The path to load it by.
        public let path: String
        /// The document it lays out.
        public let document: String
        /// The document's Japanese title.
        public let title: String
        /// The names of the inks it declares beside black; unchecked.
        public let inks: [String]
        /// Width of its bleed in millimetres; 0 without, or where it is no number.
        public let bleed: Double

        /// Describes a layout; in black and without bleed unless said otherwise.
        public init(
            path: String, document: String, title: String, inks: [String] = [], bleed: Double = 0
        ) {
            self.path = path
            self.document = document
            self.title = title
            self.inks = inks
            self.bleed = bleed
        }
    }

    /// The folder.
    public let folder: String
    /// The layouts, by file name.
    public let entries: [Entry]
    /// Files of the folder that could not be read or are no YAML; they are missing above.
    public let problems: [Diagnostic]

    /// Reads the heads of all files of a folder.
    ///
    /// - Throws: `layout.folder-not-found` if there is no such folder.
    public init(folder: String, files: LayoutFiles = .disk) throws(DiagnosticFailure) {
        let names: [String]
        do {
            names = try files.names(folder)
        } catch {
            throw DiagnosticFailure(
                Diagnostic(
                    .error, "layout.folder-not-found", at: .file(folder),
                    "レイアウトのフォルダーを読めません", hint: "フォルダーの場所を確かめてください"))
        }
        var entries: [Entry] = []
        var problems: [Diagnostic] = []
        for name in names where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
            var reader = YAMLReader(
                file: LayoutFiles.path(of: name, in: folder), room: "layout")
            if let entry = Self.entry(name, folder, files, &reader) { entries.append(entry) }
            problems += reader.diagnostics
        }
        self.folder = folder
        self.entries = entries
        self.problems = problems
    }

    /// The layout of a document.
    ///
    /// - Throws: `layout.no-layout` if there is none, with the nearest name;
    ///   `layout.ambiguous-document` if there are several.
    public func entry(forDocument document: String) throws(DiagnosticFailure) -> Entry {
        let found = entries.filter { $0.document == document }
        if found.count == 1 { return found[0] }
        if found.isEmpty {
            let names = entries.map(\.document)
            let nearest = NameSuggestion.nearest(to: document, in: names)
            let finding = Diagnostic(
                .error, "layout.no-layout", at: .file(folder), "帳票「\(document)」のレイアウトがありません",
                hint: nearest.map { "「\($0)」ではありませんか" }
                    ?? "使える帳票: \(names.joined(separator: "、"))")
            // A broken file may be the one that is looked for.
            throw DiagnosticFailure([finding] + problems)
        }
        let paths = found.map(\.path).joined(separator: "、")
        throw DiagnosticFailure(
            Diagnostic(
                .error, "layout.ambiguous-document", at: .file(folder),
                "帳票「\(document)」のレイアウトが複数あります: \(paths)", hint: "使うファイルの場所を指定してください"))
    }

    private static func entry(
        _ name: String, _ folder: String, _ files: LayoutFiles, _ reader: inout YAMLReader
    ) -> Entry? {
        guard let bytes = try? files.read(name, folder),
            let text = String(validating: bytes, as: UTF8.self)
        else {
            reader.report("file-unreadable", at: .file(reader.file), "ファイルを読めません")
            return nil
        }
        guard let root = reader.parse(text), case .mapping(let top) = root.content,
            top.contains(where: { $0.key == LayoutKeys.layout.name })
        else { return nil }
        func word(_ key: String) -> String? {
            guard let value = top.first(where: { $0.key == key })?.value,
                case .scalar(let text, _) = value.content
            else { return nil }
            return text
        }
        let document = word(LayoutKeys.document.name) ?? ""
        let title = DocumentType(identifier: document)?.title ?? word(LayoutKeys.title.name) ?? ""
        var inks: [String] = []
        if case .mapping(let entries)? = top.first(where: { $0.key == LayoutKeys.inks.name })?
            .value.content
        {
            inks = entries.map(\.key)
        }
        return Entry(
            path: reader.file, document: document, title: title, inks: inks,
            bleed: word(LayoutKeys.bleed.name).flatMap { Double($0) }.flatMap {
                $0.isFinite ? $0 : nil
            } ?? 0)
    }
}
