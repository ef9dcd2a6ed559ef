internal import Diagnostics
internal import SystemPackage

extension PlannedJob {
    /// Makes sure that what was kept of the residents file can be printed from, before a volume is
    /// touched: otherwise every one of them would fail, and be left out one by one.
    /// - Throws: `job.no-records`, `job.no-key`, `resume.changed-records`, `resume.changed-key`.
    func checkRecords(in folder: FilePath, press: NoticePress) throws(JobFailure) {
        let path = folder.appending(RecordStore.fileName)
        let validator = try JobFailure.checking { () throws(DiagnosticFailure) in
            try press.setup.validator()
        }
        let reader = try RecordReader(
            folder: folder, validator: validator, digestKey: try DigestKey.read(from: folder))
        guard (try? FileDigest.sha256(ofJobFile: path)) == materials.recordsSHA256 else {
            throw Self.changed("records", "仕事の記録ファイル", path)
        }
        guard let volume = try ledger.volumes().first,
            let sheet = try ledger.sheets(ofVolume: volume.number).first
        else { return }
        do throws(JobFailure) {
            _ = try reader.notice(sheet.entry, row: sheet.row)
        } catch {
            // The records are those that were kept, so it is the key that does not fit.
            throw Self.changed("key", "仕事の鍵ファイル", folder.appending(DigestKey.fileName))
        }
    }

    private static func changed(_ part: String, _ name: String, _ path: FilePath) -> JobFailure {
        .invalid(
            DiagnosticFailure(
                Diagnostic(
                    DiagnosticCode(rawValue: "resume.changed-\(part)"), at: .file(path.string),
                    "\(name)が計画のときと違います",
                    hint: "控えから戻すか、住民ファイルから別の --output で最初から印刷してください")))
    }
}
