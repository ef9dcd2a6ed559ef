internal import Diagnostics
internal import Foundation
internal import PrintJob

/// The file that `tsuchi verify` writes all differences to. It never replaces a file: a wrong name
/// could be that of the residents file.
struct ReadingReportFile {
    /// Where to, as it was typed.
    let path: String

    /// Makes sure, before thousands of pages are read, that the file can be written.
    func checkPlace() throws(OutputFailure) { try NewFile(path: path).checkPlace() }

    /// Writes all that was found.
    func write(_ readings: [FileReading]) throws(OutputFailure) {
        try checkPlace()
        try FileReading.write(readings, to: path)
    }

    /// What is to be said of a file that cannot be written.
    func diagnostic(_ failure: OutputFailure) -> Diagnostic {
        NewFile(path: path, option: "--report").diagnostic(failure)
    }
}
