internal import Crypto
internal import Diagnostics
internal import Intake
internal import NoticeModel

/// The records of a plan that is made only to compare something with it: in memory, so that
/// nothing of them reaches a disk.
final class MemoryRecords: RecordKeeper, RecordSource {
    private let encoder = NoticeEncoder()
    private let decoder: NoticeDecoder
    private var bytes: [UInt8] = []

    init(validator: NoticeValidator) { decoder = NoticeDecoder(validator: validator) }

    func append(_ notice: Notice) throws(OutputFailure) -> RecordEntry {
        let offset = bytes.count
        encoder.encode(notice, into: &bytes)
        return RecordEntry(
            offset: offset, length: bytes.count - offset,
            digest: Array(SHA256.hash(data: bytes[offset...])))
    }

    func notice(_ entry: RecordEntry, row: Int) throws(JobFailure) -> Notice {
        let line = Array(bytes[entry.offset..<(entry.offset + entry.length)])
        guard let notice = decoder.notice(line) else { throw .countsDisagree }
        return notice
    }
}
