internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Intake
internal import NoticeModel
internal import SampleResidents

/// `tsuchi sample`: invented residents.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "架空の住民ファイル（CSV）を標準出力に書きます。",
        discussion: """
            まれな漢字、異体字、外国人住民、長い住所、世帯を含みます。同じ --seed なら同じ内容です。

            例:
              tsuchi sample card-application --count 1000 --seed 7 > residents.csv
            """)

    @Argument(help: "文書。")
    var document: String

    @Option(help: "行数。")
    var count = 100

    @Option(help: "乱数の種。同じ種からは同じ住民ができます。")
    var seed: UInt64 = 1

    @OptionGroup var resources: ResourceOptions

    func validate() throws {
        if !(1...10_000_000).contains(count) {
            throw ValidationError("--count は1から10000000までにしてください。")
        }
    }

    func run() throws {
        let types = DocumentType.all
        guard let type = types.first(where: { $0.identifier == document }) else {
            let names = types.map(\.identifier)
            resources.console.report([
                Diagnostic(
                    "option.unknown-document", at: .option("DOCUMENT"), "文書「\(document)」の見本はありません。",
                    hint: NameSuggestion.nearest(to: document, in: names).map { "「\($0)」ではありませんか。" }
                        ?? "使える文書: \(names.joined(separator: "、"))")
            ])
            throw ExitStatus.usage
        }
        let encoder = CSVEncoder()
        let generator = ResidentGenerator(document: type, seed: seed)
        var bytes = CSVEncoder.byteOrderMark
        encoder.encode(generator.headers, into: &bytes)
        for row in generator.rows(count: count) {
            encoder.encode(row, into: &bytes)
            if bytes.count > 1 << 16 {
                Console.writeOutput(Data(bytes))
                bytes.removeAll(keepingCapacity: true)
            }
        }
        Console.writeOutput(Data(bytes))
    }
}
