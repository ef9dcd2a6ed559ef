internal import Crypto
internal import Intake
internal import NoticeModel
internal import SystemPackage

/// Writes the records of a job (`records.csv`): what was read and checked, kept so that workers,
/// a resumed job and reprints all print from the same bytes. It is personal data.
final class RecordStore {
    static let fileName = "records.csv"

    private let file: DurableFile
    private let encoder = NoticeEncoder()
    private let digestKey: DigestKey
    private var offset = 0
    private var line: [UInt8] = []

    init(folder: JobFolder, digestKey: DigestKey) throws(OutputFailure) {
        file = try folder.makeFile(Self.fileName)
        self.digestKey = digestKey
    }

    /// Appends a record and says where it stands.
    func append(_ notice: Notice) throws(OutputFailure) -> RecordEntry {
        line.removeAll(keepingCapacity: true)
        encoder.encode(notice, into: &line)
        let error = line.withUnsafeBytes { file.write($0) }
        if error != 0 { throw file.failure(error) }
        defer { offset += line.count }
        return RecordEntry(
            offset: offset, length: line.count, digest: digestKey.digest(of: line))
    }

    /// Puts the records in place.
    func commit(to folder: JobFolder) throws(OutputFailure) -> DurableFile.Receipt {
        try folder.commit(file)
    }
}
