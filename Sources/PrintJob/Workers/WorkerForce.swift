/// Who prints the volumes of a job.
public enum WorkerForce: Hashable, Sendable {
    /// The calling process itself, one volume after the other: for libraries and tests. A crash
    /// takes the job with it.
    case thisProcess
    /// So many processes of their own, at least one. A crash costs one volume.
    case processes(count: Int, launcher: WorkerLauncher)
}
