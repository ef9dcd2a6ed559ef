internal import PageGraphics
internal import Readback

/// The PDF of a notice that programs have begun to read.
struct BegunProof: ~Copyable {
    private let file: MemoryFile
    private let reading: NoticeReadback

    /// Begins.
    init(
        _ bytes: [UInt8], engines: ReadingEngines, pageCount: Int, smallestModule: Length?
    ) throws(JobFailure) {
        let file = try MemoryFile(bytes)
        let path = file.path
        reading = try JobFailure.proving { () throws(ReadbackFailure) in
            try NoticeReadback(
                engines: engines, file: path, pageCount: pageCount, smallestModule: smallestModule)
        }
        self.file = file
    }

    /// Says what is wrong with the PDF.
    /// - Parameters:
    ///   - seen: Takes what every page says, after it was asked for what it must show.
    ///   - expectation: What a page must show, by its number from 1.
    consuming func finish(
        seen: ((SeenPage) -> Void)? = nil,
        expectation: (Int) throws(JobFailure) -> PageExpectation
    ) throws(JobFailure) -> VolumeReadback.Report {
        let file = file
        defer { withExtendedLifetime(file) {} }
        let result = try reading.finish(seen: seen, expectation: expectation)
        return try JobFailure.proving(result.get)
    }
}
