internal import Diagnostics
internal import FontCatalog
internal import Intake
internal import IssuerProfile
internal import LayoutDescription
internal import NoticeModel
internal import PageGraphics

/// The state of a running job.
struct JobRun {
    private let press: NoticePress
    private let folder: JobFolder
    private let volumes: VolumeSeries
    private var lists: JobLists
    private var counts = JobManifest.Counts()
    private var rejectionsByRule: [String: Int] = [:]
    private var warningsByRule: [String: Int] = [:]

    init(press: NoticePress, folder: JobFolder, volumeSize: Int) throws(JobFailure) {
        self.press = press
        self.folder = folder
        volumes = VolumeSeries(
            folder: folder, library: press.library, metadata: press.metadata,
            volumeSize: volumeSize)
        do throws(OutputFailure) {
            lists = try JobLists(folder: folder)
        } catch { throw .output(error) }
    }

    /// How far the job is.
    func progress(fraction: Double?) -> JobProgress {
        JobProgress(
            rows: counts.rows, printed: counts.printed, rejected: counts.rejected,
            pages: counts.pages, fraction: fraction)
    }

    /// Prints a row or rejects it.
    mutating func take(_ result: IntakeResult) throws(JobFailure) {
        counts.rows += 1
        switch result {
        case .rejected(let rejection):
            try reject(rejection)
        case .notice(let notice, let lines, let warnings):
            let composed: NoticePress.ComposedNotice
            do throws(DiagnosticFailure) {
                composed = try press.compose(notice)
            } catch {
                try reject(
                    Rejection(row: notice.row, lines: lines, findings: error.diagnostics))
                return
            }
            try print(composed, row: notice.row, lines: lines, warnings: warnings)
        }
    }

    private mutating func print(
        _ notice: NoticePress.ComposedNotice, row: Int, lines: ClosedRange<Int>,
        warnings: [Diagnostic]
    ) throws(JobFailure) {
        let location = try volumes.add(notice.pages, serial: notice.serial)
        press.use(notice)
        counts.printed += 1
        counts.pages += notice.pages.count
        counts.mailPieces += 1
        if !warnings.isEmpty { counts.warned += 1 }
        for warning in warnings { warningsByRule[warning.code.rawValue, default: 0] += 1 }
        do throws(OutputFailure) {
            try lists.add(notice, at: location)
            try lists.add(warnings: warnings, row: row, lines: lines)
        } catch { throw .output(error) }
    }

    private mutating func reject(_ rejection: Rejection) throws(JobFailure) {
        counts.rejected += 1
        let rules = rejection.findings.filter { $0.severity == .error }.map(\.code.rawValue)
        for rule in Set(rules) { rejectionsByRule[rule, default: 0] += 1 }
        do throws(OutputFailure) {
            try lists.add(rejection)
        } catch { throw .output(error) }
    }

    /// Closes the last volume, makes sure that the fonts are still those the job began with, and
    /// writes the lists and, last of all, the manifest.
    mutating func finish(
        reader: ResidentsReader, inputName: String, volumeSize: Int
    ) throws(JobFailure) -> JobReport {
        try volumes.close()
        guard let summary = reader.summary, reader.counts.rows == counts.rows,
            counts.rows == counts.printed + counts.rejected
        else { throw .countsDisagree }
        // Glyph numbers hold for one file only, and fonts are read again as sizes come up: an
        // upgrade in the middle of the night must not pass for the fonts in the manifest.
        let changed = press.setup.catalog.verify()
        guard changed.isEmpty else { throw .invalid(DiagnosticFailure(changed)) }
        do throws(OutputFailure) {
            let manifest = JobManifest(
                setup: press.setup,
                input: .init(
                    name: inputName, sha256: summary.sha256, bytes: summary.byteCount),
                counts: counts, rejectionsByRule: rejectionsByRule,
                warningsByRule: warningsByRule, volumeSize: volumeSize,
                volumes: volumes.finished, lists: try lists.commit())
            let file = try folder.makeFile("manifest.json")
            try file.write(try manifest.json())
            try folder.commit(file)
            return JobReport(manifest: manifest, findings: reader.findings)
        } catch { throw .output(error) }
    }
}
