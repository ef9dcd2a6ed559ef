internal import Crypto
internal import LayoutDescription
internal import Synchronization

/// Reads a layout's files from disk and keeps the hash of the very bytes it handed out, so that
/// the manifest states what was printed even if a file changes meanwhile.
final class RecordedFiles: Sendable {
    private let hashes = Mutex<[String: String]>([:])

    /// The access to hand to a loader.
    var access: LayoutFiles {
        LayoutFiles { name, folder throws(LayoutFiles.Failure) in
            let bytes = try LayoutFiles.disk.read(name, folder)
            let path = LayoutFiles.path(of: name, in: folder)
            self.hashes.withLock { $0[path] = SHA256.hexadecimal(of: bytes) }
            return bytes
        } names: { folder throws(LayoutFiles.Failure) in
            try LayoutFiles.disk.names(folder)
        }
    }

    /// Name and hash of files that were read, in the order of `paths`.
    func files(_ paths: [String]) -> [JobManifest.File] {
        hashes.withLock { hashes in
            paths.compactMap { path in
                hashes[path].map {
                    JobManifest.File(name: JobManifest.lastComponent(path), sha256: $0)
                }
            }
        }
    }
}

extension SHA256 {
    /// The digest of bytes in lower-case hexadecimal.
    static func hexadecimal(of bytes: some Collection<UInt8>) -> String {
        hexadecimal(hash(data: Array(bytes)))
    }

    /// A digest in lower-case hexadecimal.
    static func hexadecimal(_ digest: SHA256Digest) -> String {
        digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
