public import Diagnostics
public import Intake
internal import Glibc
internal import NoticeModel
internal import PrintJob

/// The residents file of the desk: read in the background once for each document, looked through
/// and drawn from.
///
/// When the file changes, nothing of it is served before it has been read anew: the next request
/// is answered `preview.residents-changed`, and no row is given before somebody has searched again,
/// because the row numbers on the screen are those of the old file.
public actor ResidentsDesk: RecordProvider {
    /// The file being read, or as it was read, for one document.
    private typealias Reading = Task<Result<ResidentsIndex, DiagnosticFailure>, Never>

    private let source: ResidentsSource
    private var path: String { source.path }
    private let documents: DeskDocuments
    /// The file as it was first read, or read anew.
    private var signature: FileStamp?
    /// Its mapping file likewise; `nil` without one.
    private var mappingSignature: FileStamp?
    /// Never gone through, only asked.
    private var readings: [NoticeValidator: Reading] = [:]
    /// The documents for which the file has been read.
    private var finished: Set<NoticeValidator> = []
    /// Whether the file changed and nobody has searched since.
    private var mustSearchAgain = false

    /// Takes a residents file.
    /// - Parameter source: The file and how it is read.
    /// - Throws: `preview.residents-not-file` for the standard input and whatever else can be read
    ///   only once, `intake.cannot-open` if there is nothing.
    public init(
        _ source: ResidentsSource, documents: DeskDocuments
    ) throws(DiagnosticFailure) {
        let path = source.path
        guard let signature = FileStamp(path: path) else {
            throw DiagnosticFailure(Self.unreadable(path))
        }
        guard path != "-", Self.isFile(path) else {
            throw DiagnosticFailure(Self.notFile(path))
        }
        self.source = source
        self.documents = documents
        self.signature = signature
        mappingSignature = source.mappingPath.flatMap { FileStamp(path: $0) }
    }

    /// Begins to read the file for all documents, the first one first.
    public func begin() async {
        for document in await documents.all() { _ = try? await index(for: document) }
    }

    /// The rows for a document, when they have been read.
    /// - Throws: ``PreviewFailure`` with what keeps the file from being read, or with
    ///   `preview.residents-changed` if it is no longer the file that was read.
    public func index(
        for document: DeskDocument
    ) async throws(PreviewFailure) -> ResidentsIndex {
        guard let validator = document.validator(for: document.recordPurpose) else {
            throw PreviewFailure(Self.unreadable(path))
        }
        try checkFile()
        let reading = reading(validator)
        let result = await reading.value
        // It may have changed while it was being read, and somebody else been told of it.
        try checkFile()
        guard readings[validator] == reading else { throw PreviewFailure(Self.changed(path)) }
        finished.insert(validator)
        do throws(DiagnosticFailure) {
            return try result.get()
        } catch { throw PreviewFailure(error.diagnostics) }
    }

    /// How many rows a document has; `nil` while they are being read, and if they cannot be.
    public func counts(for document: DeskDocument) async -> IntakeCounts? {
        guard let validator = document.validator(for: document.recordPurpose),
            finished.contains(validator), let reading = readings[validator],
            case .success(let index) = await reading.value
        else { return nil }
        return index.counts
    }

    /// The rows that a typed text may mean, and how many the document has.
    /// - Throws: ``PreviewFailure`` as ``index(for:)`` does.
    public func search(
        _ query: String, document: DeskDocument, limit: Int
    ) async throws(PreviewFailure) -> (result: SearchResult, counts: IntakeCounts) {
        let index = try await index(for: document)
        mustSearchAgain = false
        return (index.search(query, limit: limit), index.counts)
    }

    /// The values of a row; `nil` if there is no such row or document.
    public func values(
        row: Int, document: String
    ) async throws(PreviewFailure) -> [String?]? {
        try await notice(row: row, document: document)?.values.map { $0?.written }
    }

    /// The notice of a row; `nil` if there is no such row or document.
    /// - Throws: ``PreviewFailure`` with why the batch rejects it, or because the file changed.
    func notice(row: Int, document: String) async throws(PreviewFailure) -> Notice? {
        guard let document = await documents.document(document) else { return nil }
        let index = try await index(for: document)
        if mustSearchAgain { throw PreviewFailure(Self.changed(path)) }
        do throws(DiagnosticFailure) {
            return try index.notice(row: row)
        } catch { throw PreviewFailure(error.diagnostics) }
    }

    /// Lets go of all that was read, as soon as the file is another one.
    private func checkFile() throws(PreviewFailure) {
        let current = FileStamp(path: path)
        let mapping = source.mappingPath.flatMap { FileStamp(path: $0) }
        guard current != signature || mapping != mappingSignature else { return }
        readings = [:]
        finished = []
        signature = current
        mappingSignature = mapping
        mustSearchAgain = true
        guard current != nil else { throw PreviewFailure(Self.unreadable(path)) }
        throw PreviewFailure(Self.changed(path))
    }

    /// The reading for a document, begun unless it was before. It takes a thread of its own for a
    /// few seconds, so nobody waits for it but who asks for its rows.
    private func reading(_ validator: NoticeValidator) -> Reading {
        if let task = readings[validator] { return task }
        let source = source
        let task = Task.detached(priority: .userInitiated) {
            () -> Result<ResidentsIndex, DiagnosticFailure> in
            do throws(DiagnosticFailure) {
                return .success(
                    try ResidentsIndex(source, validator: validator))
            } catch { return .failure(error) }
        }
        readings[validator] = task
        return task
    }

    /// Whether a path leads to a file that can be read again and again.
    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func unreadable(_ path: String) -> Diagnostic {
        Diagnostic(
            "intake.cannot-open", at: .file(path), "住民ファイルを開けません", hint: "ファイルの場所を確かめてください")
    }

    private static func notFile(_ path: String) -> Diagnostic {
        Diagnostic(
            "preview.residents-not-file", at: .option("--input"), "住民ファイルには、標準入力やパイプは使えません",
            hint: "ファイルに保存して、その場所を指定してください")
    }

    private static func changed(_ path: String) -> Diagnostic {
        Diagnostic(
            "preview.residents-changed", at: .file(path), "住民ファイルが書き換えられました",
            hint: "新しい内容を読み込みます。もう一度検索して、選び直してください")
    }
}
