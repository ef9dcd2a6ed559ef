internal import SystemPackage

/// A PDF of a job that the ledger says is in place.
struct PrintedFile: Codable, Hashable {
    /// What it is.
    enum Kind: Codable, Hashable {
        case volume(Int)
        case reprint(Int)
    }

    let kind: Kind
    let name: String
    let sha256: String
    let pages: Int
}

extension Ledger {
    /// All PDFs that should be in place: the volumes, then the reprints.
    func printedFiles() throws(JobFailure) -> [PrintedFile] {
        let volumes = try volumes().filter { $0.state == .printed }.map { volume in
            PrintedFile(
                kind: .volume(volume.number), name: volume.fileName,
                sha256: volume.sha256 ?? "", pages: volume.pages)
        }
        return volumes
            + (try reprints().enumerated().map { index, reprint in
                PrintedFile(
                    kind: .reprint(index + 1), name: reprint.name, sha256: reprint.sha256,
                    pages: reprint.pages)
            })
    }

    /// The sheets of a PDF in order.
    func sheets(of file: PrintedFile) throws(JobFailure) -> [LedgerSheet] {
        switch file.kind {
        case .volume(let number): try sheets(ofVolume: number)
        case .reprint(let number): try sheets(ofReprint: number)
        }
    }
}
