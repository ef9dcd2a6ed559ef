internal import SystemPackage

/// Writes `manifest.json` anew from the ledger, after everything that changes it.
struct ManifestWriter {
    let ledger: Ledger
    let folder: FilePath

    @discardableResult
    func write() throws(JobFailure) -> JobManifest {
        let manifest = try JobManifest(job: PlannedJob(ledger: ledger))
        try JobFailure.writing { () throws(OutputFailure) in
            let file = try DurableFile(folder: folder, name: JobManifest.fileName)
            try file.write(try JobDocument.json(manifest, name: JobManifest.fileName))
            _ = try file.commit()
        }
        return manifest
    }
}
