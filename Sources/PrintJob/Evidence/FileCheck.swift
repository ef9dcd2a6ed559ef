internal import Diagnostics
internal import SystemPackage

/// Whether the files of a job are those that its manifest names.
struct FileCheck {
    private let folder: FilePath
    private let replaceable: Set<String>
    /// Name and hash of every file that should be there.
    let files: [JobManifest.File]

    /// - Parameter isPurged: Whether files with personal data are to be gone.
    init(folder: FilePath, manifest: JobManifest, isPurged: Bool) {
        self.folder = folder
        let printed = manifest.volumes.filter { $0.state == .printed }.map {
            JobManifest.File(name: $0.name, sha256: $0.sha256)
        }
        let records = JobManifest.File(
            name: RecordStore.fileName, sha256: manifest.recordsSHA256)
        let personal =
            [records] + printed
            + manifest.reprints.map { JobManifest.File(name: $0.name, sha256: $0.sha256) }
            + manifest.transportCopies.map { JobManifest.File(name: $0.name, sha256: $0.sha256) }
        replaceable = Set(printed.map(\.name) + JobCompletion.listNames)
        files = manifest.lists + (isPurged ? [] : personal)
    }

    /// Volumes can be printed again from the kept records, and some lists made again from the
    /// ledger; everything else has to be kept.
    private func hint(for file: JobManifest.File) -> String {
        replaceable.contains(file.name) ? "このファイルは使わず、tsuchi resume で作り直してください" : "控えから戻してください"
    }

    func findings() -> [Diagnostic] {
        files.compactMap { file in
            let path = folder.appending(FilePath(file.name).components)
            switch try? FileDigest.sha256(ofJobFile: path) {
            case file.sha256?: return nil
            case nil:
                return Diagnostic(
                    "evidence.file-missing", at: .file(file.name), "ファイルがないか、読めません",
                    hint: hint(for: file))
            default:
                return Diagnostic(
                    "evidence.file-changed", at: .file(file.name), "ファイルが仕事の終わったときと違います",
                    hint: hint(for: file))
            }
        }
    }
}
