internal import ArgumentParser
internal import Foundation
internal import PrintJob

/// Who prints the volumes.
struct WorkerOptions: ParsableArguments {
    @Option(help: ArgumentHelp("同時に印刷する（読み戻す）プロセスの数。省くとCPUの数。", valueName: "count"))
    var workers: Int?

    func validate() throws {
        if let workers, !(1...256).contains(workers) {
            throw ValidationError("--workers は1から256までにしてください")
        }
    }

    /// Processes of this very program that print.
    /// - Parameter postcodeDataPath: Where the postcode data are now, if not where the ledger says.
    func printers(postcodeDataPath: String? = nil) -> WorkerForce {
        force([], postcodeDataPath)
    }

    /// The same, to read files back.
    func readers(postcodeDataPath: String? = nil) -> WorkerForce {
        force([WorkerCommand.readerOption], postcodeDataPath)
    }

    private func force(_ options: [String], _ postcodeDataPath: String?) -> WorkerForce {
        let data = postcodeDataPath.map { [PlannedPostcodeOptions.name, $0] } ?? []
        return .processes(
            count: workers ?? max(ProcessInfo.processInfo.activeProcessorCount, 1),
            launcher: WorkerLauncher(
                executable: Self.executable, arguments: [WorkerCommand.name] + options + data))
    }

    /// This very program.
    static var executable: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
    }
}
