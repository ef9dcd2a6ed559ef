internal import Glibc

/// What tells that a file is still the one that was read, and unchanged.
struct FileSignature: Hashable {
    private let device: UInt64
    private let node: UInt64
    private let size: Int
    private let modified: [Int]

    /// Looks at the file at a path; `nil` if there is none.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        node = UInt64(status.st_ino)
        size = Int(status.st_size)
        // The time of the status too: a copy may bring an old time of its contents with it.
        modified = [status.st_mtim, status.st_ctim].flatMap { [Int($0.tv_sec), Int($0.tv_nsec)] }
    }

    /// Whether a path leads to a regular file, which can be read again.
    static func isFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
