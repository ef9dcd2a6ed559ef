internal import Intake

/// A list of the job in CSV (RFC 4180, UTF-8 with a byte order mark, because it is opened in
/// Excel), written as the job goes.
final class CSVList {
    private let file: DurableFile
    private let encoder = CSVEncoder()
    private var line: [UInt8] = CSVEncoder.byteOrderMark

    init(_ file: DurableFile, header: [String]) throws(OutputFailure) {
        self.file = file
        try append(header)
    }

    func append(_ values: [String]) throws(OutputFailure) {
        encoder.encode(values, into: &line)
        let error = line.withUnsafeBytes { file.write($0) }
        line.removeAll(keepingCapacity: true)
        if error != 0 { throw file.failure(error) }
    }

    /// Puts the list in place, remembered by the folder if one is given.
    func commit(to folder: JobFolder? = nil) throws(OutputFailure) -> JobManifest.File {
        let receipt = if let folder { try folder.commit(file) } else { try file.commit() }
        return JobManifest.File(name: receipt.name, sha256: receipt.sha256)
    }
}
