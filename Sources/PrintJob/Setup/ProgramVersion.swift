/// The version of this program, as manifests and `--version` state it.
public enum ProgramVersion {
    /// Semantic version.
    public static let current = "0.1.0"
}
