internal import Crypto
public import Diagnostics
public import FontCatalog
public import IssuerProfile
public import LayoutDescription
public import NoticeModel

/// What every page of a job is made from, loaded and checked before a record is read.
public struct PrintSetup: Sendable {
    /// The layout.
    public let layout: Layout
    /// The issuer.
    public let issuer: Issuer
    /// The issuer file by name and hash.
    public let issuerFile: JobManifest.File
    /// The layout of the sheet that carries the address of a mail piece; `nil` for none.
    public let carrier: Layout?
    /// The layout's files by name and hash, the layout first, then the carrier's that it does not
    /// share with it.
    public let layoutFiles: [JobManifest.File]
    /// The fonts, each checked against its hash.
    public let catalog: FontCatalog
    /// What is printed for.
    public let purpose: PrintPurpose
    /// How customer barcodes are made.
    public let barcodes: CustomerBarcodeChoice
    /// The postcode data by name and hash; `nil` without them, and if no page shows a barcode that
    /// they decide.
    let postcodeData: JobManifest.File?
    /// How finished PDFs are finished.
    let finishing: FinishingSetup
    /// Warnings and notes about the layout and the carrier.
    public let layoutFindings: [Diagnostic]

    /// Warnings and notes to be seen before printing: the layout's and, for a live job, values of
    /// the issuer file that are still those of the sample.
    public var findings: [Diagnostic] {
        layoutFindings + (purpose == .live ? issuer.warnings : [])
    }

    /// Loads layout, carrier, issuer file and font catalogue.
    /// - Parameters:
    ///   - carrier: Which sheet carries the address.
    ///   - output: What the PDFs are made for.
    ///   - barcodes: How customer barcodes are made.
    /// - Throws: ``DiagnosticFailure`` with what is wrong in any of them, so that one run shows all
    ///   of it; `job.carrier-alone` if the layout is itself that of a carrier.
    public init(
        layoutPath: String, issuerPath: String, fontFolder: String, purpose: PrintPurpose,
        carrier: CarrierChoice = .asLayoutSays, output: OutputForm = .print,
        barcodes: CustomerBarcodeChoice = CustomerBarcodeChoice()
    ) throws(DiagnosticFailure) {
        let setup = try PrintSetup(
            checking: layoutPath, issuerPath: issuerPath, fonts: OpenFonts(folder: fontFolder),
            purpose: purpose, carrier: carrier, output: output, barcodes: barcodes)
        if setup.layout.document.isCarrier {
            throw DiagnosticFailure(CarrierCheck.refusal)
        }
        self = setup
    }

    /// Loads the same for a check of the layout alone, which may be a carrier's.
    init(
        checking layoutPath: String, issuerPath: String, fontFolder: String, purpose: PrintPurpose,
        carrier choice: CarrierChoice, output: OutputForm = .print
    ) throws(DiagnosticFailure) {
        try self.init(
            checking: layoutPath, issuerPath: issuerPath, fonts: OpenFonts(folder: fontFolder),
            purpose: purpose, carrier: choice, output: output)
    }

    /// Loads the same with fonts that may have been checked before.
    init(
        checking layoutPath: String, issuerPath: String, fonts: OpenFonts, purpose: PrintPurpose,
        carrier choice: CarrierChoice, output: OutputForm = .print,
        barcodes: CustomerBarcodeChoice = CustomerBarcodeChoice()
    ) throws(DiagnosticFailure) {
        let recorded = RecordedFiles()
        var errors: [Diagnostic] = []
        var issuerHash = ""
        let catalog = Self.value(&errors) { () throws(DiagnosticFailure) in
            try FontCatalog.load(folder: fonts.folder)
        }
        errors += catalog.map(fonts.verify) ?? []
        let issuer = Self.value(&errors) { () throws(DiagnosticFailure) in
            try Issuer.load(path: issuerPath) { issuerHash = SHA256.hexadecimal(of: $0) }
        }
        let loader = LayoutLoader(files: recorded.access, issuerValueNames: Issuer.valueNames)
        let loaded = Self.value(&errors) { () throws(DiagnosticFailure) in
            try loader.load(path: layoutPath)
        }
        let carrier = Self.carrier(choice, beside: loaded?.layout, loader: loader, &errors)
        guard let catalog, let issuer, let loaded, errors.isEmpty else {
            throw DiagnosticFailure(errors)
        }
        try Self.check(loaded.layout.document, for: purpose)
        self.catalog = catalog
        self.issuer = issuer
        issuerFile = JobManifest.File(
            name: JobManifest.lastComponent(issuerPath), sha256: issuerHash)
        layoutFiles = recorded.files(
            loaded.layout.sourceFiles.merged(with: carrier?.layout.sourceFiles))
        self.purpose = purpose
        self.barcodes = barcodes
        let layouts = [loaded.layout] + [carrier?.layout].compactMap(\.self)
        let showsBarcode = layouts.contains(where: \.showsCustomerBarcode)
        postcodeData = showsBarcode ? try barcodes.file() : nil
        finishing = try FinishingSetup(output, layouts: layouts, issuer: issuer)
        layout = loaded.layout
        self.carrier = carrier?.layout
        layoutFindings = loaded.findings.merged(with: carrier?.findings)
    }

    /// - Throws: why a document is not printed for a purpose, in terms of the command line.
    private static func check(
        _ document: DocumentType, for purpose: PrintPurpose
    ) throws(DiagnosticFailure) {
        guard let refusal = NoticeValidator.refusal(of: document, for: purpose) else { return }
        throw DiagnosticFailure(
            Diagnostic(
                refusal.code, at: .option("--specimen"), refusal.message,
                hint: "--specimen（見本）か --copy（写し）を付けてください"))
    }

    /// The carrier that was chosen, if it suits the layout; `nil` for none, and after taking over
    /// what is wrong with it. A carrier by its path is read even if the layout is broken, so that
    /// one run shows what is wrong with either.
    private static func carrier(
        _ choice: CarrierChoice, beside layout: Layout?, loader: LayoutLoader,
        _ errors: inout [Diagnostic]
    ) -> LoadedLayout? {
        let path: String? =
            switch choice {
            case .asLayoutSays: layout?.carrier
            case .file(let path): path
            case .none: nil
            }
        guard let path else { return nil }
        let loaded = value(&errors) { () throws(DiagnosticFailure) in try loader.load(path: path) }
        if let loaded, let layout {
            errors += CarrierCheck(carrier: loaded.layout, layout: layout).findings()
        }
        return loaded
    }

    /// What was loaded, or `nil` after taking over what is wrong with it.
    private static func value<Value>(
        _ errors: inout [Diagnostic], _ load: () throws(DiagnosticFailure) -> Value
    ) -> Value? {
        do throws(DiagnosticFailure) {
            return try load()
        } catch {
            errors += error.diagnostics
            return nil
        }
    }

    /// Checks records for this document and purpose.
    func validator() throws(DiagnosticFailure) -> NoticeValidator {
        do throws(Diagnostic) {
            return try NoticeValidator(
                document: layout.document, purpose: purpose,
                brailleKanaLimit: layout.brailleKanaLimit,
                substitutePolicy: issuer.substitutePolicy)
        } catch { throw DiagnosticFailure(error) }
    }
}

extension Array where Element: Equatable {
    /// These, and of others what is not among them.
    fileprivate func merged(with others: [Element]?) -> [Element] {
        self + (others ?? []).filter { !contains($0) }
    }
}
