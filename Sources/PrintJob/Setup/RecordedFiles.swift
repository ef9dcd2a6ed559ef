internal import Crypto
internal import LayoutDescription
internal import Synchronization

/// Reads the files of layouts from disk, each once, and keeps the very bytes it handed out with
/// their hash: the manifest states what was printed even if a file changes meanwhile, and two
/// layouts that share a file share one state of it.
final class RecordedFiles: Sendable {
    private struct Reading {
        let bytes: [UInt8]
        let sha256: String
    }

    private let readings = Mutex<[String: Reading]>([:])

    /// The access to hand to a loader.
    var access: LayoutFiles {
        LayoutFiles { name, folder throws(LayoutFiles.Failure) in
            let path = LayoutFiles.path(of: name, in: folder)
            if let known = self.readings.withLock({ $0[path] }) { return known.bytes }
            let bytes = try LayoutFiles.disk.read(name, folder)
            let reading = Reading(bytes: bytes, sha256: SHA256.hexadecimal(of: bytes))
            self.readings.withLock { $0[path] = reading }
            return bytes
        } names: { folder throws(LayoutFiles.Failure) in
            try LayoutFiles.disk.names(folder)
        }
    }

    /// Name and hash of files that were read, in the order of `paths`.
    func files(_ paths: [String]) -> [JobManifest.File] {
        readings.withLock { readings in
            paths.compactMap { path in
                readings[path].map {
                    JobManifest.File(name: JobManifest.lastComponent(path), sha256: $0.sha256)
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
