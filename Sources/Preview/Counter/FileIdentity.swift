internal import Glibc

/// Which file a path leads to, whatever is in it.
struct FileIdentity: Hashable {
    private let device: UInt64
    private let node: UInt64

    /// The file at a path; `nil` if there is none.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        device = UInt64(status.st_dev)
        node = UInt64(status.st_ino)
    }
}
