internal import ArgumentParser
internal import Diagnostics
internal import FontCatalog
internal import Foundation
internal import LayoutDescription
internal import PrintJob

/// `tsuchi doctor`: whether this machine can print.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "このコンピューターで印刷できる状態か確かめます。")

    @OptionGroup var resources: ResourceOptions

    func run() throws {
        let console = resources.console
        let fonts = try FontsCommand.load(resources)
        let catalogue = try resources.layoutCatalogue()
        let check = LayoutCheck(
            issuerPath: catalogue.folder + "/Samples/issuer.yaml",
            fontFolder: try resources.fontFolder())
        let findings =
            catalogue.problems + check.findings(of: catalogue.entries.map(\.path))
            + Self.missingTools
        console.report(findings)
        let state = State(
            isReady: !findings.hasErrors, components: JobManifest.Component.all,
            fonts: fonts.fonts.count, layouts: catalogue.entries.map(\.document))
        try console.result(state.text, state)
        if findings.hasErrors { throw ExitStatus.code(for: findings) }
    }

    /// What was found, for people and for machines.
    private struct State: Encodable {
        let isReady: Bool
        let components: [JobManifest.Component]
        let fonts: Int
        let layouts: [String]

        var text: String {
            let lines =
                components.map { "\($0.name) \($0.version)" } + [
                    "書体 \(fonts)件", "レイアウト \(layouts.joined(separator: "、"))",
                    isReady ? "印刷できます" : "印刷できません",
                ]
            return lines.joined(separator: "\n")
        }
    }

    private static var missingTools: [Diagnostic] {
        [("pdftotext", "poppler-utils"), ("qpdf", "qpdf")].filter { !isInstalled($0.0) }.map {
            Diagnostic(
                .warning, "doctor.missing-tool", "印刷物を確かめる「\($0.0)」がありません",
                hint: "apt-get install \($0.1) で入ります")
        }
    }

    private static func isInstalled(_ tool: String) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
        }
    }
}
