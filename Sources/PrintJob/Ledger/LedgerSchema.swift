internal import GRDB

/// The tables of the ledger, by migrations: a step that has been shipped is never edited, only
/// followed by another.
enum LedgerSchema {
    /// SQLite's place for saying whose file this is: "TSCH". Another program's database is never
    /// taken for a ledger, and never migrated.
    private static let applicationID = 0x5453_4348

    static func mark(_ database: Database) throws {
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }

    static func isMarked(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID
    }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(sql: version1)
        }
        migrator.registerMigration("2") { database in
            try database.execute(sql: version2)
        }
        migrator.registerMigration("3") { database in
            try database.execute(sql: version3)
        }
        return migrator
    }

    /// Mail pieces that are printed apart because a text does not fit otherwise.
    private static let version3 = """
        ALTER TABLE volume ADD COLUMN isSeparated INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE piece ADD COLUMN isSeparated INTEGER NOT NULL DEFAULT 0;
        """

    /// Pages that were read back before the file was put in place.
    private static let version2 = """
        ALTER TABLE volume ADD COLUMN pagesRead INTEGER;
        ALTER TABLE reprint ADD COLUMN pagesRead INTEGER;
        """

    private static let version1 = """
        CREATE TABLE job (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            state TEXT NOT NULL CHECK (state IN ('planning', 'printing', 'finished', 'purged')),
            request TEXT NOT NULL,
            materials TEXT,
            report TEXT
        ) STRICT;
        CREATE TABLE volume (
            number INTEGER PRIMARY KEY CHECK (number > 0),
            state TEXT NOT NULL CHECK (state IN ('planned', 'printed', 'quarantined')),
            firstSequence INTEGER NOT NULL,
            lastSequence INTEGER NOT NULL CHECK (lastSequence >= firstSequence),
            mailPieces INTEGER NOT NULL,
            notices INTEGER NOT NULL,
            pages INTEGER NOT NULL,
            firstSerial INTEGER NOT NULL,
            lastSerial INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            failedRow INTEGER,
            sha256 TEXT,
            bytes INTEGER,
            CHECK ((state = 'printed') = (sha256 IS NOT NULL))
        ) STRICT;
        CREATE TABLE piece (
            number INTEGER PRIMARY KEY,
            volume INTEGER NOT NULL REFERENCES volume (number),
            firstSequence INTEGER NOT NULL,
            sheets INTEGER NOT NULL CHECK (sheets > 0)
        ) STRICT;
        CREATE TABLE sheet (
            sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
            volume INTEGER NOT NULL REFERENCES volume (number),
            page INTEGER NOT NULL,
            piece INTEGER NOT NULL REFERENCES piece (number),
            sheet INTEGER NOT NULL,
            sheetSerial INTEGER NOT NULL UNIQUE,
            serial INTEGER,
            row INTEGER NOT NULL,
            offset INTEGER NOT NULL,
            length INTEGER NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32)
        ) STRICT;
        CREATE INDEX sheetByPiece ON sheet (piece);
        CREATE INDEX sheetBySerial ON sheet (serial);
        CREATE INDEX sheetByRow ON sheet (row);
        CREATE TABLE omission (
            row INTEGER NOT NULL,
            rule TEXT NOT NULL,
            PRIMARY KEY (row, rule)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE list (
            name TEXT PRIMARY KEY,
            sha256 TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE reprint (
            number INTEGER PRIMARY KEY CHECK (number > 0),
            reason TEXT NOT NULL,
            pages INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            bytes INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE reprintedSheet (
            reprint INTEGER NOT NULL REFERENCES reprint (number),
            sequence INTEGER NOT NULL REFERENCES sheet (sequence),
            PRIMARY KEY (reprint, sequence)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE transportCopy (
            name TEXT PRIMARY KEY,
            source TEXT NOT NULL,
            sourceSHA256 TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            method TEXT NOT NULL,
            readers TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE event (
            number INTEGER PRIMARY KEY CHECK (number > 0),
            at TEXT NOT NULL,
            kind TEXT NOT NULL,
            detail TEXT NOT NULL,
            previousHash TEXT NOT NULL,
            hash TEXT NOT NULL
        ) STRICT;
        """
}
