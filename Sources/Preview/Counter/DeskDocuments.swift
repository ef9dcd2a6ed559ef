internal import Diagnostics
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PrintJob

/// The documents of the desk, as their layouts are now.
///
/// While a layout is being worked on, its fields may change; while it is broken, what it was last
/// is kept.
public actor DeskDocuments {
    /// A layout as it was read last.
    private struct Reading {
        var signatures: [FileStamp?]
        var files: [String]
        var document: DeskDocument?
    }

    private let layoutPaths: [String]
    private var readings: [Reading?]

    /// Takes the layouts of the desk, in the order in which they are offered.
    public init(layoutPaths: [String]) {
        self.layoutPaths = layoutPaths
        readings = Array(repeating: nil, count: layoutPaths.count)
    }

    /// All documents that can be drawn, each once.
    public func all() -> [DeskDocument] {
        for index in layoutPaths.indices { refresh(index) }
        var seen: Set<String> = []
        return readings.compactMap { $0?.document }.filter {
            seen.insert($0.document.identifier).inserted
        }
    }

    /// The document of an identifier; `nil` if the desk has none.
    public func document(_ identifier: String) -> DeskDocument? {
        all().first { $0.document.identifier == identifier }
    }

    private func refresh(_ index: Int) {
        if let reading = readings[index], !reading.files.isEmpty,
            reading.signatures == reading.files.map(FileStamp.init(path:))
        {
            return
        }
        let path = layoutPaths[index]
        // Looked at first: a file that is saved while it is read is read again.
        let before = FileStamp(path: path)
        let loader = LayoutLoader(issuerValueNames: Issuer.valueNames)
        guard let layout = try? loader.load(path: path).layout else {
            // What is wrong with it is told where it is drawn.
            readings[index] = Reading(
                signatures: [before], files: [path], document: readings[index]?.document)
            return
        }
        let files = layout.sourceFiles
        readings[index] = Reading(
            signatures: files.map { $0 == path ? before : FileStamp(path: $0) }, files: files,
            document: DeskDocument(layout))
    }
}
