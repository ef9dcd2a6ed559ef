internal import Diagnostics
internal import LayoutDescription
internal import NoticeModel
internal import Readback
internal import SystemPackage

/// Reads the PDFs of a job back from its folder. It changes nothing there.
final class JobReader {
    private let ledger: Ledger
    private let press: NoticePress
    private let records: RecordReader
    private let folder: FilePath

    /// Opens the records of a job.
    init(job: PlannedJob, press: NoticePress, folder: FilePath) throws(JobFailure) {
        ledger = job.ledger
        self.press = press
        self.folder = folder
        let validator = try JobFailure.checking { () throws(DiagnosticFailure) in
            try press.setup.validator()
        }
        records = try RecordReader(
            folder: folder, validator: validator, digestKey: try DigestKey.read(from: folder))
    }

    /// Reads a PDF.
    func read(
        _ task: ReadingTask, announce: (_ pagesRead: Int) throws(JobFailure) -> Void
    ) throws(JobFailure) -> FileReading {
        let file = task.file
        var reading = FileReading(name: file.name, pages: file.pages)
        let path = folder.appending(file.name)
        guard let sha256 = try? FileDigest.sha256(ofJobFile: path) else {
            reading.isMissing = true
            return reading
        }
        reading.isChanged = sha256 != file.sha256
        let isReprint = if case .reprint = file.kind { true } else { false }
        let expectations = SheetExpectations(
            press: press, records: records, sheets: try ledger.sheets(of: file),
            isReprint: isReprint)
        let proof = VolumeProof(engines: task.engines, extent: task.extent)
        reading.take(try proof.read(path, expectations, announce: announce))
        return reading
    }
}
