internal import Diagnostics
internal import GRDB
internal import Glibc
internal import PrintJob
internal import SystemPackage

/// The SQLite file of a ``CounterLedger``.
final class CounterLedgerFile: Sendable {
    /// SQLite's place for saying whose file this is: "TSCC". Another program's database is never
    /// taken for a counter's book.
    private static let applicationID = 0x5453_4343
    private static let version = 1

    private let path: String
    private let queue: DatabaseQueue
    /// The file as it was opened: lines in a file that nobody finds any more are no lines.
    private let identity: FileIdentity?

    /// Opens a book for writing; makes it, and the folders above it, where there is none.
    init(writing path: String, greatestPageCount: Int? = nil) throws(PreviewFailure) {
        self.path = path
        try Self.makeFolders(above: FilePath(path))
        try Self.makeFile(path)
        identity = FileIdentity(path: path)
        do {
            var configuration = Self.configuration(false)
            if let greatestPageCount {
                configuration.prepareDatabase { database in
                    try database.execute(sql: "PRAGMA max_page_count = \(greatestPageCount)")
                }
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.inTransaction(.immediate) { database in
                try Self.prepare(database, path)
                return .commit
            }
        } catch { throw Self.failure(error, path) }
    }

    /// Opens a book for reading.
    init(reading path: String) throws(PreviewFailure) {
        self.path = path
        identity = FileIdentity(path: path)
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Self.missing(path)
        }
        do {
            // Killed in the middle of a commit, a program leaves a journal by which the next one
            // that may write puts the file back in order; until then nobody can read it.
            if lstat(path + "-journal", &status) == 0, status.st_size > 0 {
                let writer = try? DatabaseQueue(
                    path: path, configuration: Self.configuration(false))
                try? writer?.read { try $0.execute(sql: "SELECT 1 FROM sqlite_master") }
                try? writer?.close()
            }
            queue = try DatabaseQueue(path: path, configuration: Self.configuration(true))
            try queue.read { try Self.check($0, path) }
        } catch { throw Self.failure(error, path) }
    }

    /// Where the digest key of a book is kept.
    static func keyPath(of path: String) -> String { path + ".key" }

    /// Changes the book, all of it or nothing, while nobody else does.
    func write<Value>(_ body: (Database) throws -> Value) throws(PreviewFailure) -> Value {
        guard FileIdentity(path: path) == identity else { throw Self.replaced(path) }
        do {
            var value: Value?
            try queue.inTransaction(.immediate) { database in
                value = try body(database)
                return .commit
            }
            guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
            return value
        } catch { throw Self.failure(error, path) }
    }

    /// All lines in order.
    func events() throws(PreviewFailure) -> [LedgerEvent] {
        do {
            return try queue.read { database in
                try Row.fetchAll(
                    database, sql: "SELECT \(Self.columns) FROM event ORDER BY number"
                ).map(Self.event)
            }
        } catch { throw Self.failure(error, path) }
    }

    /// The line that was written last.
    static func lastEvent(_ database: Database) throws -> LedgerEvent? {
        try Row.fetchOne(
            database, sql: "SELECT \(columns) FROM event ORDER BY number DESC LIMIT 1"
        ).map(event)
    }

    /// Writes a line.
    static func insert(_ event: LedgerEvent, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO event (\(columns)) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                event.number, event.at, event.kind, event.detail, event.previousHash, event.hash,
            ])
    }

    private static let columns = "number, at, kind, detail, previousHash, hash"

    /// - Throws: if a cell is not of its kind: the schema's word is good for as long as the file is.
    private static func event(_ row: Row) throws -> LedgerEvent {
        let number: Int = try row.decode(atIndex: 0)
        guard (1...Int(UInt32.max)).contains(number) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return LedgerEvent(
            number: number, at: try row.decode(atIndex: 1), kind: try row.decode(atIndex: 2),
            detail: try row.decode(atIndex: 3), previousHash: try row.decode(atIndex: 4),
            hash: try row.decode(atIndex: 5))
    }

    private static func configuration(_ isReadOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // A line is on the disk before it counts, the end of its journal included.
            if !isReadOnly { try database.execute(sql: "PRAGMA synchronous = EXTRA") }
        }
        return configuration
    }

    /// Begins a book in an empty file, or makes sure that it is one.
    private static func prepare(_ database: Database, _ path: String) throws {
        let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
        guard isEmpty, mark == 0 else { return try check(database, path) }
        // Where a book was begun there is its key. An empty file beside it is no new book.
        var status = stat()
        guard lstat(keyPath(of: path), &status) != 0 else { throw lost(path) }
        try database.execute(
            sql: """
                PRAGMA application_id = \(applicationID);
                PRAGMA user_version = \(version);
                CREATE TABLE event (
                    number INTEGER PRIMARY KEY CHECK (number > 0),
                    at TEXT NOT NULL,
                    kind TEXT NOT NULL CHECK (kind IN ('released', 'refused')),
                    detail TEXT NOT NULL,
                    previousHash TEXT NOT NULL,
                    hash TEXT NOT NULL
                ) STRICT;
                """)
    }

    private static func check(_ database: Database, _ path: String) throws {
        guard try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID else {
            throw foreign(path)
        }
        guard try Int.fetchOne(database, sql: "PRAGMA user_version") == version else {
            throw wrongVersion(path)
        }
    }
}
