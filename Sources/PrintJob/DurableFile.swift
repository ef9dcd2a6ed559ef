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
    private let temporary: FilePath
    private var descriptor: FileDescriptor?
    /// Where the bytes stand now, if this file still has to be taken away.
    private var leftover: FilePath?
    private var buffer: [UInt8] = []
    private var hasher = SHA256()
    private var byteCount = 0
    private var firstError: Int32 = 0
    private static let bufferSize = 1 << 18

    /// Creates the temporary file, readable by its owner only; an existing one or a link in its
    /// place is refused.
    /// - Throws: ``OutputFailure``.
    public init(folder: FilePath, name: String) throws(OutputFailure) {
        self.name = name
        self.folder = folder
        temporary = folder.appending(".\(name).partial")
        do {
            descriptor = try FileDescriptor.open(
                temporary, .writeOnly,
                options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
                permissions: .ownerReadWrite)
        } catch { throw OutputFailure(error, name: name) }
        leftover = temporary
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
        if error != 0 { throw OutputFailure(errno: error, name: name) }
    }

    /// Puts the file in place.
    /// - Throws: ``OutputFailure``; the file then exists neither under its name nor under the
    ///   temporary one.
    public func commit() throws(OutputFailure) -> Receipt {
        do throws(OutputFailure) {
            return try place()
        } catch {
            discard()
            throw error
        }
    }

    /// Removes what was written; does nothing after a ``commit()`` that succeeded.
    public func discard() {
        try? descriptor?.close()
        descriptor = nil
        if let leftover { unlink(leftover.string) }
        leftover = nil
    }

    private func place() throws(OutputFailure) -> Receipt {
        flush()
        guard firstError == 0, let descriptor else {
            throw OutputFailure(errno: firstError == 0 ? EBADF : firstError, name: name)
        }
        try check(fsync(descriptor.rawValue))
        self.descriptor = nil
        do { try descriptor.close() } catch { throw OutputFailure(error, name: name) }
        let final = folder.appending(name)
        try check(rename(temporary.string, final.string))
        leftover = final
        try syncFolder()
        leftover = nil
        return Receipt(
            name: name, sha256: SHA256.hexadecimal(hasher.finalize()), byteCount: byteCount)
    }

    private func flush() {
        guard firstError == 0, !buffer.isEmpty, let descriptor else { return }
        do {
            try buffer.withUnsafeBytes { _ = try descriptor.writeAll($0) }
            buffer.removeAll(keepingCapacity: true)
        } catch { firstError = (error as? Errno)?.rawValue ?? EIO }
    }

    private func syncFolder() throws(OutputFailure) {
        do {
            let handle = try FileDescriptor.open(folder, .readOnly, options: .directory)
            defer { try? handle.close() }
            try check(fsync(handle.rawValue))
        } catch let failure as OutputFailure {
            throw failure
        } catch { throw OutputFailure(error, name: name) }
    }

    private func check(_ result: Int32) throws(OutputFailure) {
        if result != 0 { throw OutputFailure(errno: errno, name: name) }
    }
}
