/// Collects bytes in memory: previews, tests, standard output.
public final class MemorySink: ByteSink {
    /// What was written.
    public private(set) var bytes: [UInt8] = []

    /// Makes an empty sink.
    public init() {}

    /// Appends; never fails.
    public func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        self.bytes.append(contentsOf: bytes)
        return 0
    }
}
