internal import ArgumentParser
internal import Diagnostics
internal import Intake
internal import IssuerProfile
internal import LayoutDescription
internal import PrintJob

/// `tsuchi layouts`: the layout descriptions.
struct LayoutsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layouts", abstract: "レイアウトを確かめます。一覧やスキーマも出します。",
        subcommands: [Check.self, List.self, Schema.self])

    /// `tsuchi layouts check`.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "書き方、必須の要素、用紙・重なり・QRコードの余白などを確かめます。",
            discussion: """
                誤りは「ファイル:行:桁」で、まとめて示します。

                例:
                  tsuchi layouts check
                  tsuchi layouts check Layouts/expiry-notice.yaml --issuer issuer.yaml
                """)

        @Argument(
            help: "レイアウト（.yaml）のパスか帳票の名前。省くとすべて。",
            completion: .file(extensions: ["yaml", "yml"]))
        var layouts: [String] = []

        @Option(
            help: ArgumentHelp("発行者ファイル。省くと Layouts/Samples/issuer.yaml。", valueName: "file"),
            completion: .file(extensions: ["yaml", "yml"]))
        var issuer: String?

        @OptionGroup var resources: ResourceOptions

        func run() throws {
            let console = resources.console
            var findings: [Diagnostic] = []
            let paths: [String]
            if layouts.isEmpty {
                let catalogue = try resources.layoutCatalogue()
                findings = catalogue.problems
                paths = catalogue.entries.map(\.path)
            } else {
                paths = try layouts.map { try resources.layoutPath(of: $0) }
            }
            let check = LayoutCheck(
                issuerPath: try issuer ?? resources.layoutFolder() + "/Samples/issuer.yaml",
                fontFolder: try resources.fontFolder())
            findings += check.findings(of: paths)
            console.report(findings)
            let tally = Tally(layouts: paths.count, findings)
            try console.result(tally.text, tally)
            if findings.hasErrors { throw ExitStatus.code(for: findings) }
        }

        /// How many findings there are.
        private struct Tally: Encodable {
            let layouts: Int
            let errors: Int
            let warnings: Int

            init(layouts: Int, _ findings: [Diagnostic]) {
                self.layouts = layouts
                errors = findings.count { $0.severity == .error }
                warnings = findings.count { $0.severity == .warning }
            }

            var text: String { "レイアウト\(layouts)件: 誤り\(errors)件、警告\(warnings)件" }
        }
    }

    /// `tsuchi layouts list`.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "帳票の名前、題名、レイアウトのパス、刷り色と塗り足しを並べます。")

        @OptionGroup var resources: ResourceOptions

        func run() throws {
            let catalogue = try resources.layoutCatalogue()
            resources.console.report(catalogue.problems)
            for entry in catalogue.entries {
                let line = Line(entry)
                try resources.console.result(line.text, line)
            }
            if catalogue.problems.hasErrors { throw ExitStatus.badData }
        }

        /// One layout, for people and for machines.
        private struct Line: Encodable {
            let document: String
            let title: String
            let path: String
            /// Inks beside black, by the layout's names.
            let inks: [String]
            /// Millimetres.
            let bleed: Double

            init(_ entry: LayoutCatalogue.Entry) {
                document = entry.document
                title = entry.title
                path = entry.path
                inks = entry.inks
                bleed = entry.bleed
            }

            var text: String {
                let width = Int(exactly: bleed).map(String.init) ?? "\(bleed)"
                let press =
                    (["墨"] + inks).joined(separator: "・") + (bleed > 0 ? "、塗り足し\(width)mm" : "")
                return [document, title, path, press].joined(separator: "\t")
            }
        }
    }

    /// `tsuchi layouts schema`.
    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "schema", abstract: "編集ソフト用のJSON Schemaを標準出力に書きます。")

        /// Which files it describes.
        enum Kind: String, ExpressibleByArgument, CaseIterable {
            case layout
            case issuer
            case mapping
        }

        @Argument(help: "layout（レイアウト）、issuer（発行者ファイル）、mapping（対応表）。")
        var kind: Kind = .layout

        func run() throws {
            let schema =
                switch kind {
                case .layout: LayoutSchema.json
                case .issuer: Issuer.jsonSchema
                case .mapping: RecordMapping.jsonSchema
                }
            try Console(format: .text).output(Array(schema.utf8))
        }
    }
}
