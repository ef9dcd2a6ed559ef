internal import Glibc
internal import SystemPackage

/// A folder held open, so that its names mean the same files even if the path is given to
/// another folder meanwhile.
struct PurgedFolder: ~Copyable {
    /// What is known of a removed file.
    struct Removed {
        let byteCount: Int64
        /// Whether its bytes are still there under another name (a hard link).
        let hasOtherNames: Bool
    }

    private let descriptor: Int32

    /// Opens the job's folder. A link to it is whoever started the program's own choice.
    init(path: FilePath) throws(OutputFailure) {
        descriptor = open(path.isEmpty ? "." : path.string, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { throw OutputFailure(errno: errno, path: path.string) }
    }

    /// Opens a folder in another; a link is refused.
    init(_ name: String, in parent: borrowing PurgedFolder) throws(Errno) {
        descriptor = openat(
            parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if descriptor < 0 { throw Errno(rawValue: errno) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// A name that stays in its folder.
    static func isPlainName(_ name: some StringProtocol) -> Bool {
        !name.isEmpty && name != "." && name != ".." && !name.utf8.contains(0)
            && !name.utf8.contains(UInt8(ascii: "/"))
    }

    /// Locks the folder as long as it is held open.
    /// - Returns: `false` if another process has locked it, or it is gone or another user's.
    func lock() -> Bool {
        var status = stat()
        return flock(descriptor, LOCK_EX | LOCK_NB) == 0 && fstat(descriptor, &status) == 0
            && status.st_nlink > 0 && status.st_uid == geteuid()
    }

    /// All names in the folder, sorted.
    func names() throws(Errno) -> [String] {
        // Reading moves the position, which a duplicate would share.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else { throw Errno(rawValue: errno) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        if errno != 0 { throw Errno(rawValue: errno) }
        return names.sorted()
    }

    /// Removes a file.
    /// - Throws: `tooManySymbolicLinkLevels` for anything but a regular file.
    func remove(_ name: String) throws(Errno) -> Removed {
        var status = stat()
        guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            throw Errno(rawValue: errno)
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .tooManySymbolicLinkLevels }
        // Should the name have been given to a link since, the link is removed, not its target.
        guard unlinkat(descriptor, name, 0) == 0 else { throw Errno(rawValue: errno) }
        return Removed(byteCount: Int64(status.st_size), hasOtherNames: status.st_nlink > 1)
    }

    /// Removes a folder if it is empty.
    func removeFolder(_ name: String) { _ = unlinkat(descriptor, name, AT_REMOVEDIR) }

    /// Waits until what was removed is removed on the disk.
    func synchronize() throws(Errno) {
        while fsync(descriptor) != 0 {
            if errno != EINTR { throw Errno(rawValue: errno) }
        }
    }
}
