internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import LayoutDescription

/// Where layouts and fonts are, and how to speak.
struct ResourceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Layouts と Fonts のあるフォルダー。",
            discussion: "省くと、環境変数TSUCHI_HOME、現在のフォルダー、実行ファイルの上のフォルダーの順に探します。",
            valueName: "folder"))
    var resources: String?

    @Option(help: "メッセージの形式: text（人向け）、json（機械向け）。")
    var format: OutputFormat = .text

    var console: Console { Console(format: format) }

    /// The folder with the layouts.
    func layoutFolder() throws -> String { try folder("Layouts") }

    /// The folder with the font catalogue.
    func fontFolder() throws -> String { try folder("Fonts") }

    /// The layout of a document: a built-in identifier, or the path of a layout file.
    func layoutPath(of document: String) throws -> String {
        if document.hasSuffix(".yaml") || document.hasSuffix(".yml") { return document }
        let catalogue = try layoutCatalogue()
        do throws(DiagnosticFailure) {
            return try catalogue.entry(forDocument: document).path
        } catch {
            console.report(error.diagnostics)
            throw ExitStatus.usage
        }
    }

    /// The layouts there are.
    func layoutCatalogue() throws -> LayoutCatalogue {
        let folder = try layoutFolder()
        do throws(DiagnosticFailure) {
            return try LayoutCatalogue(folder: folder)
        } catch {
            console.report(error.diagnostics)
            throw ExitStatus.badData
        }
    }

    /// A folder of the resources; paths below the current folder are shown as they are typed.
    private func folder(_ name: String) throws -> String {
        for candidate in candidates where Self.isHome(candidate) {
            return candidate == "." ? name : candidate + "/" + name
        }
        console.report([
            Diagnostic(
                "option.no-resources", at: .option("--resources"),
                "Layouts と Fonts のあるフォルダーが見つかりません。",
                hint: "--resources でフォルダーを指定してください。")
        ])
        throw ExitStatus.noInput
    }

    private var candidates: [String] {
        if let resources { return [resources] }
        let environment = ProcessInfo.processInfo.environment["TSUCHI_HOME"]
        var folders = [environment, "."].compactMap(\.self)
        var url = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        if let executable = Bundle.main.executableURL { url = executable.resolvingSymlinksInPath() }
        while url.path != "/" {
            url.deleteLastPathComponent()
            folders.append(url.path)
        }
        return folders
    }

    private static func isHome(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/Fonts/catalog.yaml")
    }
}
