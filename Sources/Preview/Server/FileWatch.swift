internal import Foundation
internal import Glibc
public import SystemPackage

/// Tells when layouts, issuer files, fonts or pictures have been saved.
///
/// Editors save in many ways: some write into the file, some write another one and rename it. So
/// folders are watched, not files, and what happens within a moment is one change.
public struct FileWatch: Sendable {
    /// How long nothing must happen for a save to be over, in milliseconds.
    static let settlingTime: Int32 = 15
    /// The same when files were only taken away.
    static let replacingTime: Int32 = 100
    /// How long a change waits at most while saving goes on, in milliseconds.
    static let greatestDelay: Int32 = 120

    private let folders: [String]
    private let files: [String]

    /// States what to watch.
    /// - Parameters:
    ///   - folders: With all that is below them; what editors and systems hide is passed over.
    ///   - files: Single files, which may come and go.
    public init(folders: [String], files: [String]) {
        self.folders = folders
        self.files = files
    }

    /// The paths of the files that were saved, taken away or put there, sorted; one element for
    /// each save. Watching ends when nobody takes the changes any more. A folder stands for
    /// changes that were too many to tell one by one.
    /// - Throws: The reason why the system does not watch.
    public func changes() throws(Errno) -> AsyncStream<[String]> {
        var table = try WatchTable()
        for folder in folders { table.watch(folder: folder) }
        for file in files { table.watch(file: file) }
        let (changes, continuation) = AsyncStream.makeStream(
            of: [String].self, bufferingPolicy: .bufferingNewest(256))
        let stop: (readEnd: FileDescriptor, writeEnd: FileDescriptor)
        do {
            stop = try FileDescriptor.pipe()
        } catch {
            table.close()
            throw error as? Errno ?? .ioError
        }
        for end in [stop.readEnd, stop.writeEnd] { _ = fcntl(end.rawValue, F_SETFD, FD_CLOEXEC) }
        continuation.onTermination = { _ in try? stop.writeEnd.close() }
        let loop = WatchLoop(table: table, stop: stop.readEnd, changes: continuation)
        Thread.detachNewThread {
            var loop = loop
            loop.run()
        }
        return changes
    }
}
