internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import LayoutDescription

/// Where layouts and fonts are, and how to speak of it.
struct ResourceOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Layouts と Fonts のあるフォルダー。",
            discussion: "省くと環境変数 TSUCHI_HOME、それもなければ現在のフォルダー、実行ファイルの上のフォルダーの順に探します。",
            valueName: "folder"),
        completion: .directory)
    var resources: String?

    @OptionGroup var messages: MessageOptions

    var console: Console { messages.console }

    /// The folder with the layouts.
    func layoutFolder() throws -> String { try folder("Layouts") }

    /// The folder with the font catalogue.
    func fontFolder() throws -> String { try folder("Fonts") }

    /// The layout of a document: a built-in identifier, or the path of a layout file.
    func layoutPath(of document: String) throws -> String {
        if document.hasSuffix(".yaml") || document.hasSuffix(".yml") || document.contains("/") {
            return document
        }
        let catalogue = try layoutCatalogue()
        do throws(DiagnosticFailure) {
            return try catalogue.entry(forDocument: document).path
        } catch {
            throw FailureReport(console: console).exitCode(for: error)
        }
    }

    /// The layouts there are.
    func layoutCatalogue() throws -> LayoutCatalogue {
        let folder = try layoutFolder()
        do throws(DiagnosticFailure) {
            return try LayoutCatalogue(folder: folder)
        } catch {
            throw FailureReport(console: console).exitCode(for: error)
        }
    }

    /// A folder of the resources; paths below the current folder are shown as they are typed.
    private func folder(_ name: String) throws -> String {
        let (candidates, place) = candidates
        for candidate in candidates where Self.isHome(candidate) {
            return candidate == "." ? name : candidate + "/" + name
        }
        console.report([
            Diagnostic(
                "option.no-resources", at: .option(place), "Layouts と Fonts のあるフォルダーが見つかりません",
                hint: "--resources でフォルダーを指定してください")
        ])
        throw ExitStatus.noInput
    }

    /// Where to look, and whose word that is. A folder that was named is the only one: with
    /// another in its stead, something else would be printed than was meant.
    private var candidates: (folders: [String], place: String) {
        if let resources { return ([resources], "--resources") }
        let home = ProcessInfo.processInfo.environment["TSUCHI_HOME", default: ""]
        if !home.isEmpty { return ([home], "TSUCHI_HOME") }
        var folders = ["."]
        var url = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        if let executable = Bundle.main.executableURL { url = executable.resolvingSymlinksInPath() }
        while url.path != "/" {
            url.deleteLastPathComponent()
            folders.append(url.path)
        }
        return (folders, "--resources")
    }

    private static func isHome(_ folder: String) -> Bool {
        ["/Fonts/catalog.yaml", "/Layouts"].allSatisfy {
            FileManager.default.fileExists(atPath: folder + $0)
        }
    }
}
