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
    private let issuerPath: String?
    /// The issuer's rule and the file it was read from; what it was last while the file is broken.
    private var policy: (stamp: FileStamp?, value: SubstitutePolicy)?

    /// Takes the layouts of the desk, in the order in which they are offered.
    /// - Parameter issuerPath: The issuer file, which says how strictly records are taken; its
    ///   defaults hold without one.
    public init(layoutPaths: [String], issuerPath: String? = nil) {
        self.layoutPaths = layoutPaths
        self.issuerPath = issuerPath
        readings = Array(repeating: nil, count: layoutPaths.count)
    }

    /// All documents that can be drawn, each once.
    public func all() -> [DeskDocument] {
        refreshPolicy()
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

    /// A changed rule makes every document another, whatever became of its layout.
    private func refreshPolicy() {
        guard let issuerPath else { return }
        let stamp = FileStamp(path: issuerPath)
        if let policy, policy.stamp == stamp { return }
        let value = (try? Issuer.load(path: issuerPath))?.substitutePolicy
        let before = policy?.value ?? .warn
        policy = (stamp, value ?? before)
        if policy?.value != before { readings = readings.map { _ in nil } }
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
            document: DeskDocument(layout, substitutePolicy: policy?.value ?? .warn))
    }
}
