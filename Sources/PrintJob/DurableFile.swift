public import CairoRendering
internal import Crypto
internal import Glibc
public import SystemPackage

/// A file that appears under its name only when it is whole and on the disk: temporary name,
/// write, fsync, rename, fsync of the folder. It keeps the `errno` of the first failure and the
/// SHA-256 of what was written.
public final class DurableFile: ByteSink {
    /// What is known of a committed file.
    public struct Receipt: Hashable, Sendable {
        /// Name within the folder.
        public let name: String
        /// SHA-256 of the bytes, lower-case hexadecimal.
        public let sha256: String
        /// Number of bytes.
        public let byteCount: Int
    }

    /// Name within the folder.
    public let name: String
    private let folder: FilePath
    private let path: FilePath
    private let temporary: FilePath
    private var descriptor: FileDescriptor?
    private var buffer: [UInt8] = []
    private var hasher = SHA256()
    private var byteCount = 0
    private var firstError: Int32 = 0
    private static let bufferSize = 1 << 18

    /// Creates the temporary file, readable by its owner only; an existing one or a link in its
    /// place is refused. An empty folder is the current one.
    /// - Throws: ``OutputFailure``.
    public init(folder: FilePath, name: String) throws(OutputFailure) {
        self.name = name
        self.folder = folder
        path = folder.appending(name)
        temporary = folder.appending(".\(name).partial")
        do {
            descriptor = try FileDescriptor.open(
                temporary, .writeOnly,
                options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
                permissions: .ownerReadWrite)
        } catch Errno.fileExists {
            throw OutputFailure(errno: EEXIST, path: temporary.string)
        } catch { throw OutputFailure(error, path: path.string) }
        buffer.reserveCapacity(Self.bufferSize)
    }

    deinit { discard() }

    /// Takes bytes; they reach the disk in large pieces.
    public func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        guard firstError == 0 else { return firstError }
        hasher.update(bufferPointer: bytes)
        byteCount += bytes.count
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { flush() }
        return firstError
    }

    /// Takes text as UTF-8.
    /// - Throws: ``OutputFailure``.
    public func write(_ text: String) throws(OutputFailure) {
        var text = text
        let error = text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
        if error != 0 { throw failure(error) }
    }

    /// Puts the file in place.
    /// - Throws: ``OutputFailure``; then neither the file nor its temporary file is left.
    public func commit() throws(OutputFailure) -> Receipt {
        flush()
        guard firstError == 0, let descriptor else {
            throw failure(firstError == 0 ? EBADF : firstError)
        }
        try synchronize(descriptor)
        self.descriptor = nil
        do {
            try descriptor.close()
        } catch { throw failure(error, removing: temporary) }
        guard rename(temporary.string, path.string) == 0 else {
            throw failure(errno, removing: temporary)
        }
        do {
            let handle = try FileDescriptor.open(
                folder.isEmpty ? "." : folder, .readOnly, options: .directory)
            defer { try? handle.close() }
            try synchronize(handle)
        } catch { throw failure(error, removing: path) }
        return Receipt(
            name: name, sha256: SHA256.hexadecimal(hasher.finalize()), byteCount: byteCount)
    }

    /// Removes the temporary file; does nothing after ``commit()``.
    public func discard() {
        guard let descriptor else { return }
        self.descriptor = nil
        try? descriptor.close()
        unlink(temporary.string)
    }

    private func flush() {
        guard firstError == 0, !buffer.isEmpty, let descriptor else { return }
        do {
            try buffer.withUnsafeBytes { _ = try descriptor.writeAll($0) }
            buffer.removeAll(keepingCapacity: true)
        } catch { firstError = (error as? Errno)?.rawValue ?? EIO }
    }

    private func synchronize(_ descriptor: FileDescriptor) throws(OutputFailure) {
        while fsync(descriptor.rawValue) != 0 {
            if errno != EINTR { throw failure(errno) }
        }
    }

    /// A failure of this file.
    func failure(_ errno: Int32) -> OutputFailure {
        OutputFailure(errno: errno, path: path.string)
    }

    private func failure(_ errno: Int32, removing path: FilePath) -> OutputFailure {
        unlink(path.string)
        return failure(errno)
    }

    private func failure(_ error: any Error, removing path: FilePath) -> OutputFailure {
        unlink(path.string)
        return error as? OutputFailure ?? OutputFailure(error, path: self.path.string)
    }
}
