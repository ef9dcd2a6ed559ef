/// How a worker process is started: the program itself with a hidden command.
public struct WorkerLauncher: Hashable, Sendable {
    /// The program.
    public var executable: String
    /// Its arguments; the job's folder is added at the end.
    public var arguments: [String]

    /// A worker that says nothing for so long while it should be printing is killed. It names
    /// every notice before it prints it, so this need only be longer than finishing a volume.
    public var longestSilence: Duration

    /// Describes a way to start a worker.
    public init(
        executable: String, arguments: [String], longestSilence: Duration = .seconds(600)
    ) {
        self.executable = executable
        self.arguments = arguments
        self.longestSilence = longestSilence
    }
}
