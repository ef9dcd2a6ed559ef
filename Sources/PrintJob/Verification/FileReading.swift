public import Diagnostics
public import Readback
internal import SystemPackage

/// What reading one PDF has come to.
public struct FileReading: Codable, Hashable, Sendable {
    /// Most findings that are kept of one file.
    static let greatestCount = 20_000

    /// Its name.
    public let name: String
    /// Pages that it must have.
    public let pages: Int
    /// Pages that were read and compared.
    public internal(set) var pagesRead = 0
    /// Whether it is not there, or is no file.
    public internal(set) var isMissing = false
    /// Whether it is not the file that was printed, byte for byte; `nil` if nobody knows its hash.
    public internal(set) var isChanged: Bool?
    /// What is wrong, in the order of the pages; at most 20,000.
    public internal(set) var findings: [ReadbackFinding] = []
    /// How many findings there are in all.
    public internal(set) var findingCount = 0
    /// Why it could not be read to its end, if it could not.
    public internal(set) var problem: DiagnosticRecord?

    init(name: String, pages: Int) {
        self.name = name
        self.pages = pages
    }

    /// Whether it is the file that was printed and shows what it must, as far as it was read.
    public var isSound: Bool {
        !isMissing && isChanged != true && findingCount == 0 && problem == nil
    }

    mutating func take(_ report: VolumeReadback.Report) {
        pagesRead = report.pagesRead
        findings = Array(report.findings.prefix(Self.greatestCount))
        findingCount = report.findings.count
    }

    /// What is to be said about it, at most so many findings.
    public func diagnostics(atMost limit: Int) -> [Diagnostic] {
        var all: [Diagnostic] = []
        if isMissing {
            all.append(
                Diagnostic(
                    "verify.file-missing", at: .file(name), "ファイルがないか、読めません",
                    hint: "控えから戻すか、tsuchi resume で作り直してください"))
        }
        if isChanged == true {
            all.append(
                Diagnostic(
                    "verify.file-changed", at: .file(name), "印刷したときのファイルと違います",
                    hint: "このファイルは使わず、tsuchi resume で作り直してください"))
        }
        if let problem { all.append(problem.diagnostic) }
        let shown = findings.prefix(limit)
        all += shown.map { $0.diagnostic(file: name) }
        if findingCount > shown.count {
            all.append(
                Diagnostic(
                    .note, "readback.more", at: .file(name),
                    "ほかにも\(findingCount - shown.count)件の違いがあります",
                    hint: "--report か --format json で全部を見られます"))
        }
        return all
    }
}

extension FileReading {
    /// Writes all that was found as CSV: file, page, row, field, rule; no value of a record.
    /// - Throws: ``OutputFailure``.
    public static func write(_ readings: [FileReading], to path: String) throws(OutputFailure) {
        let file = FilePath(path)
        guard let name = file.lastComponent else {
            throw OutputFailure(errno: Errno.isDirectory.rawValue, path: path)
        }
        let list = try DisprovedList(folder: file.removingLastComponent(), name: name.string)
        for reading in readings {
            for finding in reading.diagnostics(atMost: 0) where finding.severity == .error {
                try list.append(finding, file: reading.name)
            }
            try list.append(reading.findings, file: reading.name, count: reading.findingCount)
        }
        _ = try list.commit()
    }
}
