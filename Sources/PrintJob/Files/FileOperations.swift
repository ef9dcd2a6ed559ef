internal import Glibc
public import SystemPackage

/// The calls by which a ``DurableFile`` reaches the disk, one closure a call, so that a test can
/// let any of them fail. Each makes its call once: what an interruption or a short write asks for
/// is the caller's business.
public struct FileOperations: Sendable {
    /// Makes a file for writing, 0600; fails if the name is taken, by a link too.
    public var create: @Sendable (FilePath) throws(Errno) -> FileDescriptor
    /// Writes some of the bytes and says how many.
    public var write: @Sendable (FileDescriptor, UnsafeRawBufferPointer) throws(Errno) -> Int
    /// Waits until a file's bytes are on the disk.
    public var synchronize: @Sendable (FileDescriptor) throws(Errno) -> Void
    /// Closes a file; the descriptor is gone even if this fails.
    public var close: @Sendable (FileDescriptor) throws(Errno) -> Void
    /// Gives a file another name in the same folder.
    public var rename: @Sendable (_ from: FilePath, _ to: FilePath) throws(Errno) -> Void
    /// Waits until a folder's names are on the disk.
    public var synchronizeFolder: @Sendable (FilePath) throws(Errno) -> Void
    /// Removes a name.
    public var remove: @Sendable (FilePath) throws(Errno) -> Void

    /// The operating system's own calls.
    public static let system = FileOperations(
        create: { path throws(Errno) in
            try called {
                open(path.string, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
            }.descriptor
        },
        write: { file, bytes throws(Errno) in
            try called { Glibc.write(file.rawValue, bytes.baseAddress, bytes.count) }
        },
        synchronize: { file throws(Errno) in _ = try called { fsync(file.rawValue) } },
        close: { file throws(Errno) in _ = try called { Glibc.close(file.rawValue) } },
        rename: { from, to throws(Errno) in
            _ = try called { Glibc.rename(from.string, to.string) }
        },
        synchronizeFolder: { path throws(Errno) in
            let folder = try called { open(path.string, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
            defer { _ = Glibc.close(folder) }
            _ = try called { fsync(folder) }
        },
        remove: { path throws(Errno) in _ = try called { unlink(path.string) } })

    private static func called<Value: SignedInteger>(
        _ call: () -> Value
    ) throws(Errno) -> Value {
        let value = call()
        guard value >= 0 else { throw Errno(rawValue: errno) }
        return value
    }
}

extension Int32 {
    fileprivate var descriptor: FileDescriptor { FileDescriptor(rawValue: self) }
}
