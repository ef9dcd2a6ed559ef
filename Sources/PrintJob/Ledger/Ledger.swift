internal import Diagnostics
internal import GRDB
internal import Glibc
internal import SystemPackage

/// The job's book: what was planned, what has been printed, what happened. One SQLite file in the
/// job's folder. It holds row numbers, serials and keyed digests, never a name, a 個人番号 or a
/// 申請書ID, so it may be kept when the personal data is purged.
final class Ledger: Sendable {
    static let fileName = "ledger.sqlite"

    let path: FilePath
    private let queue: DatabaseQueue
    private static let journalSuffix = "-journal"

    /// Makes the ledger of a new job, readable by its owner only. It appears under its name when
    /// it says what is wanted of the job: whatever happens, a ledger that is there can be resumed.
    static func create(
        in folder: FilePath, _ request: JobRequest, _ session: JobSession
    ) throws(JobFailure) -> Ledger {
        let path = folder.appending(fileName)
        let temporary = folder.appending(DurableFile.temporaryName(of: fileName))
        for leftover in [temporary.string, temporary.string + journalSuffix] { unlink(leftover) }
        do throws(JobFailure) {
            try makeEmpty(temporary)
            let ledger = try Ledger(path: temporary, access: .create)
            try ledger.begin(request, .begun(session), session)
            do { try ledger.queue.close() } catch { throw failure(error, path) }
            try JobFailure.writing { () throws(OutputFailure) in
                try DurableFile.putInPlace(temporary, as: path)
            }
        } catch {
            for leftover in [temporary.string, temporary.string + journalSuffix] {
                unlink(leftover)
            }
            throw error
        }
        return try open(in: folder)
    }

    private static func makeEmpty(_ path: FilePath) throws(JobFailure) {
        do {
            let descriptor = try FileDescriptor.open(
                path, .writeOnly,
                options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
                permissions: .ownerReadWrite)
            try descriptor.close()
        } catch { throw .output(OutputFailure(error, path: path.string)) }
    }

    /// Opens the ledger of a job.
    /// - Throws: ``JobFailure/noInput(_:)`` if there is none.
    static func open(in folder: FilePath, isReadOnly: Bool = false) throws(JobFailure) -> Ledger {
        try require(in: folder)
        let path = folder.appending(fileName)
        guard isReadOnly else { return try Ledger(path: path, access: .write) }
        // Killed in the middle of a commit, a program leaves a journal by which the next one that
        // may write puts the file back in order; until then nobody can read it.
        var status = stat()
        if lstat(path.string + journalSuffix, &status) == 0, status.st_size > 0 {
            _ = try? Ledger(path: path, access: .write)
        }
        do { return try Ledger(path: path, access: .read) } catch {
            // A ledger of an earlier version is brought up to date by whoever may write it; one of
            // a later version refuses that too.
            guard case .invalid(let reason) = error,
                reason.diagnostics.map(\.code) == [Self.versionCode],
                (try? Ledger(path: path, access: .write)) != nil
            else { throw error }
            return try Ledger(path: path, access: .read)
        }
    }

    private static let versionCode: DiagnosticCode = "job.ledger-version"

    /// - Throws: ``JobFailure/noInput(_:)`` if there is no ledger in a folder.
    static func require(in folder: FilePath) throws(JobFailure) {
        var status = stat()
        let path = folder.appending(fileName)
        if lstat(path.string, &status) == 0, status.st_mode & S_IFMT == S_IFREG { return }
        throw .noInput(
            Diagnostic(
                "job.no-ledger", at: .file(folder.string), "このフォルダーに仕事の台帳がありません",
                hint:
                    "tsuchi batch の --output に指定したフォルダーを指定してください。始まってすぐ止まった仕事は、もう一度 batch で印刷してください"
            ))
    }

    private enum Access {
        case create, write, read
    }

    private init(path: FilePath, access: Access) throws(JobFailure) {
        self.path = path
        var configuration = Configuration()
        configuration.readonly = access == .read
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // A commit is on the disk before it counts, the end of its journal included: the
            // printed volume is already there.
            if access != .read { try database.execute(sql: "PRAGMA synchronous = EXTRA") }
            if access == .create { try LedgerSchema.mark(database) }
        }
        do {
            queue = try DatabaseQueue(path: path.string, configuration: configuration)
            try queue.read { database in
                guard try LedgerSchema.isMarked(database) else { throw Self.foreign(path) }
                let migrator = LedgerSchema.migrator
                let isOld = try access == .read && !migrator.hasCompletedMigrations(database)
                if try isOld || migrator.hasBeenSuperseded(database) {
                    throw Self.wrongVersion(path)
                }
            }
            if access != .read { try LedgerSchema.migrator.migrate(queue) }
        } catch { throw Self.failure(error, path) }
    }

    /// A ledger that lives as long as the process and holds nothing but a plan.
    static func inMemory() throws(JobFailure) -> Ledger {
        do {
            let queue = try DatabaseQueue()
            try LedgerSchema.migrator.migrate(queue)
            return Ledger(queue: queue)
        } catch { throw failure(error, FilePath(fileName)) }
    }

    private init(queue: DatabaseQueue) {
        self.queue = queue
        path = FilePath(Self.fileName)
    }

    /// Reads in one view of the ledger.
    func read<Value>(_ body: (Database) throws -> Value) throws(JobFailure) -> Value {
        do { return try queue.read(body) } catch { throw Self.failure(error, path) }
    }

    /// Changes the ledger, all of it or nothing.
    @discardableResult
    func write<Value>(_ body: (Database) throws -> Value) throws(JobFailure) -> Value {
        do { return try queue.write(body) } catch { throw Self.failure(error, path) }
    }

    private static func failure(_ error: any Error, _ path: FilePath) -> JobFailure {
        if let failure = error as? JobFailure { return failure }
        if let failure = error as? OutputFailure { return .output(failure) }
        if error is RowDecodingError { return .invalid(DiagnosticFailure(damaged(path))) }
        guard let error = error as? DatabaseError else {
            return .output(OutputFailure(errno: EIO, path: path.string))
        }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return busy(path)
        case .SQLITE_FULL: return .output(OutputFailure(errno: ENOSPC, path: path.string))
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            // SQLite does not say which of the system's reasons it was.
            let folder = path.removingLastComponent().string
            let isWritable = access(folder.isEmpty ? "." : folder, W_OK) == 0
            return .output(OutputFailure(errno: isWritable ? EIO : errno, path: path.string))
        case .SQLITE_ERROR, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH:
            return .invalid(DiagnosticFailure(damaged(path)))
        default: return .output(OutputFailure(errno: EIO, path: path.string))
        }
    }

    private static func damaged(_ path: FilePath) -> Diagnostic {
        Diagnostic(
            "job.ledger-damaged", at: .file(path.string), "仕事の台帳が壊れています",
            hint: "控えから戻すか、住民ファイルからもう一度印刷してください")
    }

    private static func foreign(_ path: FilePath) -> JobFailure {
        .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "job.ledger-foreign", at: .file(path.string), "このファイルはTsuchiの台帳ではありません",
                    hint: "tsuchi batch の --output に指定したフォルダーを指定してください")))
    }

    private static func busy(_ path: FilePath) -> JobFailure {
        .usedFolder(
            Diagnostic(
                "job.ledger-busy", at: .file(path.string), "仕事の台帳をほかのプログラムが使っています",
                hint: "台帳を開いているプログラムを閉じて、もう一度実行してください"))
    }

    private static func wrongVersion(_ path: FilePath) -> JobFailure {
        .invalid(
            DiagnosticFailure(
                Diagnostic(
                    versionCode, at: .file(path.string), "ほかの版のTsuchiが作った台帳です",
                    hint: "台帳に書ける人が一度開けば、前の版の台帳は新しくなります。後の版のものは、その版で開いてください")))
    }
}
