internal import Foundation

/// How a worker process is started: the program itself with a hidden command.
public struct WorkerLauncher: Hashable, Sendable {
    /// The program.
    public var executable: String
    /// Its arguments; the job's folder is added at the end.
    public var arguments: [String]

    /// Describes a way to start a worker.
    public init(executable: String, arguments: [String]) {
        self.executable = executable
        self.arguments = arguments
    }
}
