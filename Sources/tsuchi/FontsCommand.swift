internal import ArgumentParser
internal import CairoRendering
internal import Diagnostics
internal import FontCatalog

/// `tsuchi fonts`: the font catalogue.
struct FontsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fonts", abstract: "書体目録を見せます。確かめます。",
        subcommands: [List.self, Check.self])

    /// `tsuchi fonts list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "役割と書体を並べます。")

        @OptionGroup var resources: ResourceOptions

        func run() throws {
            let catalog = try FontsCommand.load(resources)
            let console = resources.console
            if resources.messages.format == .text {
                let roles = catalog.roles.map { role in
                    "\(role.name): \(role.fonts.map(\.identifier).joined(separator: " → "))\n"
                }
                try console.output(Array(roles.joined().utf8))
            }
            for font in catalog.fonts {
                let source = font.package.map { "\($0)パッケージ" } ?? "持ち込み"
                let ranges = font.ranges.map(\.text).joined(separator: ", ")
                let declared = ranges.isEmpty ? "" : "、範囲 \(ranges)"
                try console.result(
                    "\(font.identifier)（\(font.licence)、\(source)\(declared)）\n    \(font.path)",
                    Entry(font, in: catalog))
            }
        }

        /// A font for machines.
        private struct Entry: Encodable {
            let id: String
            let family: String
            let bold: Bool
            let path: String
            let package: String?
            let sha256: String
            let licence: String
            let roles: [String]
            let ranges: [String]

            init(_ font: FontFile, in catalog: FontCatalog) {
                id = font.identifier
                family = font.family
                bold = font.isBold
                path = font.path
                package = font.package
                sha256 = font.sha256
                licence = font.licence
                ranges = font.ranges.map(\.text)
                roles = catalog.roles.filter { $0.fonts.contains(font) }.map(\.name)
            }
        }
    }

    /// `tsuchi fonts check`.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "すべての書体が目録のとおりのファイルで、開けることを確かめます。")

        @OptionGroup var resources: ResourceOptions

        func run() throws {
            let catalog = try FontsCommand.load(resources)
            var findings = catalog.verify()
            do throws(DiagnosticFailure) {
                _ = try FontLibrary(catalog: catalog)
            } catch { findings += error.diagnostics }
            resources.console.report(findings)
            let errors = findings.count { $0.severity == .error }
            try resources.console.result(
                "書体\(catalog.fonts.count)件: 誤り\(errors)件",
                ["fonts": catalog.fonts.count, "errors": errors])
            if findings.hasErrors { throw ExitStatus.badData }
        }
    }

    /// The catalogue, or exit 65 with what is wrong with it.
    static func load(_ resources: ResourceOptions) throws -> FontCatalog {
        let folder = try resources.fontFolder()
        do throws(DiagnosticFailure) {
            return try FontCatalog.load(folder: folder)
        } catch {
            throw FailureReport(console: resources.console).exitCode(for: error)
        }
    }
}
