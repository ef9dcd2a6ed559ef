/// What has become of a volume.
public enum VolumeState: String, Codable, Hashable, Sendable {
    /// Not printed yet.
    case planned
    /// In place, whole and on the disk.
    case printed
    /// Printing it failed twice; it is left out.
    case quarantined
}
