internal import Composition
internal import Diagnostics
internal import Foundation
internal import PageGraphics

/// Draws the specimens of a document, one after the other, each into a PDF of its own: the one that
/// a job of this single record writes.
struct SpecimenDrawing {
    let document: String
    let set: SpecimenSet
    /// Where the PDFs go.
    let folder: String
    /// Whether the set is whole: a part of it cannot cover the layout.
    let isWhole: Bool

    /// Draws all of them. What keeps one from being printed does not keep the others.
    /// - Parameters:
    ///   - findings: Gets what keeps specimens from being printed.
    ///   - notes: Gets what no specimen exercises.
    func specimens(
        _ findings: inout [Diagnostic], _ notes: inout [ComparisonReport.Note]
    ) -> [DrawnSpecimen] {
        let press = SpecimenPress(set: set)
        var drawn: [DrawnSpecimen] = []
        var composed: [ComposedSpecimen] = []
        for specimen in set.specimens {
            do throws(DiagnosticFailure) {
                let printed = try press.print(specimen)
                composed.append(printed.composed)
                drawn.append(try write(printed))
            } catch { findings += error.diagnostics }
        }
        guard isWhole, findings.isEmpty, let first = composed.first else { return drawn }
        do throws(DiagnosticFailure) {
            let layout = try press.layout(for: first.specimen.purpose)
            notes += CoverageCheck(composed, layout: layout, waivers: set.waivers).findings
                .map(ComparisonReport.Note.init)
        } catch { findings += error.diagnostics }
        return drawn
    }

    private func write(_ printed: PrintedSpecimen) throws(DiagnosticFailure) -> DrawnSpecimen {
        let path = "\(folder)/\(document)-\(printed.specimen.name).pdf"
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(printed.pdf), attributes: [.posixPermissions: 0o600])
        else {
            throw DiagnosticFailure(
                Diagnostic(
                    "regress.cannot-write", at: .file(path), "書けません",
                    hint: "空き容量と、一時フォルダーの権限を確かめてください"))
        }
        return DrawnSpecimen(
            document: document, name: printed.specimen.name, path: path,
            pages: printed.pages.indices.map { page(printed, $0) })
    }

    private func page(_ printed: PrintedSpecimen, _ number: Int) -> DrawnSpecimen.Page {
        var marks: [(owner: String, item: DrawItem)] = []
        var sources: [String?] = []
        // A blank back has no accounts.
        for account in printed.accounts[number] {
            let owner = account.owner
            for item in account.items {
                marks.append((owner, item))
                sources.append("\(account.place)")
            }
        }
        return DrawnSpecimen.Page(
            label: printed.labels[number],
            display: DisplayList(printed.pages[number], marks: marks), sources: sources)
    }
}

extension ElementAccount {
    /// What it is called in a record: its id, or what it shows. Not its line, which moves whenever
    /// something is written above it.
    fileprivate var owner: String {
        let name = identifier ?? values.joined(separator: "+")
        return cell.map { "\(name)[\($0)]" } ?? name
    }
}

extension ComparisonReport.Note {
    fileprivate init(_ finding: Diagnostic) {
        self.init(
            code: finding.code.rawValue, place: finding.place.map { "\($0)" } ?? "",
            message: finding.message, hint: finding.hint)
    }
}
