internal import ArgumentParser
internal import CairoRendering
internal import Diagnostics
internal import FontCatalog
internal import Foundation
internal import IssuerProfile
internal import LayoutDescription
internal import PrintJob

/// `tsuchi layouts`: the layout descriptions.
struct LayoutsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layouts", abstract: "レイアウトを確かめる、並べる、スキーマを書く。",
        subcommands: [Check.self, List.self, Schema.self])

    /// `tsuchi layouts check`.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "レイアウトの書き方、必須の要素、用紙・重なり・QRコードの余白などを確かめる。",
            discussion: """
                例:
                  tsuchi layouts check
                  tsuchi layouts check Layouts/expiry-notice.yaml --issuer issuer.yaml
                """)

        @Argument(help: "レイアウト（.yaml）か文書の名前。省くとすべて。")
        var layouts: [String] = []

        @Option(help: ArgumentHelp("発行者ファイル。省くと Layouts/Samples/issuer.yaml。", valueName: "file"))
        var issuer: String?

        @OptionGroup var resources: ResourceOptions

        func run() throws {
            let folder = try resources.layoutFolder()
            let issuerPath = issuer ?? folder + "/Samples/issuer.yaml"
            let paths =
                try layouts.isEmpty
                ? resources.layoutCatalogue().entries.map(\.path)
                : layouts.map { try resources.layoutPath(of: $0) }
            let check = LayoutCheck(
                issuerPath: issuerPath, fontFolder: try resources.fontFolder())
            var findings: [Diagnostic] = []
            for path in paths { findings += check.findings(of: path) }
            resources.console.report(findings)
            if findings.hasErrors { throw ExitStatus.badData }
            let warnings = findings.count { $0.severity == .warning }
            resources.console.result("レイアウト\(paths.count)件、誤りはありません（警告\(warnings)件）")
        }
    }

    /// `tsuchi layouts list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "文書の一覧。")

        @OptionGroup var resources: ResourceOptions

        func run() throws {
            let catalogue = try resources.layoutCatalogue()
            resources.console.report(catalogue.problems)
            for entry in catalogue.entries {
                switch resources.format {
                case .json:
                    resources.console.result(
                        Console.json([
                            "document": entry.document, "title": entry.title, "path": entry.path,
                        ]))
                case .text:
                    resources.console.result(
                        "\(entry.document)\t\(entry.title)\t\(entry.path)")
                }
            }
        }
    }

    /// `tsuchi layouts schema`.
    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "schema", abstract: "編集ソフト用のJSON Schemaを標準出力に書く。")

        /// Which files it describes.
        enum Kind: String, ExpressibleByArgument, CaseIterable {
            case layout
            case issuer
        }

        @Argument(help: "layout（レイアウト）か issuer（発行者ファイル）。")
        var kind: Kind = .layout

        func run() throws {
            let schema =
                switch kind {
                case .layout: LayoutSchema.json
                case .issuer: Issuer.jsonSchema
                }
            Console.writeOutput(Data(schema.utf8))
        }
    }
}
