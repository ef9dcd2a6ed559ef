/// What went into a job and what came out: written last, so that a folder with a manifest holds a
/// finished job. It has no personal data. Field names are a versioned interface.
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
        /// Name, without its folder.
        public var name: String
        /// SHA-256 in hexadecimal.
        public var sha256: String
        /// Bytes read.
        public var bytes: Int
    }

    /// Counts; `rows == printed + rejected`.
    public struct Counts: Codable, Hashable, Sendable {
        /// Rows of the residents file, header not counted.
        public var rows = 0
        /// Rows that were printed.
        public var printed = 0
        /// Rows that were not.
        public var rejected = 0
        /// Printed rows with warnings.
        public var warned = 0
        /// Pages in all volumes.
        public var pages = 0
        /// Mail pieces.
        public var mailPieces = 0
    }

    /// One PDF.
    public struct Volume: Codable, Hashable, Sendable {
        /// File name.
        public var name: String
        /// SHA-256 in hexadecimal.
        public var sha256: String
        /// Size of the file.
        public var bytes: Int
        /// Pages.
        public var pages: Int
        /// Notices.
        public var notices: Int
        /// First serial.
        public var firstSerial: String
        /// Last serial.
        public var lastSerial: String
    }

    /// A program or library that had a part in the output.
    public struct Component: Codable, Hashable, Sendable {
        /// Name.
        public var name: String
        /// Version.
        public var version: String
    }

    /// Version of this structure.
    public var schemaVersion = 1
    /// Document identifier.
    public var document: String
    /// `live`, `specimen` or `copy`.
    public var purpose: String
    /// Application URL as the QR codes carry it, the 申請書ID left as a placeholder.
    public var applicationURLTemplate: String
    /// The residents file.
    public var input: Input
    /// Counts that add up.
    public var counts: Counts
    /// Rejections by rule, sorted by rule.
    public var rejectionsByRule: [String: Int]
    /// Warnings by rule.
    public var warningsByRule: [String: Int]
    /// Most pages a volume.
    public var volumeSize: Int
    /// The volumes in order.
    public var volumes: [Volume]
    /// `dispatch.csv`, `rejected.csv` and, if there were warnings, `warnings.csv`.
    public var lists: [File]
    /// The layout, then the files it includes.
    public var layoutFiles: [File]
    /// The issuer file.
    public var issuerFile: File
    /// The fonts of the catalogue.
    public var fonts: [File]
    /// Program and library versions.
    public var components: [Component]
}
