internal import CMalloc

/// What the process does with memory that a page has given back.
enum FreedMemory {
    /// Most bytes kept for the next page.
    private static let limit: Int32 = 64 << 20

    /// Whether freed memory stays with the process; asking sets it, once.
    ///
    /// cairo compresses every stream of every page with a fresh quarter of a megabyte of zlib
    /// state. Left alone, malloc hands it back to the kernel each time, which clears it again for
    /// the next stream: a tenth of the time of a job.
    static let isKept = mallopt(M_TRIM_THRESHOLD, limit) == 1
}
