/// How urgently a job is asked to stop.
public enum StopRequest: Int, Hashable, Sendable, Comparable {
    /// Not at all.
    case none
    /// When the volumes in hand are done.
    case afterVolumes
    /// At once; the volumes in hand are lost and printed again by a resumed job.
    case now

    /// More urgent ones come later.
    public static func < (left: StopRequest, right: StopRequest) -> Bool {
        left.rawValue < right.rawValue
    }
}
