internal import ChildProcesses
internal import Glibc
internal import SystemPackage

/// What a program writes, line by line.
struct ProgramLines: ~Copyable {
    private var process: ChildProcess
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    /// What is still to be read begins here …
    private var start = 0
    /// … and ends here.
    private var filled = 0

    /// Starts a program.
    init(program: String, arguments: [String]) throws(ReadbackFailure) {
        do throws(Errno) {
            process = try ChildProcess(program: FilePath(program), arguments: arguments)
        } catch { throw .engine(program: program, .cannotStart(errno: error.rawValue)) }
    }

    /// What `parse` makes of the next line, which comes without its end; `nil` if there is none.
    mutating func next<Value>(
        _ parse: (UnsafeBufferPointer<UInt8>) -> Value
    ) throws(ReadbackFailure) -> Value? {
        guard let line = try nextLine() else { return nil }
        return buffer.withUnsafeBufferPointer { parse(UnsafeBufferPointer(rebasing: $0[line])) }
    }

    /// Waits for the program's end.
    /// - Parameter harmless: Messages that are no complaint.
    consuming func finish(harmless: [String]) -> ChildProcess.Ending {
        process.finish(harmless: harmless)
    }

    /// The range of the next line in the buffer, without its end.
    private mutating func nextLine() throws(ReadbackFailure) -> Range<Int>? {
        var searched = start
        while true {
            if let end = lineEnd(from: searched) {
                defer { start = end + 1 }
                return start..<end
            }
            searched = filled
            let moved = start
            guard try fill() else { return nil }
            searched -= moved - start
        }
    }

    private func lineEnd(from position: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, position < filled,
                let found = memchr(base + position, 0x0A, filled - position)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    /// Reads on behind what is there; what has been used makes room first.
    private mutating func fill() throws(ReadbackFailure) -> Bool {
        if start > 0 {
            buffer.withUnsafeMutableBytes { bytes in
                let rest = UnsafeRawBufferPointer(rebasing: bytes[start..<filled])
                bytes.copyMemory(from: rest)
            }
            filled -= start
            start = 0
        }
        if filled == buffer.count {
            buffer.append(contentsOf: repeatElement(0, count: buffer.count))
        }
        do throws(Errno) {
            let count = try Self.read(&process, into: &buffer, at: filled)
            filled += count
            return count > 0
        } catch { throw .system(errno: error.rawValue) }
    }

    private static func read(
        _ process: inout ChildProcess, into buffer: inout [UInt8], at offset: Int
    ) throws(Errno) -> Int {
        let result = buffer.withUnsafeMutableBytes { bytes in
            Result { () throws(Errno) in
                try process.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[offset...]))
            }
        }
        return try result.get()
    }
}
