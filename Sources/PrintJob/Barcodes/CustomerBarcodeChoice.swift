internal import Diagnostics
public import NoticeModel
internal import SystemPackage

/// How customer barcodes are made: it decides what is printed, so a job keeps it.
public struct CustomerBarcodeChoice: Codable, Hashable, Sendable {
    /// What becomes of a record whose barcode is not certain.
    public var policy: CustomerBarcodePolicy
    /// A file of postcodes and their towns, by which addresses are divided and checked; by their
    /// form alone if `nil`.
    public var postcodeDataPath: String?

    /// States a choice.
    public init(policy: CustomerBarcodePolicy = .omit, postcodeDataPath: String? = nil) {
        self.policy = policy
        self.postcodeDataPath = postcodeDataPath
    }
}

extension CustomerBarcodeChoice {
    /// The postcode data by name and hash.
    /// - Throws: `barcode.no-postcode-data` if the file cannot be read.
    func file() throws(DiagnosticFailure) -> JobManifest.File? {
        guard let path = postcodeDataPath else { return nil }
        guard let digest = FileDigest.sha256(of: FilePath(path)) else {
            throw DiagnosticFailure(
                Diagnostic(
                    "barcode.no-postcode-data", at: .file(path), "郵便番号データを開けません",
                    hint: "パスと権限を確かめてください。移したときは、今の場所を --postcode-data で指定してください"))
        }
        return JobManifest.File(name: JobManifest.lastComponent(path), sha256: digest)
    }
}
