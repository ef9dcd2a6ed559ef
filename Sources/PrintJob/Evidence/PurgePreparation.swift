internal import Crypto
internal import Diagnostics
internal import Glibc
internal import SystemPackage

/// What has to be done before the personal data of a job go: nothing may be open that needs them,
/// and the evidence that is to stay must be there, because it cannot be made again afterwards.
struct PurgePreparation {
    /// How many names a message lists.
    private static let mostNames = 10

    let job: PlannedJob
    let folder: FilePath
    let session: JobSession

    /// What somebody would still need the records for.
    func openMatters() throws(JobFailure) -> [Diagnostic] {
        let volumes = try job.ledger.volumes()
        let quarantined = volumes.filter { $0.state == .quarantined }.map(\.fileName)
        let disputed = JobStatus.disputed(try job.ledger.events(), volumes)
        var findings: [Diagnostic] = []
        if job.state == .printing { findings.append(Self.unfinished(folder)) }
        if !quarantined.isEmpty {
            findings.append(
                open(
                    "purge.quarantined", "隔離した冊があります（\(Self.list(quarantined))）",
                    "tsuchi resume で印刷するか"))
        }
        if !disputed.isEmpty {
            findings.append(
                open(
                    "purge.disputed", "読み戻しで違いの見つかったファイルがあります（\(Self.list(disputed))）",
                    "tsuchi resume で作り直して tsuchi verify で確かめるか"))
        }
        return findings
    }

    static func unfinished(_ folder: FilePath) -> Diagnostic {
        Diagnostic(
            "purge.not-finished", at: .file(folder.string),
            "この仕事はまだ終わっていません。消去すると、もう印刷できません",
            hint: "tsuchi resume で終わらせるか、それでも消すなら --unfinished を付けてください")
    }

    /// Removes what a killed run has left of the evidence, so that it can be written again. What it
    /// has left of personal data is the purge's own matter, which counts and names it.
    func removeLeftovers() throws(JobFailure) {
        let names =
            [JobManifest.fileName] + JobCompletion.listNames + (try job.ledger.lists().map(\.name))
        for name in names {
            unlink(folder.appending(DurableFile.temporaryName(of: name)).string)
        }
    }

    /// Makes lists again that are gone or damaged, as far as the ledger can.
    /// - Returns: What could not be made again, as errors, and what was, as notes.
    func restoreLists() throws(JobFailure) -> [Diagnostic] {
        // Those of a job that has not finished are written anew in any case.
        let wanting = try job.ledger.lists().filter { list in
            let isRenewed = job.state == .printing && JobCompletion.listNames.contains(list.name)
            return !isRenewed && !isInPlace(list)
        }
        guard !wanting.isEmpty else { return [] }
        if wanting.contains(where: { JobCompletion.listNames.contains($0.name) }) {
            _ = try completion.writeLists()
        }
        if let plan = wanting.first(where: { $0.name == PlanLists.planName }) {
            try restorePlan(plan)
        }
        for (index, reprint) in try job.ledger.reprints().enumerated() {
            let number = index + 1
            let name = SheetList.name(ofReprint: number)
            guard wanting.contains(where: { $0.name == name }), reprint.sheets > 0 else { continue }
            let sheets = try job.ledger.sheets(ofReprint: number)
            _ = try SheetList.write(
                sheets, ofReprint: number, pagesPerSheet: reprint.pages / reprint.sheets,
                in: folder)
        }
        return wanting.map { isInPlace($0) ? restored($0) : lost($0) }
    }

    /// Notes that the job is purged. One that had not finished states what of it was printed: its
    /// lists are written when everything is, which will not be now.
    func notePurge() throws(JobFailure) {
        let lists = job.state == .finished ? nil : try completion.writeLists()
        try job.ledger.purged(lists: lists, JobEvent(kind: .purged), session)
    }

    private var completion: JobCompletion {
        JobCompletion(job: job, folder: folder, session: session)
    }

    /// Another version would perhaps write it otherwise; then it is not the one that was planned.
    private func restorePlan(_ list: JobManifest.File) throws(JobFailure) {
        try JobFailure.writing { () throws(OutputFailure) in
            let text = try JobDocument.json(job.report, name: list.name)
            guard SHA256.hexadecimal(of: Array(text.utf8)) == list.sha256 else { return }
            let file = try DurableFile(folder: folder, name: list.name)
            try file.write(text)
            _ = try file.commit()
        }
    }

    private func isInPlace(_ list: JobManifest.File) -> Bool {
        (try? FileDigest.sha256(ofJobFile: folder.appending(list.name))) == list.sha256
    }

    private func restored(_ list: JobManifest.File) -> Diagnostic {
        Diagnostic(
            .note, "purge.list-restored", at: .file(folder.appending(list.name).string),
            "一覧がないか、書いたときと違ったので、台帳から作り直しました")
    }

    private func lost(_ list: JobManifest.File) -> Diagnostic {
        Diagnostic(
            "purge.list-lost", at: .file(folder.appending(list.name).string),
            "一覧がないか、書いたときと違います。消去すると、もう作り直せません",
            hint: "控えから戻すか、それでも消すなら --unfinished を付けてください")
    }

    private func open(_ code: DiagnosticCode, _ message: String, _ remedy: String) -> Diagnostic {
        Diagnostic(
            code, at: .file(folder.string), message + "。消去すると、もう印刷できません",
            hint: remedy + "、それでも消すなら --unfinished を付けてください")
    }

    private static func list(_ names: [String]) -> String {
        let rest = names.count - mostNames
        return names.prefix(mostNames).joined(separator: "、") + (rest > 0 ? "、ほか\(rest)件" : "")
    }
}
