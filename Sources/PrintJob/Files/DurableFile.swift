public import CairoRendering
internal import Crypto
public import SystemPackage

/// A file that appears under its name only when it is whole and on the disk: temporary name,
/// write, fsync, rename, fsync of the folder. It keeps the `errno` of the first failure and the
/// SHA-256 of what was written.
///
/// A process that dies on the way leaves the whole file under its name, or at most the temporary
/// file, which ``removeLeftover(of:in:operations:)`` takes away.
public final class DurableFile: ByteSink {
    /// What is known of a committed file.
    public struct Receipt: Codable, Hashable, Sendable {
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
    private let operations: FileOperations
    private var descriptor: FileDescriptor?
    private var buffer: [UInt8] = []
    private var hasher = SHA256()
    private var byteCount = 0
    private var firstError: Errno?
    private static let bufferSize = 1 << 18

    /// Creates the temporary file, readable by its owner only; an existing one or a link in its
    /// place is refused. An empty folder is the current one.
    /// - Throws: ``OutputFailure``.
    public init(
        folder: FilePath, name: String, operations: FileOperations = .system
    ) throws(OutputFailure) {
        self.name = name
        self.folder = folder
        self.operations = operations
        path = folder.appending(name)
        temporary = folder.appending(Self.temporaryName(of: name))
        do throws(Errno) {
            let temporary = temporary
            descriptor = try Self.uninterrupted { () throws(Errno) in
                try operations.create(temporary)
            }
        } catch {
            let culprit = error == .fileExists ? temporary : path
            throw OutputFailure(errno: error.rawValue, path: culprit.string)
        }
        buffer.reserveCapacity(Self.bufferSize)
    }

    deinit { discard() }

    /// The name a file has until it is whole.
    public static func temporaryName(of name: String) -> String { ".\(name).partial" }

    /// Removes the temporary file that a process left which died; does nothing if there is none.
    /// Only for a folder in which nobody else writes.
    /// - Throws: ``OutputFailure``.
    public static func removeLeftover(
        of name: String, in folder: FilePath, operations: FileOperations = .system
    ) throws(OutputFailure) {
        let temporary = folder.appending(temporaryName(of: name))
        do throws(Errno) {
            try operations.remove(temporary)
        } catch .noSuchFileOrDirectory {
            return
        } catch { throw OutputFailure(errno: error.rawValue, path: temporary.string) }
    }

    /// Gives a file that is whole and on the disk its name, and waits until the name is there too.
    static func putInPlace(_ temporary: FilePath, as path: FilePath) throws(OutputFailure) {
        let operations = FileOperations.system
        do throws(Errno) {
            try operations.rename(temporary, path)
            let folder = path.removingLastComponent()
            try operations.synchronizeFolder(folder.isEmpty ? "." : folder)
        } catch { throw OutputFailure(errno: error.rawValue, path: path.string) }
    }

    /// Takes bytes; they reach the disk in large pieces.
    public func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        guard firstError == nil else { return firstError?.rawValue ?? 0 }
        hasher.update(bufferPointer: bytes)
        byteCount += bytes.count
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { flush() }
        return firstError?.rawValue ?? 0
    }

    /// Takes text as UTF-8.
    /// - Throws: ``OutputFailure``.
    public func write(_ text: String) throws(OutputFailure) {
        var text = text
        let error = text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
        if error != 0 { throw failure(error) }
    }

    /// Hands everything taken so far to the system, so that the file can be read under the name
    /// that it has until it is whole.
    /// - Throws: ``OutputFailure``.
    func settle() throws(OutputFailure) -> FilePath {
        flush()
        if let firstError { throw failure(firstError.rawValue) }
        return temporary
    }

    /// SHA-256 of everything taken so far, in lower-case hexadecimal.
    var sha256: String {
        let hasher = hasher
        return SHA256.hexadecimal(hasher.finalize())
    }

    /// Puts the file in place.
    /// - Throws: ``OutputFailure``; then neither the file nor its temporary file is left, unless
    ///   the disk refuses to remove them too.
    public func commit() throws(OutputFailure) -> Receipt {
        flush()
        guard let descriptor else { throw failure(Errno.badFileDescriptor.rawValue) }
        do throws(Errno) {
            if let firstError { throw firstError }
            try Self.uninterrupted { () throws(Errno) in try operations.synchronize(descriptor) }
            self.descriptor = nil
            try close(descriptor)
            try Self.uninterrupted { () throws(Errno) in try operations.rename(temporary, path) }
        } catch {
            discard()
            try? operations.remove(temporary)
            throw failure(error.rawValue)
        }
        try synchronizeFolder()
        return Receipt(name: name, sha256: sha256, byteCount: byteCount)
    }

    /// Removes the temporary file; does nothing after ``commit()``.
    public func discard() {
        guard let descriptor else { return }
        self.descriptor = nil
        try? close(descriptor)
        try? operations.remove(temporary)
    }

    /// A failure of this file.
    func failure(_ errno: Int32) -> OutputFailure {
        OutputFailure(errno: errno, path: path.string)
    }

    private func flush() {
        guard firstError == nil, !buffer.isEmpty, let descriptor else { return }
        do throws(Errno) {
            var start = 0
            while start < buffer.count { start += try writePiece(from: start, to: descriptor) }
            buffer.removeAll(keepingCapacity: true)
        } catch { firstError = error }
    }

    private func writePiece(
        from start: Int, to descriptor: FileDescriptor
    ) throws(Errno) -> Int {
        let result = buffer.withUnsafeBytes { bytes in
            Result { () throws(Errno) in
                try Self.uninterrupted { () throws(Errno) in
                    try operations.write(
                        descriptor, UnsafeRawBufferPointer(rebasing: bytes[start...]))
                }
            }
        }
        let count = try result.get()
        // A device that takes nothing and says nothing would be asked for ever.
        guard count > 0 else { throw .ioError }
        return count
    }

    /// Linux gives the descriptor up before it can be interrupted, and all bytes were on the disk.
    private func close(_ descriptor: FileDescriptor) throws(Errno) {
        do throws(Errno) {
            try operations.close(descriptor)
        } catch .interrupted { return }
    }

    /// A name that may be gone after a power failure is no finished file: it is taken away.
    private func synchronizeFolder() throws(OutputFailure) {
        do throws(Errno) {
            let folder: FilePath = folder.isEmpty ? "." : folder
            try Self.uninterrupted { () throws(Errno) in try operations.synchronizeFolder(folder) }
        } catch {
            try? operations.remove(path)
            throw failure(error.rawValue)
        }
    }

    private static func uninterrupted<Value>(
        _ call: () throws(Errno) -> Value
    ) throws(Errno) -> Value {
        while true {
            do throws(Errno) {
                return try call()
            } catch .interrupted { continue }
        }
    }
}
