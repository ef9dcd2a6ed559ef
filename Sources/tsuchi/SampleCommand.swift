internal import ArgumentParser
internal import Diagnostics
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

    @Argument(
        help: "帳票の名前（tsuchi layouts list で一覧）。",
        completion: .list(DocumentType.all.map(\.identifier)))
    var document: String

    @Option(help: "行数（1〜10000000）。")
    var count = 100

    @Option(help: "乱数の種。同じ種からは同じ住民ができます。")
    var seed: UInt64 = 1

    @OptionGroup var resources: ResourceOptions

    func validate() throws {
        if !(1...10_000_000).contains(count) {
            throw ValidationError("--count は1から10000000までにしてください")
        }
    }

    func run() throws {
        let generator = ResidentGenerator(document: try documentType(), seed: seed)
        let encoder = CSVEncoder()
        let console = resources.console
        var bytes = CSVEncoder.byteOrderMark
        encoder.encode(generator.headers, into: &bytes)
        for row in generator.rows(count: count) {
            encoder.encode(row, into: &bytes)
            if bytes.count > 1 << 16 {
                try console.output(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try console.output(bytes)
    }

    private func documentType() throws -> DocumentType {
        let types = DocumentType.all
        if let type = types.first(where: { $0.identifier == document }) { return type }
        let names = types.map(\.identifier)
        resources.console.report([
            Diagnostic(
                "option.unknown-document", at: .option("<document>"), "帳票「\(document)」の見本はありません",
                hint: NameSuggestion.nearest(to: document, in: names).map { "「\($0)」ではありませんか" }
                    ?? "使える帳票: \(names.joined(separator: "、"))")
        ])
        throw ExitStatus.usage
    }
}
