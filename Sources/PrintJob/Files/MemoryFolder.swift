internal import Glibc
internal import SystemPackage

/// A folder of a name of its own that goes when it is let go.
///
/// It is locked as long as it is held. The system lets go of the lock of a process that ends,
/// however it ends: an unlocked folder is one that nobody will take away.
final class MemoryFolder {
    private static let prefix = "tsuchi-notice-"

    let path: FilePath
    private let held: PurgedFolder

    /// Makes a folder, after those that were left behind are gone.
    init(in parent: String) throws(JobFailure) {
        Self.removeLeftovers(in: parent)
        while true {
            var template = Array("\(parent)/\(Self.prefix)XXXXXX".utf8CString)
            guard mkdtemp(&template) != nil else {
                throw .output(OutputFailure(errno: errno, path: parent))
            }
            let path = FilePath(platformString: template)
            // Until it is locked, another process may take it for one that was left behind.
            let folder: PurgedFolder
            do throws(OutputFailure) {
                folder = try PurgedFolder(path: path)
            } catch {
                if error.errno == ENOENT { continue }
                throw .output(error)
            }
            guard folder.lock() else { continue }
            self.path = path
            held = folder
            return
        }
    }

    deinit { rmdir(path.string) }

    private static func removeLeftovers(in parent: String) {
        do {
            let memory = try PurgedFolder(path: FilePath(parent))
            for name in try memory.names() where name.hasPrefix(prefix) {
                // One that is gone or cannot be opened by now is another process's matter.
                try? removeLeftover(name, in: memory)
            }
        } catch {}
    }

    private static func removeLeftover(
        _ name: String, in memory: borrowing PurgedFolder
    ) throws(Errno) {
        let leftover = try PurgedFolder(name, in: memory)
        guard leftover.lock() else { return }
        for file in try leftover.names() { _ = try leftover.remove(file) }
        memory.removeFolder(name)
    }
}
