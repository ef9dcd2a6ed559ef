internal import Crypto
internal import SystemPackage

/// The SHA-256 of a file on the disk.
enum FileDigest {
    /// In lower-case hexadecimal; `nil` if the file cannot be read. Links are followed only where
    /// the caller's own files are.
    static func sha256(of path: FilePath) -> String? {
        guard let descriptor = try? FileDescriptor.open(path, .readOnly, options: .closeOnExec)
        else { return nil }
        defer { try? descriptor.close() }
        var hasher = SHA256()
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            guard let count = buffer.withUnsafeMutableBytes({ try? descriptor.read(into: $0) })
            else { return nil }
            if count == 0 { return SHA256.hexadecimal(hasher.finalize()) }
            buffer.withUnsafeBytes { hasher.update(bufferPointer: .init(rebasing: $0[..<count])) }
        }
    }
}
