public import Readback

extension JobManifest {
    /// A reading of files that had been printed before.
    public struct LaterVerification: Codable, Hashable, Sendable {
        /// When, RFC 3339.
        public var at: String
        /// Account that asked for it.
        public var account: String
        /// Machine it ran on.
        public var host: String
        /// `full` or `sample:N` pages a file.
        public var extent: VerificationExtent
        /// Who read, by name and version.
        public var readers: [Component]
        /// What was read.
        public var files: [VerifiedFile]
    }

    /// What reading one file has come to.
    public struct VerifiedFile: Codable, Hashable, Sendable {
        /// File name.
        public var name: String
        /// Pages that were read and compared.
        public var pagesRead: Int
        /// `sound`, `missing`, `changed` (not the file that was printed), `disproved` (it does not
        /// show what it must; also if it is changed) or `unproven` (a program that reads broke
        /// off).
        public var result: String
        /// What is wrong, as far as it is kept.
        public var findings: [ReadbackFinding]
        /// How many findings there were in all.
        public var findingCount: Int
    }
}

extension JobManifest.VerifiedFile {
    init(_ reading: FileReading) {
        name = reading.name
        pagesRead = reading.pagesRead
        findings = Array(reading.findings.prefix(Disproof.greatestCount))
        findingCount = reading.findingCount
        result =
            if reading.isMissing { "missing" } else if reading.problem != nil {
                "unproven"
            } else if reading.findingCount > 0 { "disproved" } else if reading.isChanged == true {
                "changed"
            } else { "sound" }
    }
}

extension JobManifest.LaterVerification {
    /// What an event says; `nil` for an event of another kind.
    init?(_ event: LedgerEvent) {
        guard event.kind == JobEvent.Kind.verified.rawValue else { return nil }
        let detail = Ledger.particulars(of: event)
        at = event.at
        account = detail.account ?? ""
        host = detail.host ?? ""
        extent = detail.extent ?? .full
        readers = detail.readers ?? []
        files = detail.files ?? []
    }
}
