internal import ArgumentParser
internal import Glibc

/// The program as the system starts it: runs the command line and ends with its exit code.
@main
enum Program {
    static func main() {
        ProcessPrivacy.begin()
        // A reader that went away or a file at its size limit must come back as a failed write, so
        // that a job can take away what it wrote; by default both end the program on the spot.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        // HarfBuzz would take another shaper from the environment, and with it other bytes.
        unsetenv("HB_SHAPER_LIST")
        exit(run().rawValue)
    }

    private static func run() -> ExitCode {
        do {
            var command = try TsuchiCommand.parseAsRoot()
            try command.run()
            return .success
        } catch let code as ExitCode {
            return code
        } catch {
            return UsageReport(error, arguments: CommandLine.arguments).report()
        }
    }
}
