internal import Diagnostics
internal import Intake
internal import NoticeModel
internal import SystemPackage

/// Reads single records of a job back, each checked against its digest: a damaged or exchanged
/// record is never printed.
final class RecordReader {
    private let descriptor: FileDescriptor
    private let path: FilePath
    private let decoder: NoticeDecoder
    private let digestKey: DigestKey

    /// - Throws: ``JobFailure/noInput(_:)`` if the records are not there any more.
    init(
        folder: FilePath, validator: NoticeValidator, digestKey: DigestKey
    ) throws(JobFailure) {
        path = folder.appending(RecordStore.fileName)
        do {
            descriptor = try FileDescriptor.open(
                path, .readOnly, options: [.noFollow, .closeOnExec])
        } catch {
            throw .noInput(
                Diagnostic(
                    "job.no-records", at: .file(path.string), "仕事の記録ファイルが読めません",
                    hint: "消去（purge）した仕事は、もう印刷できません"))
        }
        decoder = NoticeDecoder(validator: validator)
        self.digestKey = digestKey
    }

    deinit { try? descriptor.close() }

    /// The notice of an entry.
    /// - Throws: `job.record-damaged` if its bytes are not those that were planned.
    func notice(_ entry: RecordEntry, row: Int) throws(JobFailure) -> Notice {
        guard let line = bytes(entry), digestKey.digest(of: line) == entry.digest,
            let notice = decoder.notice(line), notice.row == row
        else {
            throw .invalid(
                DiagnosticFailure(
                    Diagnostic(
                        "job.record-damaged", at: .record(row: row, field: nil),
                        "仕事の記録ファイルが計画のときと違います",
                        hint: "このフォルダーは使わず、住民ファイルからもう一度印刷してください")))
        }
        return notice
    }

    private func bytes(_ entry: RecordEntry) -> [UInt8]? {
        // Before room is made for them: what the ledger says may be anything.
        guard let size = try? descriptor.seek(offset: 0, from: .end),
            Int64(entry.offset) + Int64(entry.length) <= size
        else { return nil }
        var line = [UInt8](repeating: 0, count: entry.length)
        let isWhole = line.withUnsafeMutableBytes { buffer in
            var done = 0
            while done < buffer.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
                guard
                    let count = try? descriptor.read(
                        fromAbsoluteOffset: Int64(entry.offset + done), into: rest), count > 0
                else { return false }
                done += count
            }
            return true
        }
        return isWhole ? line : nil
    }
}
