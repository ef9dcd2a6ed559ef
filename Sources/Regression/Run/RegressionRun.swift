public import Diagnostics
internal import Dispatch
internal import Foundation
internal import FontCatalog
internal import PrintJob
internal import Readback
internal import Synchronization

/// Prints all specimens and compares every page with its baseline.
public struct RegressionRun: Sendable {
    /// Dots per millimetre of recorded pictures.
    private static let scale = 150 / 25.4

    private let request: RegressionRequest
    private var store: BaselineStore { request.baselines }

    /// Prepares a run.
    public init(_ request: RegressionRequest) { self.request = request }

    /// Runs.
    /// - Throws: `DiagnosticFailure` with everything that keeps specimens from being printed, read
    ///   or recorded: nothing is recorded then.
    public func run() throws(DiagnosticFailure) -> RegressionOutcome {
        let sets = try loadedSets()
        let environment = try presentEnvironment(sets)
        let recorded = try store.environment()
        var report = ComparisonReport(
            subject: .baselines, before: store.folder,
            after: sets.map(\.set.layoutPath).joined(separator: " "),
            environment: recorded.map { environment.changes(from: $0) } ?? [])
        let check = PageCheck(store: store, isSameEnvironment: report.environment.isEmpty)
        var pages: [PageKey: BaselinePage] = [:]
        var findings: [Diagnostic] = []
        for (document, set) in sets {
            let drawing = SpecimenDrawing(
                document: document, set: set, folder: request.workFolder,
                isWhole: request.specimens.isEmpty)
            let drawn = drawing.files(&findings, &report.notes)
            for (result, page) in try compare(drawn, set, check) {
                report.pages.append(result)
                if let page { pages[result.key] = page }
            }
            report.pages += missing(document, set, drawn.flatMap(\.specimens))
        }
        if !findings.isEmpty { throw DiagnosticFailure(findings) }
        report.limitPictures(to: request.pictureLimit)
        report.summary = BaselineSummary.summary(of: report)
        let count = try Recording(store: store, mode: request.recording)
            .record(report, pages, environment, isComplete: request.isComplete)
        return RegressionOutcome(
            report: report, pages: pages, environment: environment, recorded: count)
    }

    private func loadedSets() throws(DiagnosticFailure) -> [(document: String, set: SpecimenSet)] {
        let known = store.documents()
        let names = request.documents.isEmpty ? known : request.documents
        var findings: [Diagnostic] = []
        var sets: [(String, SpecimenSet)] = []
        if names.isEmpty {
            findings.append(
                Diagnostic(
                    "regress.no-specimens", at: .file(store.folder), "見本記録がありません",
                    hint: "帳票ごとのフォルダーに specimens.yaml を置いてください"))
        }
        for name in names {
            guard known.contains(name) else {
                findings.append(unknown(name, known))
                continue
            }
            do throws(DiagnosticFailure) {
                var set = try SpecimenSetLoader(root: request.root)
                    .load(path: store.specimens(of: name))
                if !request.specimens.isEmpty {
                    set.specimens.removeAll { !request.specimens.contains($0.name) }
                }
                if !set.specimens.isEmpty { sets.append((name, set)) }
            } catch { findings += error.diagnostics }
        }
        for name in request.specimens
        where findings.isEmpty && !sets.contains(where: { isKnown(name, $0.0, $0.1) }) {
            findings.append(unknownSpecimen(name))
        }
        if !findings.isEmpty { throw DiagnosticFailure(findings) }
        return sets
    }

    private func unknown(_ name: String, _ known: [String]) -> Diagnostic {
        Diagnostic(
            "regress.unknown-document", at: .option(name), "その帳票の見本記録がありません",
            hint: NameSuggestion.nearest(to: name, in: known).map { "「\($0)」ではありませんか" }
                ?? "ある帳票: \(known.joined(separator: "、"))")
    }

    /// Whether a document has a specimen, or had one when its baselines were recorded.
    private func isKnown(_ name: String, _ document: String, _ set: SpecimenSet) -> Bool {
        set.specimens.contains { $0.name == name }
            || store.pages(of: document).contains { $0.specimen == name }
    }

    private func unknownSpecimen(_ name: String) -> Diagnostic {
        Diagnostic(
            "regress.unknown-specimen", at: .option(name), "その名前の見本記録はありません",
            hint: "名前は各帳票の specimens.yaml にあります")
    }

    private func presentEnvironment(
        _ sets: [(document: String, set: SpecimenSet)]
    ) throws(DiagnosticFailure) -> RecordedEnvironment {
        guard let folder = sets.first?.set.fontFolder else {
            return RecordedEnvironment(components: [])
        }
        let catalog = try FontCatalog.load(folder: folder)
        do throws(ReadbackFailure) {
            return try RecordedEnvironment(catalog: catalog, engines: request.engines)
        } catch { throw DiagnosticFailure(error.diagnostic) }
    }

    /// A page's result; the page, if it is not as recorded.
    private typealias Compared = (result: PageResult, page: BaselinePage?)

    /// Reads and compares, several files at a time; the results are in the order of the set.
    private func compare(
        _ files: [DrawnFile], _ set: SpecimenSet, _ check: PageCheck
    ) throws(DiagnosticFailure) -> [Compared] {
        let next = Atomic(0)
        let results = Mutex<[[Compared]]>(Array(repeating: [], count: set.specimens.count))
        let findings = Mutex<[[Diagnostic]]>(Array(repeating: [], count: files.count))
        let reading = SpecimenReading(engines: request.engines)
        DispatchQueue.concurrentPerform(iterations: min(request.jobs, files.count)) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < files.count else { return }
                do throws(DiagnosticFailure) {
                    try reading.read(files[index]) { specimen, pages throws(DiagnosticFailure) in
                        let compared = try Self.compared(specimen, pages, check)
                        results.withLock { $0[specimen.index] = compared }
                    }
                } catch { findings.withLock { $0[index] = error.diagnostics } }
                try? FileManager.default.removeItem(atPath: files[index].path)
            }
        }
        let found = findings.withLock { $0.flatMap(\.self) }
        if !found.isEmpty { throw DiagnosticFailure(found) }
        return results.withLock { $0.flatMap(\.self) }
    }

    private static func compared(
        _ specimen: DrawnSpecimen, _ readings: [PageReading], _ check: PageCheck
    ) throws(DiagnosticFailure) -> [Compared] {
        var compared: [Compared] = []
        for (number, reading) in readings.enumerated() {
            let key = PageKey(
                document: specimen.document, specimen: specimen.name, page: number + 1)
            let (result, page) = try check.result(key, specimen.pages[number], reading)
            compared.append((result, result.beforeDigest == result.afterDigest ? nil : page))
        }
        return compared
    }

    /// Pages that are recorded and not there any more.
    private func missing(
        _ document: String, _ set: SpecimenSet, _ drawn: [DrawnSpecimen]
    ) -> [PageResult] {
        let present = Set(
            drawn.flatMap { specimen in
                specimen.pages.indices.map {
                    PageKey(document: document, specimen: specimen.name, page: $0 + 1)
                }
            })
        return store.pages(of: document).filter { key in
            !present.contains(key)
                && (request.specimens.isEmpty || request.specimens.contains(key.specimen))
        }.map { key in
            let recorded = try? store.page(key)
            return PageResult(
                document: document, specimen: key.specimen, page: key.page,
                label: key.description, state: .missing,
                pictures: recorded.map {
                    PagePictures(before: $0[.picture], after: nil, scale: Self.scale)
                },
                beforeDigest: recorded?.digest)
        }
    }
}
