internal import ArgumentParser
internal import Diagnostics
internal import Intake
internal import NoticeModel
internal import PrintJob

/// What is printed, by whom and for what.
struct SetupOptions: ParsableArguments {
    @Argument(
        help: "帳票の名前（tsuchi layouts list で一覧）か、レイアウト（.yaml）のパス。",
        completion: .list(DocumentType.all.map(\.identifier)))
    var document: String

    @Option(
        help: ArgumentHelp("発行者ファイル（YAML）。", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    var issuer: String

    @Flag(help: "見本として印刷します。「見本」が必ず重なり、見本用の番号も通ります。")
    var specimen = false

    @Flag(help: "控えとして印刷します。「写し」が必ず重なります。")
    var copy = false

    @OptionGroup var barcodes: BarcodeOptions

    func validate() throws {
        if specimen && copy { throw ValidationError("--specimen と --copy は同時に使えません") }
        if issuer.isEmpty { throw ValidationError("--issuer に発行者ファイルを指定してください") }
        if ResidentsFormat(path: issuer) != nil {
            // Read as YAML, a residents file would be quoted line by line in the findings.
            throw ValidationError("--issuer に住民ファイルが指定されています。--input と入れ違っていないか確かめてください")
        }
    }

    var purpose: PrintPurpose { specimen ? .specimen : copy ? .archiveCopy : .live }

    /// The request for a job, its paths absolute.
    func request(
        _ residents: ResidentsOptions, _ job: JobOptions, _ resources: ResourceOptions
    ) throws -> JobRequest {
        JobRequest(
            layoutPath: AbsolutePath.of(try resources.layoutPath(of: document)),
            issuerPath: AbsolutePath.of(issuer),
            fontFolder: AbsolutePath.of(try resources.fontFolder()), purpose: purpose,
            carrier: job.carrierChoice, inputPath: AbsolutePath.of(residents.input),
            format: residents.reading.inputFormat, encoding: residents.reading.encoding,
            mappingPath: residents.source.mappingPath, volumeSize: job.volumeSize,
            order: job.pieceOrder, overflow: job.overflow.choice,
            maximumRejected: job.maxRejected, output: job.output.form,
            verification: job.verification.verify,
            engines: try job.verification.engines(resources.console), barcodes: barcodes.choice)
    }

    /// Loads and checks layout, issuer file and fonts.
    func load(
        _ resources: ResourceOptions, carrier: CarrierChoice = .none,
        output: OutputForm = .print
    ) throws -> PrintSetup {
        let layout = try resources.layoutPath(of: document)
        let fonts = try resources.fontFolder()
        do throws(DiagnosticFailure) {
            let setup = try PrintSetup(
                layoutPath: layout, issuerPath: issuer, fontFolder: fonts, purpose: purpose,
                carrier: carrier, output: output, barcodes: barcodes.choice)
            resources.console.report(setup.findings)
            return setup
        } catch {
            throw FailureReport(console: resources.console).exitCode(for: error)
        }
    }
}
