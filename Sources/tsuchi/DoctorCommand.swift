internal import ArgumentParser
internal import CairoRendering
internal import Diagnostics
internal import FontCatalog
internal import Foundation
internal import LayoutDescription
internal import PrintJob

/// `tsuchi doctor`: whether this machine can print.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "このコンピューターで印刷できる状態か確かめる。")

    @OptionGroup var resources: ResourceOptions

    func run() throws {
        let console = resources.console
        console.result("tsuchi \(ProgramVersion.current)")
        for library in JobManifest.Component.all {
            console.result("\(library.name) \(library.version)")
        }
        var findings: [Diagnostic] = []
        let fonts = try FontsCommand.load(resources)
        findings += fonts.verify()
        console.result("書体 \(fonts.fonts.count)件")
        let layouts = try resources.layoutCatalogue().entries
        let check = LayoutCheck(
            issuerPath: try resources.layoutFolder() + "/Samples/issuer.yaml",
            fontFolder: try resources.fontFolder())
        for layout in layouts { findings += check.findings(of: layout.path) }
        console.result("レイアウト \(layouts.map(\.document).joined(separator: "、"))")
        for tool in ["pdftotext", "qpdf"] where !Self.isInstalled(tool) {
            findings.append(
                Diagnostic(
                    .warning, "doctor.missing-tool", "確認用の「\(tool)」がありません。",
                    hint: "apt-get install \(tool == "qpdf" ? "qpdf" : "poppler-utils") で入ります。"))
        }
        console.report(findings)
        if findings.hasErrors { throw ExitStatus.badData }
        console.result("印刷できます")
    }

    private static func isInstalled(_ tool: String) -> Bool {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
        }
    }
}
