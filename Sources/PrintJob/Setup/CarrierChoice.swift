/// Which sheet carries the address of a job's mail pieces.
public enum CarrierChoice: Codable, Hashable, Sendable {
    /// The one that the layout names under `carrier:`; none if it names none.
    case asLayoutSays
    /// The layout at a path.
    case file(String)
    /// None, whatever the layout says.
    case none
}
