internal import Glibc
internal import SystemPackage

/// A file in memory for programs that take files, readable by its owner only, as long as it is
/// held: whatever becomes of its bytes, nothing of them reaches a disk. What a killed process leaves
/// is taken away when the next such file is made.
final class MemoryFile {
    /// Where Linux keeps files in memory.
    private static let memory = "/dev/shm"

    /// Where it lies.
    let path: FilePath
    private let folder: MemoryFolder
    private let file: DurableFile

    /// Writes a file.
    /// - Throws: ``JobFailure/output(_:)``.
    init(_ bytes: [UInt8]) throws(JobFailure) {
        let folder = try MemoryFolder(in: Self.memory)
        let (file, path) = try JobFailure.writing { () throws(OutputFailure) in
            let file = try DurableFile(folder: folder.path, name: "notice.pdf")
            let error = bytes.withUnsafeBytes { file.write($0) }
            if error != 0 { throw file.failure(error) }
            return (file, try file.settle())
        }
        self.folder = folder
        self.file = file
        self.path = path
    }

    // The folder goes when it is empty.
    deinit { file.discard() }
}
