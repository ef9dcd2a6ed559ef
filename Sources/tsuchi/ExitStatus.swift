internal import ArgumentParser

/// The exit codes of the program; part of its interface (sysexits where one fits).
enum ExitStatus {
    /// Something the program did not foresee.
    static let unexpected = ExitCode(1)
    /// Some notices were rejected; the rest printed.
    static let someRejected = ExitCode(2)
    /// The command line is wrong (EX_USAGE).
    static let usage = ExitCode(64)
    /// A layout, issuer, font or data file is wrong (EX_DATAERR).
    static let badData = ExitCode(65)
    /// There is no input (EX_NOINPUT).
    static let noInput = ExitCode(66)
    /// Output cannot be written (EX_CANTCREAT).
    static let cannotWrite = ExitCode(73)
    /// Interrupted (128 + SIGINT).
    static let interrupted = ExitCode(130)
}
