/// Why a file could not be read back at all. What is wrong *in* a file is a ``ReadbackFinding``.
public enum ReadbackFailure: Error, Hashable, Sendable {
    /// What happened to an engine.
    public enum EngineFault: Hashable, Sendable {
        /// It could not be started, with the system's reason.
        case cannotStart(errno: Int32)
        /// It ended with this status although the file is sound.
        case ended(status: Int32)
    }

    /// A program that reads does not work; by its path.
    case engine(program: String, EngineFault)
    /// The system failed: its `errno`.
    case system(errno: Int32)
}
