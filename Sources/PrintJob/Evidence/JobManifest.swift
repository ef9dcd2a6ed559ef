public import NoticeModel
public import Readback

/// What went into a job, what came out and how it went. It has no personal data. Field names are a
/// versioned interface; <doc:Manifest> describes them.
public struct JobManifest: Codable, Hashable, Sendable {
    /// A file by name and hash.
    public struct File: Codable, Hashable, Sendable {
        /// Name, without its folder.
        public var name: String
        /// SHA-256 in hexadecimal.
        public var sha256: String
    }

    /// The residents file.
    public struct Input: Codable, Hashable, Sendable {
        /// Name, without its folder; `-` for standard input.
        public var name: String
        /// SHA-256 in hexadecimal.
        public var sha256: String
        /// Bytes read.
        public var bytes: Int
        /// Its encoding by the word of `--encoding`; `nil` for UTF-8 that nobody asked for.
        public var encoding: String?
        /// The file that says which of its columns is what, if there was one.
        public var mapping: File?
    }

    /// Counts; `rows == printed + rejected + held + quarantined + unprinted`.
    public struct Counts: Codable, Hashable, Sendable {
        /// Rows of the residents file, header not counted.
        public var rows = 0
        /// Rows that were printed.
        public var printed = 0
        /// Rows that break a rule.
        public var rejected = 0
        /// Rows without fault that wait for another member of their mail piece.
        public var held = 0
        /// Rows in volumes that could not be printed.
        public var quarantined = 0
        /// Rows in volumes that have not been printed, of a job that has not finished; `nil` in
        /// manifests of older versions, which count them as quarantined.
        public var unprinted: Int?
        /// Printed rows in volumes of their own, because a text of their mail piece does not fit
        /// otherwise (山分け); `nil` if such rows are rejected.
        public var separated: Int?
        /// Rows that somebody should look at.
        public var warned = 0
        /// Printable rows without a whole customer barcode; `nil` in manifests of older versions.
        public var withoutBarcode: Int?
        /// Pages in the volumes that were printed.
        public var pages = 0
        /// Sheets of paper in them, carrier sheets included.
        public var sheets = 0
        /// Mail pieces in them.
        public var mailPieces = 0
    }

    /// One PDF.
    public struct Volume: Codable, Hashable, Sendable {
        /// File name.
        public var name: String
        /// What has become of it.
        public var state: VolumeState
        /// SHA-256 in hexadecimal; empty if it was not printed.
        public var sha256: String
        /// Size of the file.
        public var bytes: Int
        /// Pages.
        public var pages: Int
        /// Notices.
        public var notices: Int
        /// Mail pieces.
        public var mailPieces: Int
        /// Serial of the first notice.
        public var firstSerial: String
        /// Serial of the last notice.
        public var lastSerial: String
        /// The row at which printing it failed.
        public var failedRow: Int?
        /// Pages that were read back before it got its name.
        public var pagesRead: Int
        /// What reading back found in a volume that is quarantined for it, as far as it is kept.
        public var findings: [ReadbackFinding]
        /// How many findings there were in all.
        public var findingCount: Int
    }

    /// How the volumes and reprints were read back before they got their names.
    public struct Verification: Codable, Hashable, Sendable {
        /// `full`, `sample:N` (pages a volume) or `off`.
        public var extent: VerificationExtent
        /// Who read, by name and version, in the order in which they were first used.
        public var readers: [Component]
    }

    /// A PDF of sheets that were printed again.
    public struct Reprint: Codable, Hashable, Sendable {
        /// File name.
        public var name: String
        /// SHA-256 in hexadecimal.
        public var sha256: String
        /// Size of the file.
        public var bytes: Int
        /// Pages.
        public var pages: Int
        /// Sheets of paper.
        public var sheets: Int
        /// Pages that were read back before it got its name.
        public var pagesRead: Int
        /// Why, in the words of whoever asked for it.
        public var reason: String
    }

    /// A finished file, encrypted for transport.
    public struct TransportCopy: Codable, Hashable, Sendable {
        /// File name below the job's folder.
        public var name: String
        /// Name of the file it is made of.
        public var source: String
        /// SHA-256 of the encrypted bytes.
        public var sha256: String
    }

    /// A program or library that had a part in the output.
    public struct Component: Codable, Hashable, Sendable {
        /// Name.
        public var name: String
        /// Version.
        public var version: String
    }

    /// Who ran the job and when.
    public struct Run: Codable, Hashable, Sendable {
        /// Account that began it.
        public var account: String
        /// Machine it was begun on.
        public var host: String
        /// When it was begun, RFC 3339.
        public var begun: String
        /// When it was finished last.
        public var finished: String?
        /// How often it was taken up again.
        public var resumed: Int
    }

    /// The chain of the ledger's events.
    public struct Chain: Codable, Hashable, Sendable {
        /// Number of events.
        public var events: Int
        /// Hash of the last one, which depends on all before it.
        public var head: String
    }

    /// Version of this structure.
    public var schemaVersion = Self.currentSchema
    /// How far the job has come.
    public var state: JobState
    /// Document identifier.
    public var document: String
    /// `live`, `specimen` or `copy`.
    public var purpose: String
    /// Application URL as the QR codes carry it, the 申請書ID left as a placeholder.
    public var applicationURLTemplate: String
    /// The residents file.
    public var input: Input
    /// SHA-256 of the records that were kept of it (`records.csv`).
    public var recordsSHA256: String
    /// Counts that add up.
    public var counts: Counts
    /// Rows by the rule that left them out.
    public var rejectionsByRule: [String: Int]
    /// Rows by the rule that asks for a look.
    public var warningsByRule: [String: Int]
    /// Most pages a volume.
    public var volumeSize: Int
    /// `input`, or the column by which mail pieces are sorted.
    public var order: String
    /// How they were read back.
    public var verification: Verification
    /// The volumes in order.
    public var volumes: [Volume]
    /// What was printed again.
    public var reprints: [Reprint]
    /// What was read back afterwards, in order.
    public var laterVerifications: [LaterVerification]
    /// What was encrypted for transport.
    public var transportCopies: [TransportCopy]
    /// `dispatch.csv`, `rejected.csv`, `plan.json` and, if there is anything in them,
    /// `warnings.csv`, `shrunk.csv`, `overflow.csv`, `quarantined.csv` and `disproved.csv`; by name.
    public var lists: [File]
    /// The layout, then the files it includes, then the carrier sheet's.
    public var layoutFiles: [File]
    /// The issuer file.
    public var issuerFile: File
    /// What became of records whose customer barcode was not certain (`--barcode-error`); `nil` in
    /// manifests of older versions.
    public var barcodeError: CustomerBarcodePolicy?
    /// The postcode data by which barcodes were decided; `nil` without them.
    public var postcodeData: File?
    /// The fonts of the catalogue.
    public var fonts: [File]
    /// Program and library versions.
    public var components: [Component]
    /// Who ran the job and when.
    public var run: Run
    /// The chain of events up to this manifest.
    public var chain: Chain

    static let fileName = "manifest.json"
    static let currentSchema = 3

    static func lastComponent(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
