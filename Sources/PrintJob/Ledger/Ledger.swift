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

    /// Makes the ledger of a new job, readable by its owner only.
    static func create(in folder: FilePath) throws(JobFailure) -> Ledger {
        let path = folder.appending(fileName)
        do {
            let descriptor = try FileDescriptor.open(
                path, .writeOnly,
                options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
                permissions: .ownerReadWrite)
            try descriptor.close()
        } catch { throw .output(OutputFailure(error, path: path.string)) }
        return try Ledger(path: path, isReadOnly: false)
    }

    /// Opens the ledger of a job.
    /// - Throws: ``JobFailure/noInput(_:)`` if there is none.
    static func open(in folder: FilePath, isReadOnly: Bool = false) throws(JobFailure) -> Ledger {
        let path = folder.appending(fileName)
        var status = stat()
        guard lstat(path.string, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .noInput(
                Diagnostic(
                    "job.no-ledger", at: .file(folder.string), "このフォルダーに仕事の台帳がありません",
                    hint: "tsuchi batch の --output に指定したフォルダーを指定してください"))
        }
        return try Ledger(path: path, isReadOnly: isReadOnly)
    }

    private init(path: FilePath, isReadOnly: Bool) throws(JobFailure) {
        self.path = path
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            // A commit is on the disk before it counts: the printed volume is already there.
            if !isReadOnly { try database.execute(sql: "PRAGMA synchronous = FULL") }
        }
        do {
            queue = try DatabaseQueue(path: path.string, configuration: configuration)
            if isReadOnly {
                guard try queue.read(LedgerSchema.migrator.hasCompletedMigrations) else {
                    throw Self.wrongVersion(path)
                }
            } else {
                guard try !queue.read(LedgerSchema.migrator.hasBeenSuperseded) else {
                    throw Self.wrongVersion(path)
                }
                try LedgerSchema.migrator.migrate(queue)
            }
        } catch { throw Self.failure(error, path) }
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
        guard let error = error as? DatabaseError else {
            return .output(OutputFailure(errno: EIO, path: path.string))
        }
        switch error.resultCode {
        case .SQLITE_FULL: return .output(OutputFailure(errno: ENOSPC, path: path.string))
        case .SQLITE_READONLY: return .output(OutputFailure(errno: EROFS, path: path.string))
        case .SQLITE_CANTOPEN, .SQLITE_PERM:
            return .output(OutputFailure(errno: EACCES, path: path.string))
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

    private static func wrongVersion(_ path: FilePath) -> JobFailure {
        .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "job.ledger-version", at: .file(path.string), "ほかの版のTsuchiが作った台帳です",
                    hint: "この仕事を作った版のTsuchiで開いてください")))
    }
}
