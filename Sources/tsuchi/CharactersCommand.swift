internal import ArgumentParser
internal import Diagnostics
internal import NoticeModel
internal import PrintJob

/// `tsuchi characters`: what a residents file is written with.
struct CharactersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "characters", abstract: "住民ファイルの文字を、印刷の前に調べます。",
        subcommands: [Report.self])

    /// `tsuchi characters report`.
    struct Report: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "report",
            abstract: "印刷できない文字と、確かめてほしい文字を、まとめて挙げます。",
            discussion: """
                例:
                  tsuchi characters report --input residents.csv
                  tsuchi characters report --input residents.csv card-application \\
                    --output characters.csv

                挙げるのは、書体にない文字と異体字（unshowable）、使えない文字（faulty）、外字（private-use）、
                代替文字情報の要る文字（substitute）、失われた文字の跡かもしれない文字（suspicious）です。
                文字ごとに件数、行と項目（初めの\(CharacterReport.placeLimit)か所）、手もとの書体にある候補を示します。\
                候補はどこにも使いません。
                帳票を書くと、その帳票の項目と書体で調べます。省くと、すべての列を氏名の書体で調べます。
                住民の値はその1文字のほかに何も書きません。--output のCSVにはすべての場所が入ります。
                印刷できない文字があると終了コード2です。
                """)

        @Argument(
            help: "帳票の名前（tsuchi layouts list で一覧）か、レイアウト（.yaml）のパス。省くとすべての列。",
            completion: .list(DocumentType.all.map(\.identifier)))
        var document: String?

        @OptionGroup var residents: ResidentsOptions

        @Option(
            help: ArgumentHelp(
                "すべての場所を書き出すCSV。すでにあるときは断ります。", valueName: "file"),
            completion: .file(extensions: ["csv"]))
        var output: String?

        @OptionGroup var resources: ResourceOptions

        func validate() throws {
            if output == "" || output == "-" {
                throw ValidationError("--output にはファイルを指定してください")
            }
        }

        func run() throws {
            Interruption.watch()
            let console = resources.console
            let survey = CharacterSurvey(
                .init(
                    residents: residents.source,
                    layoutPath: try document.map { try resources.layoutPath(of: $0) },
                    fontFolder: try resources.fontFolder()))
            let list = try open(console)
            let report: CharacterReport
            do throws(JobFailure) {
                let findings: [Diagnostic]
                (report, findings) = try survey.run(
                    shouldStop: { Interruption.isRequested },
                    found: { occurrence throws(OutputFailure) in try list?.add(occurrence) })
                console.report(findings)
                do throws(OutputFailure) { try list?.commit() } catch { throw .output(error) }
            } catch {
                throw FailureReport(console: console).exitCode(for: error)
            }
            try console.result(CharacterReportText(report: report).text, report)
            if !report.isPrintable { throw ExitStatus.someRejected }
        }

        private func open(_ console: Console) throws -> OccurrenceList? {
            do throws(OutputFailure) {
                return try output.map { path throws(OutputFailure) in
                    try OccurrenceList(path: path)
                }
            } catch {
                let refusal = OccurrenceListRefusal(failure: error, input: residents.input)
                console.report([refusal.diagnostic])
                throw ExitStatus.cannotWrite
            }
        }
    }
}
