internal import Composition
internal import Diagnostics
internal import Foundation
internal import NoticeModel
internal import PageGraphics

/// Draws the specimens of a document, those of one purpose after each other into PDFs as a job of
/// these records writes them.
struct SpecimenDrawing {
    /// Specimens that share a PDF. More save nothing any more, and fewer are read at a time.
    private static let specimensPerFile = 40

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
    func files(
        _ findings: inout [Diagnostic], _ notes: inout [ComparisonReport.Note]
    ) -> [DrawnFile] {
        let press = SpecimenPress(set: set)
        var composed: [(index: Int, specimen: ComposedSpecimen)] = []
        for (index, specimen) in set.specimens.enumerated() {
            do throws(DiagnosticFailure) {
                composed.append((index, try press.compose(specimen)))
            } catch { findings += error.diagnostics }
        }
        var files: [DrawnFile] = []
        for purpose in PrintPurpose.allCases {
            let own = composed.filter { $0.specimen.specimen.purpose == purpose }
            for start in stride(from: 0, to: own.count, by: Self.specimensPerFile) {
                let part = own[start..<min(start + Self.specimensPerFile, own.count)]
                do throws(DiagnosticFailure) {
                    files.append(try file(of: Array(part), press, purpose))
                } catch { findings += error.diagnostics }
            }
        }
        guard isWhole, findings.isEmpty, let first = composed.first else { return files }
        do throws(DiagnosticFailure) {
            let layout = try press.layout(for: first.specimen.specimen.purpose)
            let check = CoverageCheck(
                composed.map(\.specimen), layout: layout, waivers: set.waivers)
            notes += check.findings.map(ComparisonReport.Note.init)
        } catch { findings += error.diagnostics }
        return files
    }

    private func file(
        of specimens: [(index: Int, specimen: ComposedSpecimen)], _ press: SpecimenPress,
        _ purpose: PrintPurpose
    ) throws(DiagnosticFailure) -> DrawnFile {
        let bytes = try press.pdf(of: specimens.map(\.specimen), for: purpose)
        let path = "\(folder)/\(document)-\(purpose.rawValue)-\(specimens[0].index).pdf"
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
        else {
            throw DiagnosticFailure(
                Diagnostic(
                    "regress.cannot-write", at: .file(path), "書けません",
                    hint: "空き容量と、一時フォルダーの権限を確かめてください"))
        }
        return DrawnFile(
            path: path,
            specimens: specimens.map { index, specimen in
                DrawnSpecimen(
                    document: document, name: specimen.specimen.name, index: index,
                    pages: specimen.pages.indices.map { page(specimen, $0) })
            })
    }

    private func page(_ specimen: ComposedSpecimen, _ number: Int) -> DrawnSpecimen.Page {
        var marks: [(owner: String, item: DrawItem)] = []
        var sources: [String?] = []
        // A blank back has no accounts.
        for account in specimen.accounts[number] {
            let owner = account.owner
            for item in account.items {
                marks.append((owner, item))
                sources.append("\(account.place)")
            }
        }
        return DrawnSpecimen.Page(
            label: specimen.labels[number],
            display: DisplayList(specimen.pages[number], marks: marks), sources: sources)
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
