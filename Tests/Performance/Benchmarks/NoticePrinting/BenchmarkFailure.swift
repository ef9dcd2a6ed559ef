/// Why a benchmark measured something other than it says.
enum BenchmarkFailure: Error {
    /// Records of the sample were rejected.
    case notAllPrinted(printed: Int, of: Int)
    /// The program was not built: `swift build -c release --product tsuchi`.
    case noProgram
    /// The residents file could not be written.
    case cannotWriteSample
    /// The preview did not answer as it should.
    case noAnswer
    /// The font catalogue has no such role.
    case missingRole(String)
}
