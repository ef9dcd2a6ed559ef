internal import Crypto
internal import Diagnostics
public import SystemPackage

/// The key by which records are known in a ledger. A digest without its key says nothing: when
/// the key file is deleted, nobody can try out numbers against the evidence that stays.
public struct DigestKey: Sendable {
    static let fileName = "digest.key"

    private let key: SymmetricKey

    /// Makes a random key and keeps it in the folder.
    static func make(in folder: JobFolder) throws(OutputFailure) -> DigestKey {
        let key = SymmetricKey(size: .bits256)
        let file = try folder.makeFile(fileName)
        let error = key.withUnsafeBytes { file.write($0) }
        if error != 0 { throw file.failure(error) }
        try folder.commit(file)
        return DigestKey(key: key)
    }

    /// Reads the key of a job.
    static func read(from folder: FilePath) throws(JobFailure) -> DigestKey {
        let path = folder.appending(fileName)
        guard let key = read(path) else {
            throw .noInput(
                Diagnostic(
                    "job.no-key", at: .file(path.string), "仕事の鍵ファイルが読めません",
                    hint: "消去（purge）した仕事は、もう印刷できません"))
        }
        return key
    }

    /// Reads the key at a path, or makes a random one where there is no file. Whoever may come at
    /// the same time has to be kept out by the caller.
    /// - Throws: ``OutputFailure`` if it cannot be made, or is there and is no key.
    public static func keep(at path: FilePath) throws(OutputFailure) -> DigestKey {
        if let key = read(path) { return key }
        let folder = path.removingLastComponent()
        let name = path.lastComponent?.string ?? fileName
        if let there = try? FileDescriptor.open(path, .readOnly, options: .noFollow) {
            try? there.close()
            throw OutputFailure(errno: Errno.fileExists.rawValue, path: path.string)
        }
        try DurableFile.removeLeftover(of: name, in: folder)
        let key = SymmetricKey(size: .bits256)
        let file = try DurableFile(folder: folder, name: name)
        let error = key.withUnsafeBytes { file.write($0) }
        if error != 0 { throw file.failure(error) }
        _ = try file.commit()
        return DigestKey(key: key)
    }

    private static func read(_ path: FilePath) -> DigestKey? {
        do {
            let descriptor = try FileDescriptor.open(
                path, .readOnly, options: [.noFollow, .closeOnExec])
            defer { try? descriptor.close() }
            var bytes = [UInt8](repeating: 0, count: 33)
            let count = try bytes.withUnsafeMutableBytes { try descriptor.read(into: $0) }
            if count == 32 { return DigestKey(key: SymmetricKey(data: bytes.prefix(32))) }
        } catch {}
        return nil
    }

    private init(key: SymmetricKey) { self.key = key }

    /// HMAC-SHA256 of bytes.
    public func digest(of bytes: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
    }
}
