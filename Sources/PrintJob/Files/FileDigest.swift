internal import Crypto
internal import SystemPackage

/// The SHA-256 of a file on the disk.
enum FileDigest {
    /// In lower-case hexadecimal; `nil` if the file cannot be read. Links are followed only where
    /// the caller's own files are.
    static func sha256(of path: FilePath) -> String? {
        try? digest(path, [.closeOnExec])
    }

    /// The same of a file in the job's folder, in whose place a link is refused.
    static func sha256(ofJobFile path: FilePath) throws(Errno) -> String {
        try digest(path, [.closeOnExec, .noFollow])
    }

    private static func digest(
        _ path: FilePath, _ options: FileDescriptor.OpenOptions
    ) throws(Errno) -> String {
        do {
            // A pipe in the place of a file must not be waited for.
            let descriptor = try FileDescriptor.open(
                path, .readOnly, options: options.union(.nonBlocking))
            defer { try? descriptor.close() }
            var hasher = SHA256()
            var buffer = [UInt8](repeating: 0, count: 1 << 20)
            while true {
                let count = try buffer.withUnsafeMutableBytes { try descriptor.read(into: $0) }
                if count == 0 { return SHA256.hexadecimal(hasher.finalize()) }
                buffer.withUnsafeBytes {
                    hasher.update(bufferPointer: .init(rebasing: $0[..<count]))
                }
            }
        } catch { throw error as? Errno ?? .ioError }
    }
}
