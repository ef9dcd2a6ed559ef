internal import ArgumentParser
internal import Diagnostics

/// The exit codes of the program; part of its interface (sysexits where one fits).
enum ExitStatus {
    /// Something the program did not foresee.
    static let unexpected = ExitCode(1)
    /// Some notices were rejected, the rest printed; of one notice: it was rejected.
    static let someRejected = ExitCode(2)
    /// A volume was quarantined: what was drawn is not what must be there, or could not be drawn
    /// or read back at all. Graver than a rejected row, because it is no fault of the data.
    static let quarantined = ExitCode(3)
    /// What was compared is not the same.
    static let difference = ExitCode(4)
    /// The command line is wrong (EX_USAGE).
    static let usage = ExitCode(64)
    /// A layout, issuer, font or data file is wrong (EX_DATAERR).
    static let badData = ExitCode(65)
    /// A file that was named is not there or cannot be read (EX_NOINPUT).
    static let noInput = ExitCode(66)
    /// Output cannot be written (EX_CANTCREAT).
    static let cannotWrite = ExitCode(73)
    /// Interrupted (128 + SIGINT), whichever signal it was.
    static let interrupted = ExitCode(130)

    /// The code for findings that kept a command from running: a named file that is not there
    /// comes first, because nothing was checked in it; it is a matter of the command line only if
    /// nothing else is wrong.
    static func code(for findings: [Diagnostic]) -> ExitCode {
        let errors = findings.filter { $0.severity == .error }
        if errors.contains(where: isMissingFile) { return noInput }
        if errors.contains(where: isUnwritable) { return cannotWrite }
        return !errors.isEmpty && errors.allSatisfy(isUsage) ? usage : badData
    }

    private static func isMissingFile(_ finding: Diagnostic) -> Bool {
        guard case .file? = finding.place else { return false }
        return [
            "intake.cannot-open", "intake.cannot-read", "issuer.cannot-open",
            "layout.file-not-found", "layout.file-unreadable", "regress.no-specimens",
            "preview.no-ledger", "report.unreadable", "specimens.file-unreadable",
        ].contains(finding.code)
    }

    private static func isUnwritable(_ finding: Diagnostic) -> Bool {
        [
            "baseline.cannot-write", "preview.ledger-unwritable", "regress.cannot-write",
            "report.cannot-write",
        ].contains(finding.code)
    }

    private static func isUsage(_ finding: Diagnostic) -> Bool {
        if case .option? = finding.place { return true }
        return ["intake.unknown-format", "layout.no-layout"].contains(finding.code)
    }
}
