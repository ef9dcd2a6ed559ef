internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Intake
internal import LayoutDescription
internal import NoticeModel
internal import PrintJob
internal import SystemPackage

/// `tsuchi mapping`: the mapping files between residents files and documents.
struct MappingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mapping", abstract: "住民ファイルの列と帳票の項目の対応表を作ります。確かめます。",
        subcommands: [Propose.self, Check.self])

    /// `tsuchi mapping init`.
    struct Propose: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init", abstract: "住民ファイルの見出しから、対応表の案を作ります。",
            discussion: """
                見出しの名前だけを見て作ります（住民の値は読みません）。1行ずつ確かめてから使ってください。

                例:
                  tsuchi mapping init card-application --input export.csv --encoding cp932 \\
                    --output mapping.yaml
                  tsuchi check card-application --input export.csv --encoding cp932 \\
                    --mapping mapping.yaml --issuer issuer.yaml
                """)

        @Argument(
            help: "帳票の名前。省くと、すべての帳票の項目を探します。",
            completion: .list(DocumentType.all.map(\.identifier)))
        var document: String?

        @Option(
            help: ArgumentHelp("住民ファイル（.csv、.jsonl）。", valueName: "file"),
            completion: .file(extensions: ["csv", "jsonl", "ndjson"]))
        var input: String

        @Option(help: ArgumentHelp("住民ファイルの形式。省くと拡張子で決めます。", valueName: "format"))
        var inputFormat: ResidentsFormat?

        @Option(
            help: ArgumentHelp("住民ファイルの文字コード。省くと utf-8。", valueName: "encoding"))
        var encoding: TextEncoding?

        @Option(
            help: ArgumentHelp("書き出すファイル。省くと標準出力。すでにあるときは断ります。", valueName: "file"),
            completion: .file(extensions: ["yaml", "yml"]))
        var output: String?

        @OptionGroup var resources: ResourceOptions

        func validate() throws {
            if input.isEmpty || input == "-" {
                throw ValidationError("--input に住民ファイルを指定してください")
            }
            if output == "" { throw ValidationError("--output にファイルを指定してください") }
        }

        func run() throws {
            let console = resources.console
            let type = try document.map { try MappingCommand.document($0, resources) }
            let proposal: MappingProposal
            do throws(DiagnosticFailure) {
                proposal = try MappingProposal(
                    of: ResidentsSource(path: input, format: inputFormat, encoding: encoding),
                    for: type)
            } catch { throw FailureReport(console: console).exitCode(for: error) }
            if let output, output != "-" {
                try write(proposal.yaml, to: output)
            } else {
                try console.output(Array(proposal.yaml.utf8))
            }
            console.note(
                "\(proposal.placedFields.count)項目の案を作りました（見つからない必須項目\(proposal.missingFields.count)、"
                    + "割り当てていない列\(proposal.unusedCount)）。1行ずつ確かめてください",
                Event(
                    placed: proposal.placedFields.count, missing: proposal.missingFields,
                    unused: proposal.unusedCount))
        }

        /// A mapping that somebody has put right is never replaced.
        private func write(_ text: String, to path: String) throws {
            do {
                let file = try FileDescriptor.open(
                    FilePath(path), .writeOnly, options: [.create, .exclusiveCreate],
                    permissions: [.ownerReadWrite, .groupRead, .otherRead])
                try file.closeAfter { _ = try file.writeAll(Array(text.utf8)) }
            } catch {
                let errno = (error as? Errno) ?? .ioError
                resources.console.report([
                    Diagnostic(
                        "option.unsafe-output", at: .option("--output"),
                        errno == .fileExists ? "このファイルはすでにあります" : "書き込めません（\(errno)）",
                        hint: "別の名前を --output で指定してください")
                ])
                throw ExitStatus.cannotWrite
            }
        }

        /// How much was placed.
        private struct Event: Encodable {
            let event = "mapping-proposed"
            let placed: Int
            let missing: [String]
            let unused: Int
        }
    }

    /// `tsuchi mapping check`.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check", abstract: "対応表の書き方と、帳票に要る項目がそろっていることを確かめます。",
            discussion: """
                誤りは「ファイル:行:桁」で、まとめて示します。

                例:
                  tsuchi mapping check mapping.yaml card-application
                """)

        @Argument(help: "対応表（YAML）。", completion: .file(extensions: ["yaml", "yml"]))
        var mapping: String

        @Argument(
            help: "帳票の名前か、レイアウト（.yaml）のパス。",
            completion: .list(DocumentType.all.map(\.identifier)))
        var document: String

        @OptionGroup var resources: ResourceOptions

        func validate() throws {
            if ResidentsFormat(path: mapping) != nil {
                throw ValidationError("住民ファイルが指定されています。対応表（.yaml）を指定してください")
            }
        }

        func run() throws {
            let console = resources.console
            let type = try MappingCommand.document(document, resources)
            do throws(DiagnosticFailure) {
                let mapping = try RecordMapping.load(path: mapping, schema: type.schema)
                try mapping.check(for: type.schema)
                let count = mapping.fieldNames.count
                try? console.result(
                    "対応表に誤りはありません（項目\(count)、列\(mapping.columnNames.count)）",
                    Tally(fields: count, columns: mapping.columnNames.count))
            } catch { throw FailureReport(console: console).exitCode(for: error) }
        }

        /// How much it maps.
        private struct Tally: Encodable {
            let fields: Int
            let columns: Int
        }
    }

    /// The document of a name, or of a layout file.
    private static func document(
        _ name: String, _ resources: ResourceOptions
    ) throws -> DocumentType {
        if let own = DocumentType.all.first(where: { $0.identifier == name }) { return own }
        let path = try resources.layoutPath(of: name)
        do throws(DiagnosticFailure) {
            return try LayoutLoader().load(path: path).layout.document
        } catch { throw FailureReport(console: resources.console).exitCode(for: error) }
    }
}
