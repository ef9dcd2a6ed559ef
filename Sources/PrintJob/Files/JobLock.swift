internal import Diagnostics
internal import Glibc
internal import SystemPackage

/// Keeps two programs from working on one job. The lock goes with the process that holds it,
/// however that ends.
final class JobLock {
    static let fileName = ".lock"
    static let workersFileName = ".workers.lock"

    private let descriptor: FileDescriptor
    private var isHeld = true

    /// Takes the job for its coordinator. Workers of a coordinator that was killed die with it;
    /// they are waited for.
    /// - Throws: ``JobFailure/usedFolder(_:)`` if somebody else has it.
    static func exclusive(in folder: FilePath) throws(JobFailure) -> JobLock {
        let path = folder.appending(fileName)
        let lock = try JobLock(path)
        // Whoever only asks how the job stands holds it for a moment.
        guard lock.isTaken(within: 10) else { throw busy(folder) }
        // A job that is taken away takes its lock away too: whoever had opened it before holds
        // something that nobody else looks at.
        guard lock.isStill(at: path) else { throw busy(folder) }
        let workers = try JobLock(folder.appending(workersFileName))
        guard workers.isTaken(within: 200) else { throw busy(folder) }
        return lock
    }

    /// Tries so many times, twenty a second.
    private func isTaken(within attempts: Int) -> Bool {
        for _ in 0..<attempts {
            if flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 { return true }
            usleep(50_000)
        }
        return false
    }

    /// Shows that a worker of the job lives.
    static func shared(in folder: FilePath) throws(JobFailure) -> JobLock {
        let lock = try JobLock(folder.appending(workersFileName))
        while flock(lock.descriptor.rawValue, LOCK_SH) != 0 {
            if errno != EINTR { throw busy(folder) }
        }
        return lock
    }

    private init(_ path: FilePath) throws(JobFailure) {
        do {
            descriptor = try FileDescriptor.open(
                path, .readWrite, options: [.create, .noFollow, .closeOnExec],
                permissions: .ownerReadWrite)
        } catch { throw .output(OutputFailure(error, path: path.string)) }
    }

    deinit { release() }

    private func isStill(at path: FilePath) -> Bool {
        var (mine, named) = (stat(), stat())
        return fstat(descriptor.rawValue, &mine) == 0 && lstat(path.string, &named) == 0
            && mine.st_dev == named.st_dev && mine.st_ino == named.st_ino
    }

    /// Lets go.
    func release() {
        guard isHeld else { return }
        isHeld = false
        try? descriptor.close()
    }

    private static func busy(_ folder: FilePath) -> JobFailure {
        .usedFolder(
            Diagnostic(
                "job.in-progress", at: .file(folder.string), "このフォルダーの仕事は、いま実行中です",
                hint: "終わるのを待つか、実行中の印刷を止めてください"))
    }
}
