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
    /// The layout's files by name and hash, the layout first.
    public let layoutFiles: [JobManifest.File]
    /// The fonts, each checked against its hash.
    public let catalog: FontCatalog
    /// What is printed for.
    public let purpose: PrintPurpose
    /// Warnings and notes about the layout.
    public let layoutFindings: [Diagnostic]

    /// Warnings and notes to be seen before printing: the layout's and, for a live job, values of
    /// the issuer file that are still those of the sample.
    public var findings: [Diagnostic] {
        layoutFindings + (purpose == .live ? issuer.warnings : [])
    }

    /// Loads layout, issuer file and font catalogue.
    /// - Throws: ``DiagnosticFailure`` with what is wrong in any of the three, so that one run
    ///   shows all of it.
    public init(
        layoutPath: String, issuerPath: String, fontFolder: String, purpose: PrintPurpose
    ) throws(DiagnosticFailure) {
        let recorded = RecordedFiles()
        var errors: [Diagnostic] = []
        var issuerHash = ""
        let catalog = Self.value(&errors) { () throws(DiagnosticFailure) in
            try FontCatalog.load(folder: fontFolder)
        }
        errors += catalog?.verify() ?? []
        let issuer = Self.value(&errors) { () throws(DiagnosticFailure) in
            try Issuer.load(path: issuerPath) { issuerHash = SHA256.hexadecimal(of: $0) }
        }
        let loaded = Self.value(&errors) { () throws(DiagnosticFailure) in
            try LayoutLoader(files: recorded.access, issuerValueNames: Issuer.valueNames)
                .load(path: layoutPath)
        }
        guard let catalog, let issuer, let loaded, errors.isEmpty else {
            throw DiagnosticFailure(errors)
        }
        if let refusal = NoticeValidator.refusal(of: loaded.layout.document, for: purpose) {
            throw DiagnosticFailure(
                Diagnostic(
                    refusal.code, at: .option("--specimen"), refusal.message,
                    hint: "--specimen（見本）か --copy（写し）を付けてください"))
        }
        self.catalog = catalog
        self.issuer = issuer
        issuerFile = JobManifest.File(
            name: JobManifest.lastComponent(issuerPath), sha256: issuerHash)
        layoutFiles = recorded.files(loaded.layout.sourceFiles)
        self.purpose = purpose
        layout = loaded.layout
        layoutFindings = loaded.findings
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
                brailleKanaLimit: layout.brailleKanaLimit)
        } catch { throw DiagnosticFailure(error) }
    }
}
