internal import ArgumentParser
internal import ChildProcesses
internal import Diagnostics
internal import Foundation
internal import Readback
internal import SystemPackage

/// How finished pages are read back.
struct VerificationOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "印刷したページの読み戻し。full（全ページ）、sample:N（1冊Nページ）、off（しない）。",
            valueName: "extent"),
        transform: Self.extent)
    var verify: VerificationExtent = .full

    /// The programs that read; `nil` if nothing is to be read.
    /// - Throws: `readback.no-engine` if one is not installed.
    func engines(_ console: Console) throws -> ReadingEngines? {
        guard verify != .off else { return nil }
        return try Self.engines(console)
    }

    /// The programs that read.
    /// - Throws: as ``engines(_:)``.
    static func engines(_ console: Console) throws -> ReadingEngines {
        do throws(DiagnosticFailure) {
            return try installed()
        } catch { throw FailureReport(console: console).exitCode(for: error) }
    }

    private static func installed() throws(DiagnosticFailure) -> ReadingEngines {
        let search = ProgramSearch(path: ProcessInfo.processInfo.environment["PATH"] ?? "")
        func path(_ program: String, _ package: String) throws(DiagnosticFailure) -> String {
            if let path = search.program(program) { return path.string }
            throw DiagnosticFailure(
                Diagnostic(
                    "readback.no-engine", at: .option("--verify"),
                    "読み戻しのプログラム \(program) がありません",
                    hint: "apt-get install \(package) で入れてください"))
        }
        return ReadingEngines(
            textReader: try path("pdftotext", "poppler-utils"),
            rasterizer: try path("mutool", "mupdf-tools"))
    }

    /// Reads an extent.
    @Sendable static func extent(_ text: String) throws -> VerificationExtent {
        guard let extent = VerificationExtent(text) else {
            throw ValidationError("読み戻す範囲は full、sample:N、off のどれかです")
        }
        return extent
    }
}
