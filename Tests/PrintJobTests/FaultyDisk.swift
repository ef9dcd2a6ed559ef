internal import PrintJob
internal import Synchronization
internal import SystemPackage

/// A disk on which one call goes wrong, counted from 0 in the order in which a file makes them.
final class FaultyDisk: Sendable {
    /// What goes wrong.
    enum Fault: Hashable, Sendable {
        /// One call fails; the next ones work again.
        case error(Errno)
        /// The process dies before the call: neither it nor any later one happens.
        case death
        /// No fault.
        case none
    }

    /// A call, as the tests name it.
    enum Call: Hashable, Sendable {
        case create, write, synchronize, close, rename, synchronizeFolder, remove
    }

    private let step: Int
    private let fault: Fault
    /// The most bytes that one write takes.
    private let pieceSize: Int
    private let log = Mutex<[Call]>([])

    init(_ fault: Fault = .none, at step: Int = 0, pieceSize: Int = .max) {
        self.fault = fault
        self.step = step
        self.pieceSize = pieceSize
    }

    /// The calls made so far, failed ones included.
    var calls: [Call] { log.withLock { $0 } }

    /// The disk as a file uses it.
    var operations: FileOperations {
        let system = FileOperations.system
        var disk = system
        disk.create = { path throws(Errno) in
            try self.meet(.create)
            return try system.create(path)
        }
        disk.write = { file, bytes throws(Errno) in
            try self.meet(.write)
            let piece = bytes.prefix(self.pieceSize)
            return try system.write(file, UnsafeRawBufferPointer(rebasing: piece))
        }
        disk.synchronize = { file throws(Errno) in
            try self.meet(.synchronize)
            try system.synchronize(file)
        }
        disk.close = { file throws(Errno) in
            // The descriptor is given up whatever close says.
            try system.close(file)
            try self.meet(.close)
        }
        disk.rename = { from, to throws(Errno) in
            try self.meet(.rename)
            try system.rename(from, to)
        }
        disk.synchronizeFolder = { path throws(Errno) in
            try self.meet(.synchronizeFolder)
            try system.synchronizeFolder(path)
        }
        disk.remove = { path throws(Errno) in
            try self.meet(.remove)
            try system.remove(path)
        }
        return disk
    }

    private func meet(_ call: Call) throws(Errno) {
        let number = log.withLock { calls in
            calls.append(call)
            return calls.count - 1
        }
        switch fault {
        case .error(let errno) where number == step: throw errno
        case .death where number >= step: throw .ioError
        default: return
        }
    }
}
