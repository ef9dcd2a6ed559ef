internal import Diagnostics
internal import Foundation
internal import LayoutDescription
internal import NoticeModel
internal import Preview
internal import PrintJob
internal import Readback

/// The parts of a desk, put together. This is the one place where all routes meet.
struct PreviewDesk: Sendable {
    let press: PreviewPress
    let shelf = DrawingShelf()
    private let residents: ResidentsDesk?
    private let documents: DeskDocuments
    private let specimens: DeskSpecimens?
    private let book: CounterBook
    private let settings: DeskSettings
    /// What is loaded before anybody asks.
    private let first: (document: String, purpose: PrintPurpose)?

    /// What answers the page.
    let routes: [PreviewRoute]

    /// Puts a desk together.
    /// - Throws: exit code 66 if a file that was named is not there, 65 if it is wrong; reported.
    init(
        _ options: PreviewOptions, _ language: Language, _ resources: ResourceOptions
    ) throws {
        let console = resources.console
        try options.checkIssuer(console)
        let catalogue = try resources.layoutCatalogue()
        console.report(catalogue.problems)
        let layouts = Self.layouts(catalogue, options)
        let documents = Self.documents(layouts, options)
        try options.checkOverflow(layouts, console)
        press = PreviewPress(try Self.pressSettings(layouts, options, resources))
        do throws(DiagnosticFailure) {
            residents = try options.residents(documents)
            book = CounterBook(
                path: AbsolutePath.of(options.ledger ?? CounterLedger.defaultPath),
                session: .current, operatorName: try options.operatorName.map(OperatorName.init))
        } catch { throw FailureReport(console: console).exitCode(for: error) }
        specimens = try options.specimens(resources)
        settings = DeskSettings(
            language: language.rawValue, isDesigner: options.designer,
            specimens: specimens?.names() ?? [:], hasBaselines: specimens?.hasBaselines ?? false)
        self.documents = documents
        first = layouts.first.map {
            ($0.document, options.designer || options.input == nil ? .specimen : .live)
        }
        let pressRoutes = PressRoutes(
            press: press, shelf: shelf, records: residents, specimens: specimens,
            isDesigner: options.designer)
        let counterRoutes = CounterRoutes(
            settings: settings, documents: documents, residents: residents, shelf: shelf,
            reader: press, book: book)
        routes = PageRoutes.routes + counterRoutes.routes + pressRoutes.routes
    }

    private static func pressSettings(
        _ layouts: [LayoutCatalogue.Entry], _ options: PreviewOptions,
        _ resources: ResourceOptions
    ) throws -> PressSettings {
        var settings = PressSettings(
            layouts: Dictionary(
                layouts.map { ($0.document, AbsolutePath.of($0.path)) },
                uniquingKeysWith: { first, _ in first }),
            issuerPath: AbsolutePath.of(options.issuer),
            fontFolder: AbsolutePath.of(try resources.fontFolder()),
            engines: try VerificationOptions.engines(resources.console),
            executable: WorkerOptions.executable, arguments: [PreviewWorkerCommand.name])
        settings.barcodes = options.barcodes.choice
        settings.overflow = options.overflow.choice
        return settings
    }

    /// Makes sure that what is handed out can be written down, and begins to read and load what
    /// will be asked for.
    /// - Throws: ``PreviewFailure`` if the ledger of a counter cannot be written.
    func open() async throws(PreviewFailure) {
        if let residents {
            try await book.open()
            Task.detached { await residents.begin() }
        }
        if let first { press.warm(document: first.document, purpose: first.purpose) }
    }
}

extension PreviewDesk {
    /// The documents of layouts, checked by the issuer's rules.
    private static func documents(
        _ layouts: [LayoutCatalogue.Entry], _ options: PreviewOptions
    ) -> DeskDocuments {
        DeskDocuments(
            layoutPaths: layouts.map { AbsolutePath.of($0.path) },
            issuerPath: AbsolutePath.of(options.issuer))
    }

    /// The layouts that are offered, the product's own documents first and in their order. Address
    /// carriers are for designers: they go out with other documents, never alone.
    private static func layouts(
        _ catalogue: LayoutCatalogue, _ options: PreviewOptions
    ) -> [LayoutCatalogue.Entry] {
        let (own, carrier) = (
            DocumentType.all.map(\.identifier),
            DocumentType.addressCarrier.identifier
        )
        let entries = catalogue.entries
        let ordered = own.flatMap { name in entries.filter { $0.document == name } }
        let others = entries.filter { !own.contains($0.document) && $0.document != carrier }
        let carriers = options.designer ? entries.filter { $0.document == carrier } : []
        return ordered + others + carriers
    }
}

extension PreviewOptions {
    /// Makes sure that there is an issuer file. What is wrong in it is said beside the picture, where
    /// it can be put right.
    /// - Throws: exit code 66 if it cannot be read; reported.
    fileprivate func checkIssuer(_ console: Console) throws {
        guard access(issuer, R_OK) != 0 else { return }
        throw FailureReport(console: console).exitCode(
            for: DiagnosticFailure(
                Diagnostic(
                    "issuer.cannot-open", at: .file(issuer), "発行者ファイルを開けません",
                    hint: "ファイルの場所と、読む権限を確かめてください")))
    }

    /// Makes sure that somewhere there is a field that may overflow. Of documents that the program
    /// does not know only their layouts tell, once they are loaded.
    /// - Throws: exit code 65 for fields that no document has; reported.
    fileprivate func checkOverflow(
        _ layouts: [LayoutCatalogue.Entry], _ console: Console
    ) throws {
        let documents = layouts.compactMap { entry in
            DocumentType.all.first { $0.identifier == entry.document }
        }
        guard let choice = overflow.choice, documents.count == layouts.count else { return }
        do throws(DiagnosticFailure) { try choice.check(against: documents) } catch {
            throw FailureReport(console: console).exitCode(for: error)
        }
    }

    /// The residents file, if one was named.
    fileprivate func residents(
        _ documents: DeskDocuments
    ) throws(DiagnosticFailure) -> ResidentsDesk? {
        guard let input else { return nil }
        return try ResidentsDesk(
            reading.source(AbsolutePath.of(input)), documents: documents)
    }

    /// The specimens of the folder that was named, or of the one beside the layouts.
    fileprivate func specimens(_ resources: ResourceOptions) throws -> DeskSpecimens? {
        let home = URL(fileURLWithPath: try resources.layoutFolder()).deletingLastPathComponent()
        let folder = baselines.map(AbsolutePath.of) ?? home.path + "/Tests/Baselines"
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
        if exists, isFolder.boolValue { return DeskSpecimens(folder: folder, root: home.path) }
        guard let baselines else { return nil }
        throw FailureReport(console: resources.console).exitCode(
            for: DiagnosticFailure(
                Diagnostic(
                    "regress.no-specimens", at: .file(baselines), "基準のフォルダーがありません",
                    hint: "--baselines に基準のフォルダーを指定してください")))
    }
}
