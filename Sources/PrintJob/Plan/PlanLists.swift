internal import Foundation
internal import Intake

/// Writes the lists of a job that are known before a page is drawn. None of them has a name, a
/// number, an ID or an address in it.
struct PlanLists {
    static let planName = "plan.json"
    static let shrunkName = "shrunk.csv"
    static let overflowName = "overflow.csv"

    let folder: JobFolder

    /// `rejected.csv`, `plan.json` and, if there is anything in them, `warnings.csv` (rows to look
    /// at), `shrunk.csv` (texts that are smaller or narrower than stated) and `overflow.csv` (those
    /// of them because of which mail pieces are printed apart, and what else is in these).
    func write(_ plan: PrintPlan) throws(OutputFailure) -> [JobManifest.File] {
        var files = [try list("rejected.csv", plan.rejections)]
        if !plan.warnings.isEmpty { files.append(try list("warnings.csv", plan.warnings)) }
        if !plan.fits.isEmpty {
            files.append(try list(Self.shrunkName, plan.fits.map(\.columns)))
        }
        let separated = OverflowList(plan).lines
        if !separated.isEmpty { files.append(try list(Self.overflowName, separated)) }
        let file = try folder.makeFile(Self.planName)
        try file.write(try JobDocument.json(plan.report, name: Self.planName))
        let receipt = try folder.commit(file)
        files.append(JobManifest.File(name: receipt.name, sha256: receipt.sha256))
        return files
    }

    private func list(
        _ name: String, _ lines: [[String]]
    ) throws(OutputFailure) -> JobManifest.File {
        let list = try CSVList(try folder.makeFile(name), header: FittedText.header)
        for line in lines { try list.append(line) }
        return try list.commit(to: folder)
    }

    private func list(
        _ name: String, _ records: [RejectionRecord]
    ) throws(OutputFailure) -> JobManifest.File {
        let list = try CSVList(try folder.makeFile(name), header: RejectionRecord.header)
        for record in records { try list.append(record.columns) }
        return try list.commit(to: folder)
    }
}
