internal import Diagnostics
internal import Foundation
internal import Glibc
internal import SystemPackage

extension JobManifest {
    /// The manifest in a job's folder.
    /// - Returns: `nil` if there is none, or one of a version whose structure was another.
    /// - Throws: `evidence.unreadable-manifest`.
    static func read(from folder: FilePath) throws(JobFailure) -> JobManifest? {
        let path = folder.appending(fileName)
        guard let data = FileManager.default.contents(atPath: path.string) else {
            var status = stat()
            if lstat(path.string, &status) != 0, errno == ENOENT { return nil }
            throw unreadable(path)
        }
        let decoder = JSONDecoder()
        if let version = try? decoder.decode(Version.self, from: data),
            version.schemaVersion < currentSchema
        {
            return nil
        }
        guard let manifest = try? decoder.decode(JobManifest.self, from: data),
            manifest.schemaVersion == currentSchema, manifest.isPossible
        else { throw unreadable(path) }
        return manifest
    }

    private struct Version: Decodable {
        let schemaVersion: Int
    }

    /// Whether its numbers are such as the program writes; sums of them are made without looking.
    private var isPossible: Bool {
        let all =
            [
                counts.rows, counts.printed, counts.rejected, counts.held, counts.quarantined,
                counts.unprinted ?? 0,
            ]
            + volumes.flatMap { [$0.pages, $0.notices, $0.pagesRead] }
            + reprints.flatMap { [$0.pages, $0.pagesRead] } + [chain.events]
        return all.allSatisfy(LedgerRow.numbers.contains)
    }

    static func unreadable(_ path: FilePath) -> JobFailure {
        .invalid(
            DiagnosticFailure(
                Diagnostic(
                    "evidence.unreadable-manifest", at: .file(path.string),
                    "manifest.json が読めないか、ほかの版のものです",
                    hint: "控えから戻すか、この仕事を作った版のTsuchiで確かめてください")))
    }
}
