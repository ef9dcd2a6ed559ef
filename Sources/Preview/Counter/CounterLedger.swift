internal import Crypto
public import Diagnostics
internal import Foundation
internal import GRDB
internal import Intake
internal import NoticeModel
public import PrintJob
internal import SystemPackage

/// The counter's book: one line for every live notice that was handed out or refused, each bound
/// to the one before by its hash. One SQLite file, readable by its owner only, with its digest key
/// beside it. It holds serials and keyed digests, never a name, a 個人番号 or a 申請書ID.
///
/// A line is on the disk when ``append(_:)`` returns; a notice is handed out only after that.
/// Several previews may write to one book.
public final class CounterLedger: Sendable {
    /// Where the book is unless it is said otherwise, below the current folder.
    public static let defaultPath = "Output/counter/ledger.sqlite"

    /// The file.
    public let path: String
    private let file: CounterLedgerFile
    private let key: DigestKey
    private let session: JobSession
    private let operatorName: OperatorName?

    /// Opens a book, or begins one where there is none.
    /// - Parameters:
    ///   - session: Who runs the program, and its clock.
    ///   - operatorName: Who sits at the desk.
    /// - Throws: ``PreviewFailure`` if it cannot be written, or is another program's file.
    public convenience init(
        path: String, session: JobSession, operatorName: OperatorName? = nil
    ) throws(PreviewFailure) {
        try self.init(
            path: path, session: session, operatorName: operatorName, greatestPageCount: nil)
    }

    /// Opens a book that may have so many pages of SQLite's; more are as a full disk.
    init(
        path: String, session: JobSession, operatorName: OperatorName? = nil,
        greatestPageCount: Int?
    ) throws(PreviewFailure) {
        self.path = path
        self.session = session
        self.operatorName = operatorName
        file = try CounterLedgerFile(writing: path, greatestPageCount: greatestPageCount)
        let keyPath = FilePath(CounterLedgerFile.keyPath(of: path))
        // The book is locked meanwhile, so that two that begin it at once have one key.
        key = try file.write { _ in try DigestKey.keep(at: keyPath) }
    }

    /// Adds a line and waits until it is on the disk.
    /// - Throws: ``PreviewFailure`` if it is not; then nothing may be handed out.
    public func append(_ entry: CounterEntry) throws(PreviewFailure) {
        let detail = CounterLine.Detail(
            account: session.account, document: entry.document, host: session.host,
            operator: operatorName?.text, reasons: entry.reasons.isEmpty ? nil : entry.reasons,
            record: entry.notice.map(digest), serial: entry.serial,
            sha256: Self.hexadecimal(SHA256.hash(data: entry.pdf)),
            use: entry.use?.rawValue, version: ProgramVersion.current)
        try file.write { database in
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let text = String(decoding: try encoder.encode(detail), as: UTF8.self)
            let event = EventChain.event(
                at: session.now(), kind: entry.outcome.rawValue, detail: text,
                after: try CounterLedgerFile.lastEvent(database))
            try CounterLedgerFile.insert(event, database)
        }
    }

    /// The lines of a book, in order. Nothing is written.
    /// - Parameter head: The hash of the last line as it was kept elsewhere; without it, lines that
    ///   were cut off at the end are not missed.
    /// - Returns: The lines, and `evidence.chain-broken` if one was altered, removed or moved.
    /// - Throws: ``PreviewFailure`` if there is no such book or it cannot be read.
    public static func read(
        _ path: String, endingIn head: String? = nil
    ) throws(PreviewFailure) -> (lines: [CounterLine], fault: Diagnostic?) {
        let events = try CounterLedgerFile(reading: path).events()
        let lines = events.compactMap(CounterLine.init)
        if let fault = EventChain.verify(events, endingIn: head) { return (lines, fault) }
        guard lines.count == events.count else { throw CounterLedgerFile.damaged(path) }
        return (lines, nil)
    }

    /// The keyed digest of a record, whichever row it stands in.
    private func digest(_ notice: Notice) -> String {
        var line: [UInt8] = []
        NoticeEncoder().encode(
            Notice(schema: notice.schema, row: 0, values: notice.values), into: &line)
        return Self.hexadecimal(key.digest(of: line))
    }

    private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
